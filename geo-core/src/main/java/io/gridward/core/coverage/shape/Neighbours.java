package io.gridward.core.coverage.shape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/** Which areas border on a piece of ground, and along which length. Shapes are in metres. */
public final class Neighbours {
    private final List<Geometry> areas;
    private final STRtree index = new STRtree();

    /**
     * An area beside a piece of ground.
     *
     * @param position its position in the list
     * @param metres length of the common edge
     */
    public record Beside(int position, double metres) {}

    private Neighbours(List<Geometry> areas) {
        this.areas = List.copyOf(areas);
        for (int i = 0; i < areas.size(); i++) {
            index.insert(areas.get(i).getEnvelopeInternal(), i);
        }
        index.build();
    }

    /** An index of areas. */
    public static Neighbours among(List<Geometry> areas) {
        return new Neighbours(areas);
    }

    /**
     * Areas that border on a piece of ground, the longest common edge first, then in the list's
     * order; those that only touch it with a corner are left out.
     *
     * @param tolerance how far apart, in metres, edges may be to be taken for common
     */
    public List<Beside> of(Geometry ground, double tolerance) {
        Envelope box = new Envelope(ground.getEnvelopeInternal());
        box.expandBy(tolerance);
        Geometry rim = ground.getBoundary().buffer(tolerance, 2);
        List<Beside> found = new ArrayList<>();
        for (Object o : index.query(box)) {
            double metres =
                    Overlays.intersection(areas.get((Integer) o).getBoundary(), rim).getLength();
            if (metres > 4 * tolerance) {
                found.add(new Beside((Integer) o, metres));
            }
        }
        found.sort(
                Comparator.comparingDouble(Beside::metres)
                        .reversed()
                        .thenComparingInt(Beside::position));
        return found;
    }
}
