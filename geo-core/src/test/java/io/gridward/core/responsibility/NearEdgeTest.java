package io.gridward.core.responsibility;

import static io.gridward.core.responsibility.SmallCity.TODAY;
import static io.gridward.core.responsibility.SmallCity.square;
import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.crs.GroundMetric;
import io.gridward.core.layer.Feature;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** The warning that another body answers within 10 m. */
@Tag("slow")
class NearEdgeTest {
    private static boolean isNear(Decision decision) {
        return decision.flags().contains("near-edge");
    }

    private static boolean isNear(Locator locator, double lon, double lat) {
        return isNear(locator.decide(LocateQuestion.at(lon, lat, TODAY)));
    }

    @ParameterizedTest(name = "{0} m from the edge")
    @CsvSource({"9.999, true", "10.001, false", "0.003, true", "23, false", "11.5, false"})
    void tenMetresAreMeasuredToTheMillimetre(double metres, boolean near) {
        GroundMetric metric = GroundMetric.at(46.0075);
        Locator locator =
                new SmallCity()
                        .zone("WEST", square(0, 1, 0, 1.5), Map.of())
                        .zone("EAST", square(1, 2, 0, 1.5), Map.of())
                        .locator();
        assertThat(isNear(locator, 122.01 - metres / metric.lonMetres(), 46.0075)).isEqualTo(near);
        assertThat(isNear(locator, 122.01 + metres / metric.lonMetres(), 46.0075)).isEqualTo(near);
    }

    @Test
    void anEdgeBetweenZonesThatLoseToAnotherDoesNotWarn() {
        Locator locator =
                new SmallCity()
                        .zone("WEST", square(0, 1, 0, 2), Map.of())
                        .zone("EAST", square(1, 2, 0, 2), Map.of())
                        .zone("SMALL", square(0.5, 1.5, 0.5, 1.5), Map.of())
                        .locator();
        assertThat(isNear(locator, 122.01001, 46.01)).isFalse();
        assertThat(isNear(locator, 122.01001, 46.001)).isTrue();
        assertThat(isNear(locator, 122.01001, 46.01501)).isTrue();
    }

    /** Four grids meet; the border goes on below where no edge of the upper ones is near. */
    @Test
    void theBorderOfTwoSubdistrictsWarnsWhicheverOfTheirGridsLieThere() {
        SmallCity city = new SmallCity();
        for (int row = 0; row < 20; row++) {
            double south = 3 + row / 100.0;
            city.grid("152201003001%03d".formatted(row), square(0, 1, south, south + 0.01));
            city.grid("152201004001%03d".formatted(row), square(1, 2, south, south + 0.01));
        }
        Locator locator = city.locator();
        for (double lat = 46.0301; lat < 46.0319; lat += 0.00001) {
            assertThat(isNear(locator, 122.0099, lat)).as("%s", lat).isTrue();
            assertThat(isNear(locator, 122.0101, lat)).as("%s", lat).isTrue();
            assertThat(isNear(locator, 122.0097, lat)).as("%s", lat).isFalse();
        }
    }

    /** The ground beyond a grid whose days are over belongs to the division there. */
    @Test
    void anEdgeBetweenGridsOfOneSubdistrictWarnsWhenOneIsOver() {
        SmallCity city = new SmallCity();
        city.division("152201005", "河东街道", "subdistrict", "152201", square(5, 7, 0, 2));
        Map<String, Object> own = Map.of("subdistrict_code", "152201001");
        city.add("unit_grid", square(5, 6, 0, 2), with(own, "code", "152201001009001"));
        Map<String, Object> over = with(own, "valid_to", LocalDate.parse("2026-06-01"));
        city.add("unit_grid", square(6, 7, 0, 2), with(over, "code", "152201001009002"));
        Locator locator = city.locator();
        assertThat(isNear(locator, 122.05995, 46.01)).isTrue();
        LocateQuestion before = LocateQuestion.at(122.05995, 46.01, LocalDate.parse("2026-05-31"));
        assertThat(isNear(locator.decide(before))).isFalse();
    }

