package io.gridward.core.coverage.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.coverage.CoverageCheck;
import io.gridward.core.coverage.CoverageCity;
import io.gridward.core.coverage.CoverageFinding;
import io.gridward.core.coverage.CoverageProgress;
import io.gridward.core.coverage.CoverageReport;
import io.gridward.core.coverage.CoverageSettings;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Random changes of a random city with faults of every kind: what is told to be new is what the
 * proof of the whole city, which is the oracle, tells to be new.
 */
@Tag("slow")
class ChangedCoverageTest {
    private static final int SIDE = 11;
    private static final int CHANGES = 4;
    private static final CoverageSettings ALL = CoverageCity.SETTINGS.withLaterGrids();
    private static final List<String> KINDS =
            List.of("component 01 -", "any 0101 1", "component 0102,0103 -");

    @ParameterizedTest
    @ValueSource(longs = {3, 8})
    void whatIsNewIsTheSameAsOfTheWholeCity(long seed) {
        Random random = new Random(seed);
        List<Feature> city = city(random).all();
        FeatureSource now = source(city);
        CoverageReport whole = proof(now);
        int near = 0;
        int fresh = 0;
        for (int i = 0; i < CHANGES; i++) {
            Envelope ground = new Envelope();
            FeatureSource would = source(changed(city, random, ground));

            ChangedCoverage.Found found =
                    ChangedCoverage.between(
                            now, would, CoverageCity.TYPES, ALL, ground, CoverageProgress.NONE);

            List<CoverageFinding> expected = proof(would).newSince(whole);
            assertThat(words(found.fresh()))
                    .as("seed %d change %d window %s", seed, i, found.window())
                    .containsExactlyInAnyOrderElementsOf(words(expected));
            near += found.window() == null ? 0 : 1;
            fresh += expected.size();
        }
        assertThat(near).as("changes for which a part of the city was enough").isPositive();
        assertThat(fresh).as("something new was found").isPositive();
    }

    private static CoverageReport proof(FeatureSource source) {
        return CoverageCheck.of(source, CoverageCity.TYPES, ALL).run(CoverageProgress.NONE);
    }

    private static FeatureSource source(List<Feature> features) {
        CoverageCity city = new CoverageCity();
        features.forEach(city::add);
        return city.source();
    }

    private static List<String> words(List<CoverageFinding> findings) {
        return findings.stream()
                .map(
                        f ->
                                String.format(
                                        Locale.ROOT,
                                        "%s %s %s %s %s %.1f %.2f %s",
                                        f.fault(),
                                        f.severity(),
                                        new TreeSet<>(f.rows()),
                                        f.categories(),
                                        f.period(),
                                        f.size().squareMetres(),
                                        f.size().widthMetres(),
                                        f.sliver()))
                .toList();
    }

    /** Some rows of one layer with another shape, gone, or twice. */
    private static List<Feature> changed(List<Feature> city, Random random, Envelope ground) {
        int dice = random.nextInt(10);
        String layer = dice < 6 ? "responsibility_zone" : dice < 9 ? "unit_grid" : "division";
        List<Feature> rows = city.stream().filter(f -> f.layer().name().equals(layer)).toList();
        Feature row = rows.get(random.nextInt(rows.size()));
        ground.expandToInclude(shape(row).getEnvelopeInternal());
        List<Feature> after = new ArrayList<>(city);
        after.remove(row);
        switch (random.nextInt(4)) {
            case 0 -> {
                return after;
            }
            case 1 -> after.add(row);
            default -> after.add(with(row, row.key(), movedVertex(shape(row), random)));
        }
        if (after.contains(row)) {
            after.add(with(row, row.key() + "x", shifted(shape(row), random)));
        }
        ground.expandToInclude(shape(after.get(after.size() - 1)).getEnvelopeInternal());
        return after;
    }

    private static Geometry shape(Feature row) {
        return Objects.requireNonNull(row.geometry());
    }

    private static Feature with(Feature row, String key, Geometry shape) {
        Object[] values = row.values().clone();
        values[0] = key;
        return new Feature(row.layer(), key, row.names(), values, shape);
    }

