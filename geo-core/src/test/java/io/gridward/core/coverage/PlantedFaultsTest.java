package io.gridward.core.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A seamless crooked lattice with faults planted in cells that are no neighbours of each other:
 * exactly those are found.
 */
class PlantedFaultsTest {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final int SIDE = 12;

    private final List<String> planted = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void areExactlyTheOnesFound(long seed) {
        CoverageCity city = city(new Random(seed));

        List<String> found =
                city.check(Coverage.UNIT_GRID).findings().stream()
                        .map(PlantedFaultsTest::describe)
                        .toList();

        assertThat(found).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(planted);
    }

    private static String describe(CoverageFinding f) {
        List<String> rows = f.rows().stream().sorted().toList();
        String who = f.what() == CoverageFault.GRID_GAP ? "" : " " + rows;
        return "%s%s %s".formatted(f.fault(), who, f.sliver() ? "sliver" : "wide");
    }

    private CoverageCity city(Random random) {
        Coordinate[][] corners = new Coordinate[SIDE + 1][SIDE + 1];
        for (int i = 0; i <= SIDE; i++) {
            for (int j = 0; j <= SIDE; j++) {
                corners[i][j] =
                        new Coordinate(100 * i + crook(random, i), 100 * j + crook(random, j));
            }
        }
        CoverageCity city = new CoverageCity();
        for (int i = 0; i < SIDE; i++) {
            for (int j = 0; j < SIDE; j++) {
                boolean mayBeSpoiled = i % 3 == 1 && j % 3 == 1;
                int kind = mayBeSpoiled ? random.nextInt(7) : 6;
                Geometry cell = cell(corners, i, j, kind);
                if (cell != null) {
                    city.grid(name(i, j), cell.toText());
                }
            }
        }
        city.community("c", CoverageCity.box(0, 0, 100 * SIDE, 100 * SIDE));
        return city;
    }

    /** None at the outline, which stays straight. */
    private static double crook(Random random, int at) {
        return at == 0 || at == SIDE ? 0 : 20 * random.nextDouble() - 10;
    }

    private static String name(int i, int j) {
        return "g%02d%02d".formatted(i, j);
    }

    private Geometry cell(Coordinate[][] c, int i, int j, int kind) {
        Coordinate a = c[i][j];
        Coordinate b = c[i + 1][j];
        Coordinate d = c[i + 1][j + 1];
        Coordinate e = c[i][j + 1];
        Coordinate eastMiddle = new Coordinate((b.x + d.x) / 2, (b.y + d.y) / 2);
        String pair = " [" + name(i, j) + ", " + name(i + 1, j) + "]";
        switch (kind) {
            case 0 -> {
                planted.add("grid-gap wide");
                return null;
            }
            case 1 -> {
                planted.add("grid-gap wide");
                eastMiddle.x -= 8;
            }
            case 2 -> {
                planted.add("grid-gap sliver");
                eastMiddle.x -= 0.6;
            }
            case 3 -> {
                planted.add("grid-overlap" + pair + " wide");
                eastMiddle.x += 8;
            }
            case 4 -> {
                planted.add("grid-overlap" + pair + " sliver");
                eastMiddle.x += 0.02;
            }
            case 5 -> planted.add("grid-edge" + pair + " sliver");
            default -> {
                return ring(a, b, d, e);
            }
        }
        return ring(a, b, eastMiddle, d, e);
    }

    private static Geometry ring(Coordinate... corners) {
        Coordinate[] closed = new Coordinate[corners.length + 1];
        System.arraycopy(corners, 0, closed, 0, corners.length);
        closed[corners.length] = corners[0];
        return SHAPES.createPolygon(closed);
    }
}
