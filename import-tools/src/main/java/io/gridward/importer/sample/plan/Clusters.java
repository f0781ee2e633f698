package io.gridward.importer.sample.plan;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** Groups points around centres (Lloyd's k-means, started far apart); no chance in it. */
public final class Clusters {
    private static final int ROUNDS = 15;

    private Clusters() {}

    /**
     * That many centres, each the mean of the points nearest to it. Each has a point of its own
     * when there are that many different points.
     */
    public static List<Coordinate> centres(List<Coordinate> points, int count) {
        if (points.size() < count) {
            throw new IllegalArgumentException(points.size() + " points for " + count + " groups");
        }
        List<Coordinate> centres = farApart(points, count);
        for (int round = 0; round < ROUNDS; round++) {
            double[][] sums = new double[count][3];
            for (Coordinate p : points) {
                double[] sum = sums[nearest(centres, p)];
                sum[0] += p.x;
                sum[1] += p.y;
                sum[2]++;
            }
            for (int i = 0; i < count; i++) {
                if (sums[i][2] > 0) {
                    centres.set(
                            i, new Coordinate(sums[i][0] / sums[i][2], sums[i][1] / sums[i][2]));
                }
            }
            occupyAll(points, centres);
        }
        return centres;
    }

    /** Moves each centre that nobody is nearest to onto the point farthest from all centres. */
    private static void occupyAll(List<Coordinate> points, List<Coordinate> centres) {
        for (int moves = 0; moves < centres.size(); moves++) {
            boolean[] occupied = new boolean[centres.size()];
            Coordinate farthest = points.get(0);
            for (Coordinate p : points) {
                occupied[nearest(centres, p)] = true;
                if (distance(centres, p) > distance(centres, farthest)) {
                    farthest = p;
                }
            }
            int free = 0;
            while (free < occupied.length && occupied[free]) {
                free++;
            }
            if (free == occupied.length) {
                return;
            }
            centres.set(free, farthest.copy());
        }
    }

    private static double distance(List<Coordinate> centres, Coordinate at) {
        return centres.get(nearest(centres, at)).distance(at);
    }

    /** Index of the nearest centre, the first of equals. */
    public static int nearest(List<Coordinate> centres, Coordinate at) {
        int best = 0;
        for (int i = 1; i < centres.size(); i++) {
            if (centres.get(i).distance(at) < centres.get(best).distance(at)) {
                best = i;
            }
        }
        return best;
    }

    private static List<Coordinate> farApart(List<Coordinate> points, int count) {
        List<Coordinate> chosen = new ArrayList<>();
        chosen.add(points.get(0));
        while (chosen.size() < count) {
            Coordinate farthest = points.get(0);
            double most = -1;
            for (Coordinate p : points) {
                double d = distance(chosen, p);
                if (d > most) {
                    most = d;
                    farthest = p;
                }
            }
            chosen.add(farthest);
        }
        return chosen;
    }
}
