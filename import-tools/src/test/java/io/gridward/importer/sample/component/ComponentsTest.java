package io.gridward.importer.sample.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.Reprojection;
import io.gridward.importer.sample.TestCity;
import io.gridward.importer.sample.city.Row;
import io.gridward.importer.sample.ground.UnitGrid;
import io.gridward.importer.sample.plan.Dice;
import io.gridward.importer.sample.plan.Site;
import io.gridward.importer.sample.plan.Street;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;

/** Components of the documented city. */
@Tag("slow")
final class ComponentsTest {
    private static final List<Row> ROWS = TestCity.rows("component");
    private static final Map<String, UnitGrid> GRIDS =
            TestCity.ground().grids().stream().collect(Collectors.toMap(UnitGrid::code, g -> g));

    @Test
    void atLeastTwentyThousandOfAtLeastEightyTypes() {
        assertThat(ROWS).hasSizeGreaterThanOrEqualTo(20_000);
        Set<String> types = ROWS.stream().map(r -> r.text("type_code")).collect(Collectors.toSet());
        assertThat(types).hasSizeGreaterThanOrEqualTo(80);
    }

    @Test
    void codesAreDivisionTypeAndNumberFromOne() {
        Map<String, Integer> last = new HashMap<>();
        for (Row r : ROWS) {
            int number = last.merge(r.text("type_code"), 1, Integer::sum);
            assertThat(r.text("code"))
                    .hasSize(17)
                    .isEqualTo("152201%s%06d".formatted(r.text("type_code"), number));
            assertThat(r.text("scheme")).isEqualTo("GB/T 47678.5-2026");
        }
    }

    @Test
    void typesAndNamesAreThoseOfTheScheme() throws IOException {
        Map<String, String> names = new HashMap<>();
        try (InputStream in = Row.class.getResourceAsStream("/codes/component-types.csv");
                Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            for (CSVRecord t : CSVFormat.DEFAULT.builder().setHeader().get().parse(text)) {
                if (t.get("scheme").equals(Components.SCHEME)) {
                    names.put(t.get("code"), t.get("minor_name_zh"));
                }
            }
        }
        for (Row r : ROWS) {
            assertThat(names).containsEntry(r.text("type_code"), r.text("type_name"));
        }
    }

    @Test
    void everyOneIsInItsOwnGridAndClearOfItsEdge() {
        Reprojection toMetres = Reprojection.between(Crs.CGCS2000, Crs.GK_CM_123E);
        for (Row r : ROWS) {
            UnitGrid grid = GRIDS.get(r.text("grid_code"));
            assertThat(grid.degrees().contains(r.geometry())).as(r.text("code")).isTrue();
            Coordinate at = toMetres.apply(r.geometry()).getInteriorPoint().getCoordinate();
            assertThat(grid.edgeMetres(at)).isGreaterThan(1.5);
        }
    }

    @Test
    void noTwoOfATypeAreWithinAMetre() {
        Reprojection toMetres = Reprojection.between(Crs.CGCS2000, Crs.GK_CM_123E);
        Map<String, Room> rooms = new HashMap<>();
        for (Row r : ROWS) {
            if (r.geometry() instanceof Point p) {
                Coordinate at = toMetres.apply(p).getCoordinate();
                Room room = rooms.computeIfAbsent(r.text("type_code"), k -> new Room(1.5));
                assertThat(room.take(at)).as(r.text("code")).isTrue();
            }
        }
    }

    @Test
    void referencesAreValidAndDatesInOrder() {
        Set<String> departments =
                TestCity.rows("department").stream()
                        .map(r -> r.text("code"))
                        .collect(Collectors.toSet());
        for (Row r : ROWS) {
            assertThat(departments).contains(r.text("competent_code"), r.text("maintainer_code"));
            if (!r.text("owner_code").isEmpty()) {
                assertThat(departments).contains(r.text("owner_code"));
            }
            assertThat(r.text("initial_date")).isBetween("2021-01-01", "2026-01-01");
            if (!r.text("change_date").isEmpty()) {
                assertThat(r.text("change_date")).isGreaterThan(r.text("initial_date"));
            }
        }
    }

