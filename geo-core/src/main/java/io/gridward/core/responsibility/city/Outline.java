package io.gridward.core.responsibility.city;

import io.gridward.core.crs.GroundMetric;
import io.gridward.core.snapshot.packed.EdgeTaker;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;

/** Where the answer can change along a line: chains of coordinates in degrees. Immutable. */
public final class Outline {
    private final double[][] chains;

    private Outline(List<double[]> chains) {
        this.chains = chains.toArray(double[][]::new);
    }

    /** The parts of lines. */
    static Outline of(Geometry shape) {
        List<double[]> chains = new ArrayList<>();
        GeometryComponentFilter take =
                g -> {
                    if (g instanceof LineString line) {
                        chains.add(pack(line.getCoordinates()));
                    }
                };
        shape.apply(take);
        return new Outline(chains);
    }

    /** The chains, each as x0 y0 x1 y1 …; not to be changed. */
    public List<double[]> chains() {
        return List.of(chains);
    }

    private static double[] pack(Coordinate[] vertices) {
        double[] xy = new double[2 * vertices.length];
        for (int i = 0; i < vertices.length; i++) {
            xy[2 * i] = vertices[i].x;
            xy[2 * i + 1] = vertices[i].y;
        }
        return xy;
    }

    /** Adds the pieces that meet the square of some metres around a point. */
    void collect(double lon, double lat, GroundMetric metric, double metres, Segments out) {
        double reachX = metres / metric.lonMetres();
        double reachY = metres / metric.latMetres();
        for (double[] xy : chains) {
            for (int i = 0; i + 3 < xy.length; i += 2) {
                if (meets(xy[i] - lon, xy[i + 2] - lon, reachX)
                        && meets(xy[i + 1] - lat, xy[i + 3] - lat, reachY)) {
                    out.add(
                            (xy[i] - lon) * metric.lonMetres(),
                            (xy[i + 1] - lat) * metric.latMetres(),
                            (xy[i + 2] - lon) * metric.lonMetres(),
                            (xy[i + 3] - lat) * metric.latMetres());
                }
            }
        }
    }

    /** Gives each edge that meets a level band. */
    void edges(double southLat, double northLat, EdgeTaker taker) {
        for (double[] xy : chains) {
            for (int i = 0; i + 3 < xy.length; i += 2) {
                if (Math.min(xy[i + 1], xy[i + 3]) <= northLat
                        && Math.max(xy[i + 1], xy[i + 3]) >= southLat) {
                    taker.take(xy[i], xy[i + 1], xy[i + 2], xy[i + 3]);
                }
            }
        }
    }

    private static boolean meets(double a, double b, double reach) {
        return a <= reach && b <= reach ? a >= -reach || b >= -reach : a <= reach || b <= reach;
    }
}