    private static Geometry movedVertex(Geometry degrees, Random random) {
        Geometry metres = CoverageCity.PLANE.toPlane(degrees);
        Coordinate[] ring = metres.getCoordinates();
        Coordinate moved = new Coordinate(ring[random.nextInt(ring.length)]);
        double reach = random.nextInt(4) == 0 ? 0.08 : 60;
        double dx = reach * (random.nextDouble() - 0.5);
        double dy = reach * (random.nextDouble() - 0.5);
        for (Coordinate c : ring) {
            if (c.equals2D(moved)) {
                c.x += dx;
                c.y += dy;
            }
        }
        return CoverageCity.PLANE.toDegrees(metres.getFactory().createPolygon(ring));
    }

    private static Geometry shifted(Geometry degrees, Random random) {
        Geometry metres = CoverageCity.PLANE.toPlane(degrees);
        double dx = 80 * (random.nextDouble() - 0.5);
        double dy = 80 * (random.nextDouble() - 0.5);
        for (Coordinate c : metres.getCoordinates()) {
            c.x += dx;
            c.y += dy;
        }
        metres.geometryChanged();
        return CoverageCity.PLANE.toDegrees(metres);
    }

    /** A crooked lattice with missing grids; blocks of zones of several kinds, some absent. */
    private static CoverageCity city(Random random) {
        Coordinate[][] c = corners(random);
        CoverageCity city = new CoverageCity();
        for (int i = 0; i < SIDE; i++) {
            for (int j = 0; j < SIDE; j++) {
                if (random.nextInt(40) > 0) {
                    String from = random.nextInt(20) == 0 ? "2027-06-01" : null;
                    city.grid("g%02d%02d".formatted(i, j), ring(c, i, j, 1), from, null);
                }
            }
        }
        for (int kind = 0; kind < KINDS.size(); kind++) {
            int step = 2 + random.nextInt(2);
            for (int i = 0; i < SIDE; i += step) {
                for (int j = 0; j < SIDE; j += step) {
                    zone(city, random, kind, c, i, j, step);
                }
            }
        }
        for (int n = 0; n < 6; n++) {
            double y = 100 * random.nextInt(SIDE) + (n % 2 == 0 ? 0 : 3);
            String line = "LINESTRING (%d %f, %d %f)".formatted(180 * n, y, 180 * n + 400, y);
            city.line("l" + n, line, "D" + n + " any 0103 -", "both", 15);
        }
        double side = 100.0 * SIDE;
        return city.zone("z9", CoverageCity.box(0, 0, side, side), "D9 matter - -")
                .rule("r1", "D1 02,03,04,05 -", null, null)
                .community("c", CoverageCity.box(-10, 0, side, side / 2))
                .community("d", CoverageCity.box(0, side / 2, side, side));
    }

    private static void zone(
            CoverageCity city, Random random, int kind, Coordinate[][] c, int i, int j, int step) {
        int size = Math.min(step, SIDE - Math.max(i, j));
        if (size > 0 && random.nextInt(12) > 0) {
            String id = "z%d-%02d%02d".formatted(kind, i, j);
            String to = random.nextInt(15) == 0 ? "2027-03-01" : null;
            city.zone(
                    id,
                    ring(c, i, j, size),
                    "D" + random.nextInt(9) + " " + KINDS.get(kind),
                    null,
                    to);
        }
    }

    private static String ring(Coordinate[][] c, int i, int j, int size) {
        List<Coordinate> ring = new ArrayList<>();
        for (int k = 0; k < size; k++) {
            ring.add(c[i + k][j]);
        }
        for (int k = 0; k < size; k++) {
            ring.add(c[i + size][j + k]);
        }
        for (int k = 0; k < size; k++) {
            ring.add(c[i + size - k][j + size]);
        }
        for (int k = 0; k < size; k++) {
            ring.add(c[i][j + size - k]);
        }
        ring.add(ring.get(0));
        StringBuilder text = new StringBuilder("POLYGON ((");
        for (Coordinate at : ring) {
            text.append(text.length() > 10 ? ", " : "").append(at.x).append(' ').append(at.y);
        }
        return text.append("))").toString();
    }

    private static Coordinate[][] corners(Random random) {
        Coordinate[][] corners = new Coordinate[SIDE + 1][SIDE + 1];
        for (int i = 0; i <= SIDE; i++) {
            for (int j = 0; j <= SIDE; j++) {
                corners[i][j] =
                        new Coordinate(
                                100 * i + 20 * random.nextDouble() - 10,
                                100 * j + 20 * random.nextDouble() - 10);
            }
        }
        return corners;
    }
}
