package io.gridward.ogc.tile;

import io.gridward.ogc.render.MemoryFeatures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;

/**
 * A seeded city of grids without gap or overlap, their edges crooked, some with an island, within
 * one large polygon that covers the ground around them: so every edge has a polygon on both sides.
 */
final class CrookedCoverage {
    static final double WEST = 122.05;
    static final double SOUTH = 46.04;
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final double STEP = 0.004;
    private static final int BENDS = 24;

    private final Random random;
    private final int side;
    private final Coordinate[][] corners;
    private final Coordinate[][][] east;
    private final Coordinate[][][] north;
    private final MemoryFeatures features = new MemoryFeatures();

    private CrookedCoverage(long seed, int side) {
        this.random = new Random(seed);
        this.side = side;
        this.corners = new Coordinate[side + 1][side + 1];
        this.east = new Coordinate[side + 1][side + 1][];
        this.north = new Coordinate[side + 1][side + 1][];
        for (int i = 0; i <= side; i++) {
            for (int j = 0; j <= side; j++) {
                corners[i][j] =
                        new Coordinate(
                                WEST + (i + 0.3 * random.nextDouble()) * STEP,
                                SOUTH + (j + 0.3 * random.nextDouble()) * STEP);
            }
        }
        edges();
        grids();
        around();
    }

    static MemoryFeatures of(long seed, int side) {
        return new CrookedCoverage(seed, side).features;
    }

    private void edges() {
        for (int i = 0; i <= side; i++) {
            for (int j = 0; j <= side; j++) {
                if (i < side) {
                    east[i][j] = crooked(corners[i][j], corners[i + 1][j]);
                }
                if (j < side) {
                    north[i][j] = crooked(corners[i][j], corners[i][j + 1]);
                }
            }
        }
    }

    private Coordinate[] crooked(Coordinate a, Coordinate b) {
        Coordinate[] line = new Coordinate[BENDS + 1];
        for (int k = 0; k <= BENDS; k++) {
            double t = k / (double) BENDS;
            double off = k == 0 || k == BENDS ? 0 : 0.03 * STEP * random.nextGaussian() / 3;
            line[k] =
                    new Coordinate(a.x + t * (b.x - a.x) + off, a.y + t * (b.y - a.y) + off * 0.7);
        }
        line[0] = a;
        line[BENDS] = b;
        return line;
    }

    private static List<Coordinate> reversed(Coordinate[] line) {
        List<Coordinate> list = new ArrayList<>(Arrays.asList(line));
        Collections.reverse(list);
        return list;
    }

    private static LinearRing ring(List<List<Coordinate>> lines) {
        List<Coordinate> all = new ArrayList<>();
        lines.forEach(l -> all.addAll(l.subList(0, l.size() - 1)));
        all.add(all.get(0));
        return SHAPES.createLinearRing(all.toArray(Coordinate[]::new));
    }

    private void grids() {
        for (int i = 0; i < side; i++) {
            for (int j = 0; j < side; j++) {
                LinearRing shell =
                        ring(
                                List.of(
                                        Arrays.asList(east[i][j]),
                                        Arrays.asList(north[i + 1][j]),
                                        reversed(east[i][j + 1]),
                                        reversed(north[i][j])));
                String code = "152201001001%03d".formatted(i * side + j + 1);
                if ((i + j) % 3 == 0) {
                    LinearRing island = island(corners[i][j]);
                    features.add(
                            "unit_grid",
                            SHAPES.createPolygon(shell, new LinearRing[] {island}),
                            Map.of("code", code));
                    // the island begins elsewhere and turns the other way than the hole
                    features.add(
                            "unit_grid",
                            SHAPES.createPolygon(turned(island)),
                            Map.of("code", code + "I"));
                } else {
                    features.add("unit_grid", SHAPES.createPolygon(shell), Map.of("code", code));
                }
            }
        }
    }

    private LinearRing island(Coordinate corner) {
        Coordinate[] ring = new Coordinate[31];
        for (int k = 0; k < 30; k++) {
            double r = STEP * (0.15 + 0.02 * random.nextDouble());
            double a = 2 * Math.PI * k / 30;
            ring[k] =
                    new Coordinate(
                            corner.x + 0.5 * STEP + r * Math.cos(a),
                            corner.y + 0.5 * STEP + r * Math.sin(a));
        }
        ring[30] = ring[0];
        return SHAPES.createLinearRing(ring);
    }

    private static LinearRing turned(LinearRing ring) {
        List<Coordinate> all = new ArrayList<>(Arrays.asList(ring.getCoordinates()).subList(0, 30));
        Collections.rotate(all, 11);
        Collections.reverse(all);
        all.add(all.get(0));
        return SHAPES.createLinearRing(all.toArray(Coordinate[]::new));
    }

    private void around() {
        List<List<Coordinate>> lines = new ArrayList<>();
        for (int i = 0; i < side; i++) {
            lines.add(Arrays.asList(east[i][0]));
        }
        for (int j = 0; j < side; j++) {
            lines.add(Arrays.asList(north[side][j]));
        }
        for (int i = side - 1; i >= 0; i--) {
            lines.add(reversed(east[i][side]));
        }
        for (int j = side - 1; j >= 0; j--) {
            lines.add(reversed(north[0][j]));
        }
        LinearRing frame =
                SHAPES.createLinearRing(
                        new Coordinate[] {
                            new Coordinate(100, 30),
                            new Coordinate(140, 30),
                            new Coordinate(140, 60),
                            new Coordinate(100, 60),
                            new Coordinate(100, 30)
                        });
        features.add(
                "unit_grid",
                SHAPES.createPolygon(frame, new LinearRing[] {ring(lines)}),
                Map.of("code", "AROUND"));
    }
}
