package io.gridward.core.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.layer.Feature;
import io.gridward.core.responsibility.lists.ZoneRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/** Conflicts of zones against judging single points by the words of decision 0009. */
@Tag("slow")
class ZoneConflictsAgainstPointsTest {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final int SIZE = 1000;
    private static final double EDGE_METRES = 0.1;
    private static final List<String> WORDS = List.of("-", "-", "01", "01001,02", "0100,03", "02");
    private static final List<String> KINDS = List.of("any", "component", "matter");
    private static final List<String> TYPES = List.of("01001", "01002", "02005", "03001");

    /** A zone and its ground in metres. */
    private record Claim(ZoneRow row, Geometry ground) {
        int specificity(String kind, String type) {
            return row.fit().specificity(kind, type);
        }

        String key() {
            return row.facts().id();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35, 36, 37, 38})
    void conflictsAreWhereAnAccidentDecides(long seed) {
        Random random = new Random(seed);
        CoverageCity city = new CoverageCity().grid("g", CoverageCity.box(0, 0, SIZE, SIZE));
        for (int i = 0; i < 30; i++) {
            city.zone("z" + i, area(random), words(random), null, null);
        }
        List<Claim> claims = new ArrayList<>();
        for (Feature f : city.list("responsibility_zone")) {
            claims.add(new Claim(ZoneRow.of(f), CoverageCity.PLANE.toPlane(f.geometry())));
        }
        List<CoverageFinding> found = city.check(Coverage.RESPONSIBILITY).conflicts();
        int contested = 0;
        for (int i = 0; i < 500; i++) {
            Coordinate at = new Coordinate(SIZE * random.nextDouble(), SIZE * random.nextDouble());
            Point point = SHAPES.createPoint(at);
            if (claims.stream()
                    .anyMatch(c -> c.ground().getBoundary().isWithinDistance(point, EDGE_METRES))) {
                continue;
            }
            String kind = random.nextBoolean() ? "component" : "matter";
            String type = TYPES.get(random.nextInt(TYPES.size()));
            Set<String> expected = expected(claims, point, kind, type);
            Set<String> told = told(found, at, kind + ":" + type);
            contested += expected.isEmpty() ? 0 : 1;
            assertThat(told).as("seed %d, %s %s:%s", seed, at, kind, type).isEqualTo(expected);
        }
        assertThat(contested).as("contested points, seed %d", seed).isPositive();
    }

    private static Set<String> told(List<CoverageFinding> found, Coordinate at, String type) {
        Point degrees = SHAPES.createPoint(CoverageCity.PLANE.toDegrees(at));
        Set<String> pairs = new TreeSet<>();
        found.stream()
                .filter(f -> f.types().contains(type) && f.geometry().contains(degrees))
                .forEach(f -> pairs.add(String.valueOf(f.rows())));
        return pairs;
    }

    /** The winner with each zone that is told from it by its area or identifier only. */
    private static Set<String> expected(List<Claim> claims, Point point, String kind, String type) {
        List<Claim> here =
                claims.stream()
                        .filter(c -> c.ground().contains(point))
                        .filter(c -> c.specificity(kind, type) >= 0)
                        .sorted(
                                (a, b) -> {
                                    int by = b.specificity(kind, type) - a.specificity(kind, type);
                                    return by != 0 ? by : a.row().compareEquallySpecific(b.row());
                                })
                        .toList();
        Set<String> pairs = new TreeSet<>();
        for (int i = 1; i < here.size(); i++) {
            Claim winner = here.get(0);
            Claim other = here.get(i);
            if (winner.specificity(kind, type) == other.specificity(kind, type)
                    && winner.row().facts().priority() == other.row().facts().priority()
                    && !winner.row().body().code().equals(other.row().body().code())
                    && !inside(winner.ground(), other.ground())
                    && !inside(other.ground(), winner.ground())) {
                pairs.add(String.valueOf(new TreeSet<>(Set.of(winner.key(), other.key()))));
            }
        }
        return pairs;
    }

    private static boolean inside(Geometry inner, Geometry outer) {
        Geometry outside = inner.difference(outer);
        return outside.getArea() <= 0.01 * inner.getArea() || outside.buffer(-0.25).isEmpty();
    }

    private static String words(Random random) {
        return "d%d %s %s %s"
                .formatted(
                        random.nextInt(5),
                        KINDS.get(random.nextInt(KINDS.size())),
                        WORDS.get(random.nextInt(WORDS.size())),
                        random.nextBoolean() ? "-" : "5");
    }

    /** A crooked quadrangle, large or small. */
    private static String area(Random random) {
        double x = SIZE * (random.nextDouble() - 0.2);
        double y = SIZE * (random.nextDouble() - 0.2);
        double w = SIZE * (0.1 + 0.6 * random.nextDouble());
        double h = SIZE * (0.1 + 0.6 * random.nextDouble());
        return "POLYGON ((%1$s %2$s, %3$s %4$s, %5$s %6$s, %7$s %8$s, %1$s %2$s))"
                .formatted(x, y, x + w, y + 20, x + w - 30, y + h, x + 10, y + h + 25);
    }
}
