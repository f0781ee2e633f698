package io.gridward.core.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.responsibility.Decision;
import io.gridward.core.responsibility.LocateQuestion;
import io.gridward.core.responsibility.Locator;
import io.gridward.core.responsibility.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/** Gaps against the rule engine: a point falls back exactly where a gap is told for its type. */
@Tag("slow")
class ResponsibilityAgainstRulesTest {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final double EDGE_METRES = 0.3;
    private static final int SIZE = 1000;

    /** The last is a type of matters only. */
    private static final List<String> TYPES =
            List.of("01001", "01002", "02005", "03001", "04002", "06001");

    private static final List<LocalDate> DAYS =
            List.of(
                    LocalDate.parse("2026-12-01"),
                    LocalDate.parse("2027-03-01"),
                    LocalDate.parse("2028-03-01"));
    private static final List<String> WORDS =
            List.of("-", "-", "01", "01001", "02,03", "0100", "04,06", "06001");
    private static final List<String> KINDS = List.of("any", "component", "matter", "-");

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
    void gapsAreWhereTheRulesFallBack(long seed) {
        Random random = new Random(seed);
        CoverageCity city = city(random);
        List<CoverageFinding> gaps = city.check(Coverage.RESPONSIBILITY).gaps();
        List<Geometry> edges = new ArrayList<>();
        gaps.forEach(g -> edges.add(CoverageCity.PLANE.toPlane(g.geometry()).getBoundary()));
        Locator locator = Locator.over(city.source());
        int open = 0;
        for (int i = 0; i < 400; i++) {
            Coordinate at = new Coordinate(SIZE * random.nextDouble(), SIZE * random.nextDouble());
            Point metres = SHAPES.createPoint(at);
            if (edges.stream().anyMatch(e -> e.isWithinDistance(metres, EDGE_METRES))) {
                continue;
            }
            Coordinate degrees = CoverageCity.PLANE.toDegrees(at);
            String kind = random.nextBoolean() ? "component" : "matter";
            int known = kind.equals("component") ? TYPES.size() - 1 : TYPES.size();
            String type = TYPES.get(random.nextInt(known));
            LocalDate day = DAYS.get(random.nextInt(DAYS.size()));
            Decision decision =
                    locator.decide(
                            new LocateQuestion(degrees.x, degrees.y, kind, type, null, day, null));
            boolean told = gaps.stream().anyMatch(g -> tells(g, degrees, kind + ":" + type, day));
            open += told ? 1 : 0;
            assertThat(told)
                    .as("seed %d, %s %s:%s on %s: %s", seed, at, kind, type, day, decision)
                    .isEqualTo(decision.rule() == Rule.FALLBACK);
        }
        assertThat(open).as("points in gaps, seed %d", seed).isBetween(5, 395);
    }

    private static boolean tells(
            CoverageFinding gap, Coordinate degrees, String type, LocalDate day) {
        return gap.period().holds(day)
                && gap.types().contains(type)
                && gap.geometry().contains(SHAPES.createPoint(degrees));
    }

    private static CoverageCity city(Random random) {
        CoverageCity city = new CoverageCity();
        city.grid("g1", CoverageCity.box(0, 0, SIZE / 2, SIZE));
        city.grid("g2", CoverageCity.box(SIZE / 2, 0, SIZE, SIZE));
        city.add(
                "division",
                CoverageCity.box(0, 0, SIZE, SIZE),
                Map.of("code", "152201001", "name", "街道", "level", "subdistrict"));
        for (int i = 0; i < 14; i++) {
            city.zone("z" + i, area(random), words(random, i), from(random), null);
        }
        for (int i = 0; i < 4; i++) {
            String side = List.of("left", "right", "both").get(random.nextInt(3));
            city.line("l" + i, line(random), words(random, i), side, 10 + random.nextInt(50));
        }
        city.rule("r1", "d " + WORDS.get(2 + random.nextInt(6)) + " -", null, null);
        city.rule("r2", "d 02 -", null, "owner");
        return city;
    }

    private static String words(Random random, int i) {
        return "d%d %s %s %s"
                .formatted(
                        i,
                        KINDS.get(random.nextInt(KINDS.size())),
                        WORDS.get(random.nextInt(WORDS.size())),
                        random.nextBoolean() ? "-" : "5");
    }

    private static String from(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> "2027-01-01";
            case 1 -> "2028-01-01";
            default -> null;
        };
    }

    /** A crooked quadrangle. */
    private static String area(Random random) {
        double x = SIZE * (random.nextDouble() - 0.2);
        double y = SIZE * (random.nextDouble() - 0.2);
        double w = SIZE * (0.1 + 0.5 * random.nextDouble());
        double h = SIZE * (0.1 + 0.5 * random.nextDouble());
        return "POLYGON ((%1$s %2$s, %3$s %4$s, %5$s %6$s, %7$s %8$s, %1$s %2$s))"
                .formatted(x, y, x + w, y + 20, x + w - 30, y + h, x + 10, y + h + 25);
    }

    /** A line across the city that bends and does not come back beside itself. */
    private static String line(Random random) {
        StringBuilder wkt = new StringBuilder("LINESTRING (");
        double y = SIZE * random.nextDouble();
        for (int i = 0; i <= 4; i++) {
            y += 120 * (random.nextDouble() - 0.5);
            wkt.append(i == 0 ? "" : ", ").append(-100 + 300 * i).append(' ').append(y);
        }
        return wkt.append(')').toString();
    }
}
