package io.gridward.importer.sample.plan;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** Smooth and bent lines, in metres. */
final class Curve {
    private Curve() {}

    /** A smooth line through points (centripetal enough for ours: uniform Catmull-Rom). */
    static List<Coordinate> through(double[][] points, int stepsPerSpan, boolean closed) {
        List<Coordinate> out = new ArrayList<>();
        int n = points.length;
        int spans = closed ? n : n - 1;
        for (int i = 0; i < spans; i++) {
            double[] a = points[closed ? (i + n - 1) % n : Math.max(i - 1, 0)];
            double[] b = points[i];
            double[] c = points[(i + 1) % n];
            double[] d = points[closed ? (i + 2) % n : Math.min(i + 2, n - 1)];
            for (int k = 0; k < stepsPerSpan; k++) {
                out.add(spline(a, b, c, d, k / (double) stepsPerSpan));
            }
        }
        double[] last = points[closed ? 0 : n - 1];
        out.add(new Coordinate(last[0], last[1]));
        return out;
    }

    private static Coordinate spline(double[] a, double[] b, double[] c, double[] d, double t) {
        double[] p = new double[2];
        for (int i = 0; i < 2; i++) {
            p[i] =
                    0.5
                            * (2 * b[i]
                                    + (c[i] - a[i]) * t
                                    + (2 * a[i] - 5 * b[i] + 4 * c[i] - d[i]) * t * t
                                    + (3 * b[i] - a[i] - 3 * c[i] + d[i]) * t * t * t);
        }
        return new Coordinate(p[0], p[1]);
    }

    /** A wild line between two points: midpoints displaced until pieces are short. */
    static List<Coordinate> wild(Coordinate a, Coordinate b, double pieceMetres, Dice dice) {
        List<Coordinate> out = new ArrayList<>();
        out.add(a);
        bend(a, b, pieceMetres, dice, out);
        out.add(b);
        return out;
    }

    private static void bend(
            Coordinate a, Coordinate b, double pieceMetres, Dice dice, List<Coordinate> out) {
        double length = a.distance(b);
        if (length < pieceMetres) {
            return;
        }
        double along = dice.between(0.42, 0.58);
        double aside = dice.between(-0.11, 0.11);
        Coordinate middle =
                new Coordinate(
                        a.x + (b.x - a.x) * along - (b.y - a.y) * aside,
                        a.y + (b.y - a.y) * along + (b.x - a.x) * aside);
        bend(a, middle, pieceMetres, dice, out);
        out.add(middle);
        bend(middle, b, pieceMetres, dice, out);
    }

    /** Points every so many metres between two points, the first included, the last not. */
    static List<Coordinate> stepped(Coordinate a, Coordinate b, double stepMetres) {
        int pieces = Math.max(1, (int) Math.ceil(a.distance(b) / stepMetres));
        List<Coordinate> out = new ArrayList<>();
        for (int i = 0; i < pieces; i++) {
            double t = i / (double) pieces;
            out.add(new Coordinate(a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t));
        }
        return out;
    }
}
