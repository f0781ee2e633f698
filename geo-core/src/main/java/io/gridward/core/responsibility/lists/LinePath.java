package io.gridward.core.responsibility.lists;

import io.gridward.core.crs.GroundMetric;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * The course of a line in degrees: its parts in order, each from its first vertex to its last.
 * Immutable.
 */
public final class LinePath {
    private static final double STRAIGHT = 1e-9;

    /** Coordinates x0 y0 x1 y1 … of each part. */
    private final double[][] parts;

    /** Metres from the start of the whole line to each vertex of each part. */
    private final double[][] run;

    private final double length;

    LinePath(Geometry line) {
        parts = new double[line.getNumGeometries()][];
        run = new double[parts.length][];
        double along = 0;
        for (int p = 0; p < parts.length; p++) {
            Coordinate[] vertices = line.getGeometryN(p).getCoordinates();
            parts[p] = new double[2 * vertices.length];
            run[p] = new double[vertices.length];
            for (int i = 0; i < vertices.length; i++) {
                parts[p][2 * i] = vertices[i].x;
                parts[p][2 * i + 1] = vertices[i].y;
                along += i == 0 ? 0 : metres(vertices[i - 1], vertices[i]);
                run[p][i] = along;
            }
        }
        this.length = along;
    }

    private static double metres(Coordinate a, Coordinate b) {
        return GroundMetric.at((a.y + b.y) / 2).metres(b.x - a.x, b.y - a.y);
    }

    /** Length of all parts on the ground, in metres. */
    public double length() {
        return length;
    }

    /** How many parts it has. */
    public int partCount() {
        return parts.length;
    }

    /** How many vertices a part has. */
    public int vertexCount(int part) {
        return run[part].length;
    }

    /** Coordinates of a part, x0 y0 x1 y1 …, in metres east and north of a point in degrees. */
    public double[] around(int part, double lon, double lat, GroundMetric metric) {
        double[] out = parts[part].clone();
        for (int i = 0; i < out.length; i += 2) {
            out[i] = (out[i] - lon) * metric.lonMetres();
            out[i + 1] = (out[i + 1] - lat) * metric.latMetres();
        }
        return out;
    }

    /** Metres from the start of the line to a vertex. */
    public double runTo(int part, int vertex) {
        return run[part][vertex];
    }

    /** Where the line comes nearest to a point; of several places the first along the line. */
    public LineSpot nearest(double lon, double lat, GroundMetric metric) {
        double best = Double.POSITIVE_INFINITY;
        int part = 0;
        int segment = 0;
        double share = 0;
        double mx = metric.lonMetres();
        double my = metric.latMetres();
        for (int p = 0; p < parts.length; p++) {
            double[] xy = parts[p];
            for (int i = 0; i + 3 < xy.length; i += 2) {
                double ax = (xy[i] - lon) * mx;
                double ay = (xy[i + 1] - lat) * my;
                double dx = (xy[i + 2] - xy[i]) * mx;
                double dy = (xy[i + 3] - xy[i + 1]) * my;
                double t = foot(ax, ay, dx, dy);
                double px = t == 1 ? (xy[i + 2] - lon) * mx : ax + t * dx;
                double py = t == 1 ? (xy[i + 3] - lat) * my : ay + t * dy;
                double d = px * px + py * py;
                if (d < best) {
                    best = d;
                    part = p;
                    segment = i / 2;
                    share = t;
                }
            }
        }
        return spot(lon, lat, metric, new Foot(Math.sqrt(best), part, segment, share));
    }

    /** The nearest place as found: distance, part, segment, and how far along the segment, 0–1. */
    private record Foot(double metres, int part, int segment, double share) {}

    /** Where on a segment from a, along d, the origin is nearest: 0 at its start to 1. */
    private static double foot(double ax, double ay, double dx, double dy) {
        double square = dx * dx + dy * dy;
        double t = square == 0 ? 0 : -(ax * dx + ay * dy) / square;
        return Math.max(0, Math.min(1, t));
    }

    private LineSpot spot(double lon, double lat, GroundMetric metric, Foot at) {
        if (!Double.isFinite(at.metres)) {
            return new LineSpot(at.metres, LineSpot.LEFT, 0);
        }
        double start = run[at.part][at.segment];
        double along = start + at.share * (run[at.part][at.segment + 1] - start);
        return new LineSpot(at.metres, side(lon, lat, metric, at), along);
    }

    private int side(double lon, double lat, GroundMetric metric, Foot at) {
        if (at.metres <= LineSpot.ON_METRES) {
            return LineSpot.ON;
        }
        double[] xy = parts[at.part];
        int corner = at.share == 0 ? at.segment : at.share == 1 ? at.segment + 1 : -1;
        if (corner > 0 && corner < xy.length / 2 - 1) {
            double turn = turn(xy, corner, metric);
            if (Math.abs(turn) > STRAIGHT) {
                return turn > 0 ? LineSpot.RIGHT : LineSpot.LEFT;
            }
        }
        int i = 2 * at.segment;
        double cross =
                cross(
                        (xy[i + 2] - xy[i]) * metric.lonMetres(),
                        (xy[i + 3] - xy[i + 1]) * metric.latMetres(),
                        (lon - xy[i]) * metric.lonMetres(),
                        (lat - xy[i + 1]) * metric.latMetres());
        return cross >= 0 ? LineSpot.LEFT : LineSpot.RIGHT;
    }

    /**
     * How the line turns at a vertex, above 0 to the left. A point that is nearest to the vertex
     * lies on the outer side of the turn.
     */
    private static double turn(double[] xy, int vertex, GroundMetric metric) {
        int i = 2 * vertex;
        double ax = (xy[i] - xy[i - 2]) * metric.lonMetres();
        double ay = (xy[i + 1] - xy[i - 1]) * metric.latMetres();
        double bx = (xy[i + 2] - xy[i]) * metric.lonMetres();
        double by = (xy[i + 3] - xy[i + 1]) * metric.latMetres();
        double lengths = Math.hypot(ax, ay) * Math.hypot(bx, by);
        return lengths == 0 ? 0 : cross(ax, ay, bx, by) / lengths;
    }

    private static double cross(double ax, double ay, double bx, double by) {
        return ax * by - ay * bx;
    }
}