    @Test
    void sharesAreThoseOfARealCity() {
        assertThat(
                        share(
                                "01001", "01002", "01003", "01004", "01005", "01006", "01007",
                                "01008", "01009", "01010", "01011", "01012", "01013", "01014",
                                "01015", "01016"))
                .as("covers and grates")
                .isBetween(0.30, 0.50);
        assertThat(ROWS.stream().filter(r -> r.text("type_code").startsWith("04")).count())
                .as("trees and green")
                .isBetween(ROWS.size() / 8L, ROWS.size() / 3L);
        assertThat(ROWS.stream().filter(r -> r.text("state").equals("intact")).count())
                .isGreaterThan((long) (0.9 * ROWS.size()));
        Set<String> states = new HashSet<>();
        ROWS.forEach(r -> states.add(r.text("state")));
        assertThat(states).contains("intact", "damaged", "lost", "abandoned");
    }

    @Test
    void onlyWhatBelongsToTheRiverLiesInIt() {
        Set<String> riverTypes =
                ComponentKind.list().stream()
                        .filter(k -> k.placement().name().matches("RIVER|LINE_RIVER|BRIDGE"))
                        .map(ComponentKind::code)
                        .collect(Collectors.toSet());
        int found = 0;
        for (Row r : ROWS) {
            boolean atRiver = riverTypes.contains(r.text("type_code"));
            found += atRiver ? 1 : 0;
            if (GRIDS.get(r.text("grid_code")).water()) {
                assertThat(atRiver).as(r.text("code")).isTrue();
            }
        }
        assertThat(found).isGreaterThan(100);
    }

    @Test
    void whatFollowsAStreetStandsBesideOrInIt() {
        Map<String, Street> streets =
                TestCity.ground().streets().stream()
                        .collect(Collectors.toMap(Street::name, s -> s));
        Reprojection toMetres = Reprojection.between(Crs.CGCS2000, Crs.GK_CM_123E);
        int following = 0;
        for (Row r : ROWS) {
            if (r.text("remark").startsWith("沿")) {
                Street street = streets.get(r.text("remark").substring(1));
                Geometry at = toMetres.apply(r.geometry());
                double away =
                        street.centreLines().stream()
                                .mapToDouble(l -> l.distance(at))
                                .min()
                                .orElseThrow();
                assertThat(away).as(r.text("code")).isLessThan(street.widthMetres() / 2 + 4);
                following++;
            }
        }
        assertThat(following).isGreaterThan(ROWS.size() * 3 / 4);
    }

    @Test
    void roomKeepsPointsApartAcrossItsCells() {
        Room room = new Room(2);
        assertThat(room.take(new Coordinate(1.99, 1.99))).isTrue();
        assertThat(room.take(new Coordinate(2.01, 2.01))).isFalse();
        assertThat(room.take(new Coordinate(2.01, 4.1))).isTrue();
        assertThat(room.take(new Coordinate(-0.5, 1.99))).isTrue();
        assertThat(room.take(new Coordinate(-0.6, -0.02))).isTrue();
        assertThat(room.take(new Coordinate(-0.4, 0.01))).isFalse();
    }

    @Test
    void boxesHaveTheSizeAndTurnAskedFor() {
        Coordinate middle = new Coordinate(100, 200);
        Geometry box = Boxes.rectangle(middle, 30, 10, Math.PI / 2);
        assertThat(box.getArea()).isCloseTo(300, within(1e-6));
        assertThat(box.getEnvelopeInternal().getHeight()).isBetween(29.999, 30.001);
        assertThat(box.getCentroid().getCoordinate().distance(middle)).isLessThan(1e-9);
        Geometry line = Boxes.line(middle, 40, 0);
        assertThat(line.getLength()).isBetween(39.999, 40.001);
        assertThat(line.getCentroid().getCoordinate().distance(middle)).isLessThan(1e-9);
    }

    @Test
    void theRiversideIsOnTheWatersSideOfTheBank() {
        Riverside riverside = new Riverside(TestCity.ground());
        Geometry water = TestCity.ground().rivers();
        Dice dice = Dice.of(3, "bank");
        int wet = 0;
        for (int i = 0; i < 200; i++) {
            Point at = Site.SHAPES.createPoint(riverside.point(dice));
            assertThat(water.getBoundary().distance(at)).isLessThan(8.1);
            LineString line = riverside.line(dice);
            assertThat(line.getLength()).isBetween(15.0, 65.0);
            wet += water.contains(at) && water.covers(line) ? 1 : 0;
        }
        assertThat(wet).as("all but a few at sharp bends").isGreaterThan(190);
        assertThat(riverside.bridges()).hasSizeGreaterThanOrEqualTo(8);
        riverside.bridges().forEach(b -> assertThat(b.isValid()).isTrue());
    }

    private static double share(String... types) {
        Set<String> wanted = Set.of(types);
        long count = ROWS.stream().filter(r -> wanted.contains(r.text("type_code"))).count();
        return count / (double) ROWS.size();
    }
}
