package io.gridward.core.edit.boundary;

import io.gridward.core.coverage.shape.LocalPlane;
import io.gridward.core.coverage.shape.Overlays;
import io.gridward.core.coverage.shape.VertexInsertion;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** That areas go on fitting: no ground twice, the same vertices on both sides of an edge. */
final class Fitting {
    private Fitting() {}

    /**
     * Refuses areas that came to lie over others, where there must be no ground twice. What was
     * over each other before may stay so.
     */
    static void require(Areas areas, Collection<Area> changed) {
        if (!areas.seamless()) {
            return;
        }
        for (Area area : changed) {
            for (Area other : areas.near(area.shape().getEnvelopeInternal())) {
                if (areas.rivals(area, other) && more(area, other)) {
                    throw new BoundaryRefused(
                            "区域 %s 会压到 %s".formatted(area.key(), other.key()),
                            "area %s would lie over %s".formatted(area.key(), other.key()));
                }
            }
        }
    }

    private static boolean more(Area area, Area other) {
        double now = shared(area.shape(), other.shape());
        if (now == 0) {
            return false;
        }
        double was =
                area.before() == null || other.before() == null
                        ? 0
                        : shared(area.before().geometry(), other.before().geometry());
        return now > was + Overlays.NOISE_METRES;
    }

    /** Square metres of both, without what rounding leaves. */
    private static double shared(Geometry one, Geometry other) {
        Envelope box = one.getEnvelopeInternal();
        if (!box.intersects(other.getEnvelopeInternal())) {
            return 0;
        }
        LocalPlane plane = LocalPlane.around(box);
        Geometry both = Overlays.intersection(plane.toPlane(one), plane.toPlane(other));
        return Overlays.pieces(both).stream().mapToDouble(Geometry::getArea).sum();
    }

    /** Gives the neighbours of an area the vertices that came to lie on their edges. */
    static void node(Areas areas, Envelope around, List<Coordinate> fresh) {
        if (!areas.seamless()) {
            return;
        }
        for (Area area : areas.near(around)) {
            Geometry noded = VertexInsertion.into(area.shape(), fresh, Reach.CROSSING);
            if (noded != area.shape()) {
                areas.keep(area.shaped(noded));
            }
        }
    }
}