    private static Map<String, Object> with(Map<String, Object> row, String name, Object value) {
        Map<String, Object> all = new HashMap<>(row);
        all.put(name, value);
        return all;
    }

    /** Its strip is wider in degrees of longitude the farther north it is measured. */
    @ParameterizedTest(name = "{0} north")
    @ValueSource(doubles = {46.001, 46.05, 46.099, 46.149, 46.199})
    void theEdgeOfAStripIsWhereItIsAlsoFarFromTheMiddleOfItsLine(double lat) {
        Locator locator =
                new SmallCity()
                        .zone("ALL", square(-5, 5, -1, 21), Map.of())
                        .line("LONG", "MULTILINESTRING ((122.01 46, 122.01 46.2))", 40, Map.of())
                        .locator();
        double lonMetres = GroundMetric.at(lat).lonMetres();
        assertThat(isNear(locator, 122.01 + 45 / lonMetres, lat)).isTrue();
        assertThat(isNear(locator, 122.01 - 45 / lonMetres, lat)).isTrue();
        assertThat(isNear(locator, 122.01 + 35 / lonMetres, lat)).isTrue();
        assertThat(isNear(locator, 122.01 + 50.01 / lonMetres, lat)).isFalse();
        assertThat(isNear(locator, 122.01 + 29.99 / lonMetres, lat)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void warnsWhenAndOnlyWhenAnotherBodyAnswersBesideAnEdgeWithinTenMetres(long seed) {
        RandomCity random = new RandomCity(seed + 4000);
        Locator locator = random.city().locator();
        List<Coordinate[]> edges = edges(random.city());
        Random chance = new Random(seed);
        int near = 0;
        for (int i = 0; i < 250; i++) {
            Coordinate[] edge = edges.get(chance.nextInt(edges.size()));
            LocateQuestion q = beside(edge, chance, random.question(null));
            Decision decision = locator.decide(q);
            if (decision.rule() != null && decision.rule().compareTo(Rule.BOUNDARY) < 0) {
                assertThat(isNear(decision)).as("seed %d: %s", seed, q).isFalse();
            } else if (isNear(decision)) {
                near++;
                assertThat(isOtherWithin(locator, q, decision.departmentCode(), edges, 10.01))
                        .as("seed %d: %s", seed, q)
                        .isTrue();
            } else {
                assertThat(isOtherWithin(locator, q, decision.departmentCode(), edges, 9.99))
                        .as("seed %d: %s", seed, q)
                        .isFalse();
            }
        }
        assertThat(near).isGreaterThan(20);
    }

    private static final Map<String, Object> OF_X =
            Map.of("department_code", "X", "department_name", "X");

    @ParameterizedTest(name = "{0} apart")
    @CsvSource({"0, false", "0.001, true", "-0.001, false"})
    void anEdgeBetweenZonesOfOneBodyWarnsOnlyOfAnotherBetweenThem(double gap, boolean near) {
        Locator locator =
                new SmallCity()
                        .zone("ALL", square(0, 2, 0, 2), Map.of())
                        .zone("WEST", square(0.5, 1, 0.5, 1.5), OF_X)
                        .zone("EAST", square(1 + gap, 1.5, 0.5, 1.5), OF_X)
                        .locator();
        assertThat(isNear(locator, 122.00995, 46.01)).isEqualTo(near);
        assertThat(isNear(locator, 122.01007, 46.01)).isEqualTo(near);
        assertThat(isNear(locator, 122.01005, 46.01499)).isTrue(); // the upper edge of both
    }

    /** Its edges lie in pairs, but two zones end there, not one where the other begins. */
    @Test
    void theEdgeOfAZoneThatIsThereTwiceWarns() {
        Locator locator =
                new SmallCity()
                        .zone("ALL", square(0, 2, 0, 2), Map.of())
                        .zone("ONCE", square(0.5, 1, 0.5, 1.5), OF_X)
                        .zone("TWICE", square(0.5, 1, 0.5, 1.5), OF_X)
                        .locator();
        assertThat(isNear(locator, 122.00995, 46.01)).isTrue();
        assertThat(isNear(locator, 122.01005, 46.01)).isTrue();
        assertThat(isNear(locator, 122.0075, 46.01)).isFalse();
    }

    /** Small zones, mostly of one body, edge to edge; some are missing, some are there twice. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void warnsAmongZonesThatShareEdgesWhenAndOnlyWhenAnotherBodyIsNear(long seed) {
        Random chance = new Random(seed);
        SmallCity city = smallZones(chance);
        Locator locator = city.locator();
        List<Coordinate[]> edges = edges(city);
        int near = 0;
        for (int i = 0; i < 80; i++) {
            double lon = 122.005 + chance.nextDouble() * 0.0018;
            double lat = 46.005 + chance.nextDouble() * 0.0012;
            LocateQuestion q = LocateQuestion.at(lon, lat, TODAY);
            Decision decision = locator.decide(q);
            double metres = isNear(decision) ? 10.01 : 9.99;
            near += isNear(decision) ? 1 : 0;
            assertThat(isOtherWithin(locator, q, decision.departmentCode(), edges, metres))
                    .as("seed %d: %s", seed, q)
                    .isEqualTo(isNear(decision));
        }
        assertThat(near).isBetween(5, 75);
    }

    private static SmallCity smallZones(Random chance) {
        int cells = 6;
        double[][][] corners = new double[cells + 1][cells + 1][];
        for (int row = 0; row <= cells; row++) {
            for (int column = 0; column <= cells; column++) {
                double lon = 122.005 + column * 0.0003 + chance.nextDouble() * 0.0001;
                corners[row][column] =
                        new double[] {lon, 46.005 + row * 0.0002 + chance.nextDouble() * 0.00008};
            }
        }
        SmallCity city = new SmallCity().zone("ALL", square(0, 2, 0, 2), Map.of());
        for (int row = 0; row < cells; row++) {
            for (int column = 0; column < cells; column++) {
                String ring =
                        "MULTIPOLYGON (((%s, %s, %s, %s, %1$s)))"
                                .formatted(
                                        text(corners[row][column]),
                                        text(corners[row][column + 1]),
                                        text(corners[row + 1][column + 1]),
                                        text(corners[row + 1][column]));
                int times = List.of(0, 1, 1, 1, 1, 1, 1, 1, 1, 2).get(chance.nextInt(10));
                for (int k = 0; k < times; k++) {
                    String id = "Z" + row + "-" + column + "-" + k;
                    city.zone(id, ring, chance.nextInt(8) == 0 ? Map.of() : OF_X);
                }
            }
        }
        return city;
    }

    private static String text(double[] corner) {
        return corner[0] + " " + corner[1];
    }

    private static List<Coordinate[]> edges(SmallCity city) {
        List<Coordinate[]> edges = new ArrayList<>();
        city.features().entrySet().stream()
                .sorted(Comparator.comparing(e -> e.getKey().name()))
                .flatMap(e -> e.getValue().stream())
                .map(Feature::geometry)
                .filter(Objects::nonNull)
                .forEach(g -> addEdges(g, edges));
        return edges;
    }

    private static void addEdges(Geometry shape, List<Coordinate[]> edges) {
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            Geometry part = shape.getGeometryN(i);
            Geometry rings = part.getDimension() == 2 ? part.getBoundary() : part;
            for (int r = 0; r < rings.getNumGeometries(); r++) {
                Coordinate[] ring = rings.getGeometryN(r).getCoordinates();
                for (int k = 1; k < ring.length; k++) {
                    edges.add(new Coordinate[] {ring[k - 1], ring[k]});
                }
            }
        }
    }

    /** A question so many metres beside an edge, or beside the edge of a strip along it. */
    private static LocateQuestion beside(Coordinate[] edge, Random chance, LocateQuestion like) {
        double[] aside = {0, 0.001, 5, 9.98, 10.02, 12, 19, 24, 33, 45};
        double t = chance.nextInt(3) == 0 ? 0 : chance.nextDouble();
        GroundMetric metric = GroundMetric.at(edge[0].y);
        double dx = (edge[1].x - edge[0].x) * metric.lonMetres();
        double dy = (edge[1].y - edge[0].y) * metric.latMetres();
        double by = aside[chance.nextInt(aside.length)] * (chance.nextBoolean() ? 1 : -1);
        double scale = by / Math.max(0.001, Math.hypot(dx, dy));
        return new LocateQuestion(
                edge[0].x + t * (edge[1].x - edge[0].x) - scale * dy / metric.lonMetres(),
                edge[0].y + t * (edge[1].y - edge[0].y) + scale * dx / metric.latMetres(),
                like.kind(),
                like.type(),
                null,
                like.at(),
                null);
    }

    private static boolean isByLine(Decision decision) {
        return decision.rule() == Rule.BOUNDARY;
    }

    /**
     * Asks all over the circle, along its rim, and close to each edge in it on both sides. The
     * border between strips that overlap is no edge and is looked for at some points only, so that
     * it may be missed.
     */
    private static boolean isOtherWithin(
            Locator locator,
            LocateQuestion q,
            @Nullable String body,
            List<Coordinate[]> edges,
            double metres) {
        GroundMetric metric = GroundMetric.at(q.lat());
        boolean amongStrips = isByLine(locator.decide(q));
        BiPredicate<Double, Double> isOther =
                (east, north) -> {
                    if (Math.hypot(east, north) > metres) {
                        return false;
                    }
                    LocateQuestion there =
                            new LocateQuestion(
                                    q.lon() + east / metric.lonMetres(),
                                    q.lat() + north / metric.latMetres(),
                                    q.kind(),
                                    q.type(),
                                    null,
                                    q.at(),
                                    null);
                    Decision other = locator.decide(there);
                    boolean missable = metres < 10 && amongStrips && isByLine(other);
                    return other.departmentCode() != null
                            && !other.departmentCode().equals(body)
                            && !missable;
                };
        return placesWithin(metres).stream().anyMatch(p -> isOther.test(p[0], p[1]))
                || edges.stream().anyMatch(e -> isOtherAlong(e, q, metric, metres, isOther));
    }

    /** Metres east and north of places all over a circle, and on its edge. */
    private static List<double[]> placesWithin(double metres) {
        List<double[]> places = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            double r = metres * Math.sqrt((i + 1) / 400.0);
            places.add(new double[] {r * Math.cos(i * 2.4), r * Math.sin(i * 2.4)});
        }
        for (int i = 0; i < 3000; i++) {
            double angle = 2 * Math.PI * i / 3000;
            double r = metres * (1 - 1e-9);
            places.add(new double[] {r * Math.cos(angle), r * Math.sin(angle)});
        }
        return places;
    }

    private static boolean isOtherAlong(
            Coordinate[] edge,
            LocateQuestion q,
            GroundMetric metric,
            double metres,
            BiPredicate<Double, Double> isOther) {
        double x = (edge[0].x - q.lon()) * metric.lonMetres();
        double y = (edge[0].y - q.lat()) * metric.latMetres();
        double dx = (edge[1].x - edge[0].x) * metric.lonMetres();
        double dy = (edge[1].y - edge[0].y) * metric.latMetres();
        double length = Math.hypot(dx, dy);
        double foot = -(x * dx + y * dy) / length;
        if (length == 0 || Math.abs(x * dy - y * dx) / length > metres + 0.003) {
            return false;
        }
        double to = Math.min(length, foot + metres);
        for (double along = Math.max(0, foot - metres); along <= to; along += 0.25) {
            double px = x + along / length * dx;
            double py = y + along / length * dy;
            double ox = -dy / length * 0.003;
            double oy = dx / length * 0.003;
            if (isOther.test(px + ox, py + oy) || isOther.test(px - ox, py - oy)) {
                return true;
            }
        }
        return false;
    }
}
