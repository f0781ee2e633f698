package io.gridward.importer.sample.plan;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** Groups points around centres (Lloyd's k-means, started far apart); no chance in it. */
public final class Clusters {
    private static final int ROUNDS = 15;

    private Clusters() {}

    /** That many centres, each the mean of the points nearest to it. */
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
        }
        return centres;
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
                double d = chosen.get(nearest(chosen, p)).distance(p);
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
