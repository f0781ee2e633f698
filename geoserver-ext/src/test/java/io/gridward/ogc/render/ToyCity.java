package io.gridward.ogc.render;

import java.util.Map;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** A small seeded city around 122.09°E 46.07°N: every layer, seamless crooked grids. */
public final class ToyCity {
    private static final double WEST = 122.07;
    private static final double SOUTH = 46.055;
    private static final double STEP_X = 0.0016;
    private static final double STEP_Y = 0.0011;
    private static final int SIDE = 24;
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final MemoryFeatures features = new MemoryFeatures();
    private final Coordinate[][] corners = new Coordinate[SIDE + 1][SIDE + 1];

    private ToyCity(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i <= SIDE; i++) {
            for (int j = 0; j <= SIDE; j++) {
                corners[i][j] =
                        new Coordinate(
                                WEST + (i + 0.4 * (random.nextDouble() - 0.5)) * STEP_X,
                                SOUTH + (j + 0.4 * (random.nextDouble() - 0.5)) * STEP_Y);
            }
        }
        divisions();
        grids();
        zones();
        places(random);
        components(random);
    }

    public static MemoryFeatures of(long seed) {
        return new ToyCity(seed).features;
    }

    private void divisions() {
        features.add(
                "division",
                block(0, 0, SIDE),
                Map.of("code", "152201", "name", "乌兰浩特市", "level", "county"));
        String[] names = {"爱国街道", "和平街道", "兴安街道", "胜利街道"};
        for (int s = 0; s < 4; s++) {
            int i = s % 2 * 12;
            int j = s / 2 * 12;
            String code = "15220100" + (s + 1);
            features.add(
                    "division",
                    block(i, j, 12),
                    Map.of("code", code, "name", names[s], "level", "subdistrict"));
            for (int c = 0; c < 4; c++) {
                features.add(
                        "division",
                        block(i + c % 2 * 6, j + c / 2 * 6, 6),
                        Map.of(
                                "code",
                                code + "00" + (c + 1),
                                "name",
                                "富民社区".charAt(c) + "社区",
                                "level",
                                "community"));
            }
        }
    }

    private void grids() {
        for (int i = 0; i < SIDE; i++) {
            for (int j = 0; j < SIDE; j++) {
                String code = "152201001001%03d".formatted(i * SIDE + j + 1);
                features.add("unit_grid", block(i, j, 1), Map.of("code", code));
            }
        }
    }

    private void zones() {
        String[] names = {"住建局", "城管综合执法局", "交通局", "林草局", "水务局", "公安局"};
        for (int z = 0; z < 9; z++) {
            features.add(
                    "responsibility_zone",
                    block(z % 3 * 8, z / 3 * 8, 8),
                    Map.of(
                            "id",
                            "Z" + z,
                            "name",
                            "责任区" + z,
                            "department_code",
                            "1115220100000000" + z % 6,
                            "department_name",
                            names[z % 6]));
        }
        features.add(
                "responsibility_line",
                SHAPES.createLineString(corners[12].clone()),
                Map.of("id", "L1", "name", "兴安大路分界线", "department_code", "D1"));
    }

    private void places(Random random) {
        for (int p = 0; p < 260; p++) {
            String kind = p < 4 ? "area" : p < 20 ? "street" : p < 80 ? "poi" : "door_plate";
            String name =
                    switch (kind) {
                        case "area" -> "老城片区" + p;
                        case "street" -> "乌兰街" + p + "段";
                        case "poi" -> "便民超市" + p;
                        default -> p + "号";
                    };
            features.add("place", point(random), Map.of("id", "P" + p, "kind", kind, "name", name));
        }
    }

    private void components(Random random) {
        for (int c = 0; c < 2500; c++) {
            String major = "0" + (1 + random.nextInt(5));
            features.add(
                    "component",
                    point(random),
                    Map.of(
                            "code",
                            "152201" + major + "001%06d".formatted(c),
                            "type_code",
                            major + "001",
                            "name",
                            "供水井盖"));
        }
    }

    private Geometry point(Random random) {
        return SHAPES.createPoint(
                new Coordinate(
                        WEST + random.nextDouble() * SIDE * STEP_X,
                        SOUTH + random.nextDouble() * SIDE * STEP_Y));
    }

    private Geometry block(int i, int j, int n) {
        Coordinate[] ring = new Coordinate[4 * n + 1];
        int at = 0;
        for (int k = 0; k < n; k++) {
            ring[at++] = corners[i + k][j];
        }
        for (int k = 0; k < n; k++) {
            ring[at++] = corners[i + n][j + k];
        }
        for (int k = 0; k < n; k++) {
            ring[at++] = corners[i + n - k][j + n];
        }
        for (int k = 0; k < n; k++) {
            ring[at++] = corners[i][j + n - k];
        }
        ring[at] = ring[0];
        return SHAPES.createMultiPolygon(
                new org.locationtech.jts.geom.Polygon[] {SHAPES.createPolygon(ring)});
    }
}
