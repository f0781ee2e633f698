package io.gridward.importer.sample.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * The net of main streets in the plan's plane: columns run north, rows east; between them lie the
 * quarters. Quarters within the rough edge of the town are built up, so the town ends at streets.
 */
final class MainNet {
    private static final double WEST_BANK = 2500;
    private static final double EAST_BANK = 2840;

    private final Plane plane;
    private final double[] east;
    private final double[] north;
    private final Coordinate[][] corners;
    private final boolean[][] built;

    MainNet(Site site, Plane plane, Dice dice) {
        this.plane = plane;
        this.east =
                Stream.of(
                                lines(-6000, 2130, dice),
                                new double[] {WEST_BANK, EAST_BANK},
                                lines(3350, 7000, dice))
                        .flatMapToDouble(Arrays::stream)
                        .toArray();
        this.north = lines(-6600, 8200, dice);
        this.corners = new Coordinate[east.length][north.length];
        for (int i = 0; i < east.length; i++) {
            for (int j = 0; j < north.length; j++) {
                double shift = isBank(i) ? 6 : 45;
                corners[i][j] =
                        new Coordinate(
                                east[i] + dice.between(-shift, shift),
                                north[j] + dice.between(-45, 45));
            }
        }
        this.built = new boolean[east.length - 1][north.length - 1];
        build(site);
    }

    /** Positions of main streets: close in the centre, wide outside. */
    private static double[] lines(double from, double to, Dice dice) {
        List<Double> at = new ArrayList<>();
        for (double p = from; p < to; ) {
            at.add(p);
            double spacing = 430 + 55 * Math.min(7, Math.abs(p) / 900);
            p += spacing * dice.between(0.78, 1.25);
        }
        return at.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private boolean isBank(int column) {
        return east[column] == WEST_BANK || east[column] == EAST_BANK;
    }

    private void build(Site site) {
        for (int i = 0; i < built.length; i++) {
            for (int j = 0; j < built[i].length; j++) {
                Coordinate middle = plane.onGround(middle(quarter(i, j)));
                built[i][j] = isIn(site.townEdge(), middle) && isIn(site.outline(), middle);
            }
        }
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int i = 0; i < built.length; i++) {
                for (int j = 0; j < built[i].length; j++) {
                    if (built[i][j] && builtNeighbours(i, j) < 2) {
                        built[i][j] = false;
                        changed = true;
                    }
                }
            }
        }
    }

    private static boolean isIn(Polygon area, Coordinate at) {
        return SimplePointInAreaLocator.locate(at, area) == Location.INTERIOR;
    }

    private int builtNeighbours(int i, int j) {
        int sides = isBuilt(i - 1, j) ? 1 : 0;
        sides += isBuilt(i + 1, j) ? 1 : 0;
        sides += isBuilt(i, j - 1) ? 1 : 0;
        return sides + (isBuilt(i, j + 1) ? 1 : 0);
    }

    private boolean isBuilt(int i, int j) {
        return i >= 0 && j >= 0 && i < built.length && j < built[i].length && built[i][j];
    }

    int columns() {
        return east.length;
    }

    int rows() {
        return north.length;
    }

    /** Corners of the built-up quarters, anticlockwise, without those that hold the river. */
    List<List<Coordinate>> quarters() {
        return cells(false);
    }

    /** Corners of the built-up quarters and of the stretches of river between them. */
    List<List<Coordinate>> town() {
        return cells(true);
    }

    private List<List<Coordinate>> cells(boolean river) {
        List<List<Coordinate>> found = new ArrayList<>();
        for (int i = 0; i < built.length; i++) {
            for (int j = 0; j < built[i].length; j++) {
                if (built[i][j] && (river || !(isBank(i) && isBank(i + 1)))) {
                    found.add(quarter(i, j));
                }
            }
        }
        return found;
    }

    private List<Coordinate> quarter(int i, int j) {
        return List.of(corners[i][j], corners[i + 1][j], corners[i + 1][j + 1], corners[i][j + 1]);
    }

    static Coordinate middle(List<Coordinate> ring) {
        double x = ring.stream().mapToDouble(c -> c.x).average().orElse(0);
        double y = ring.stream().mapToDouble(c -> c.y).average().orElse(0);
        return new Coordinate(x, y);
    }

    /** The unbroken parts of a column beside built-up quarters. */
    List<List<Coordinate>> column(int i) {
        List<List<Coordinate>> runs = new ArrayList<>();
        List<Coordinate> run = new ArrayList<>();
        for (int j = 0; j < north.length; j++) {
            run.add(corners[i][j]);
            if (!isBuilt(i - 1, j) && !isBuilt(i, j)) {
                end(run, runs);
            }
        }
        return runs;
    }

    /** The unbroken parts of a row beside built-up quarters. */
    List<List<Coordinate>> row(int j) {
        List<List<Coordinate>> runs = new ArrayList<>();
        List<Coordinate> run = new ArrayList<>();
        for (int i = 0; i < east.length; i++) {
            run.add(corners[i][j]);
            if (!isBuilt(i, j - 1) && !isBuilt(i, j)) {
                end(run, runs);
            }
        }
        return runs;
    }

    private static void end(List<Coordinate> run, List<List<Coordinate>> runs) {
        if (run.size() > 1) {
            runs.add(List.copyOf(run));
        }
        run.clear();
    }
}
