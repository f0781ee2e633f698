package io.gridward.core.snapshot;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Things found by nearness to a point. A thing is known by its position in the list the index was
 * made of. Coordinates are degrees, EPSG:4490, x = longitude; metres are on the ground, as by
 * {@link io.gridward.core.crs.GroundMetric#metresTo}. Immutable; safe for use by many threads.
 */
public interface NearIndex {

    /**
     * An index of shapes of any kind.
     *
     * @param shapes null, empty ones and those with a coordinate that is not finite are near
     *     nothing
     */
    static NearIndex of(List<? extends @Nullable Geometry> shapes) {
        return new PackedNear(shapes);
    }

    /** How many shapes there are. */
    int size();

    /**
     * The shapes nearest to a point, nearest first and of equally near ones the first in the list.
     * An area is 0 metres from a point inside.
     *
     * @param withinMetres shapes farther away are left out
     * @param most how many to find, at most the length of the arrays
     * @param positions takes their positions
     * @param metres takes how far they are
     * @return how many were found; none for a point that is not finite
     */
    int nearest(
            double lon,
            double lat,
            double withinMetres,
            int most,
            int[] positions,
            double[] metres);

    /** Memory the index takes, without the shapes it was made of, in bytes. */
    long bytes();
}
