package io.gridward.importer.sample.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gridward.importer.sample.TestCity;
import io.gridward.importer.sample.ground.Ground;
import io.gridward.importer.sample.ground.UnitGrid;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Divisions, grids, parks and names on the map. */
@Tag("slow")
final class PlacesTest {
    private static final List<Row> PLACES = TestCity.rows("place");
    private static final Map<String, UnitGrid> GRIDS =
            TestCity.ground().grids().stream().collect(Collectors.toMap(UnitGrid::code, g -> g));

    @Test
    void thereAreManyAndEachHasItsOwnId() {
        assertThat(PLACES).hasSizeGreaterThan(5000);
        Set<String> ids = new HashSet<>();
        for (Row p : PLACES) {
            assertThat(ids.add(p.text("id"))).isTrue();
            assertThat(p.text("id")).matches("152201[A-Z]{2}\\d{6}");
            assertThat(p.text("full_name")).startsWith("内蒙古自治区兴安盟乌兰浩特市");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "area, QY, 4",
        "zone, DP, 7",
        "block, QP, 7",
        "street, JX, 6",
        "door_plate, MP, 8",
        "poi, XQ, 10"
    })
    void everyKindHasItsLettersAndLevel(String kind, String letters, int level) {
        List<Row> own = PLACES.stream().filter(p -> p.text("kind").equals(kind)).toList();
        assertThat(own).isNotEmpty();
        assertThat(own).allMatch(p -> p.text("id").startsWith(letters, 6));
        assertThat(own).allMatch(p -> p.values().get("name_level").equals(level));
    }

    @Test
    void pointsStandInTheGridTheyName() {
        for (Row p : PLACES) {
            if (p.geometry() instanceof Point at && !p.text("grid_code").isEmpty()) {
                UnitGrid grid = GRIDS.get(p.text("grid_code"));
                assertThat(grid.degrees().contains(at)).as(p.text("full_name")).isTrue();
                assertThat(p.text("community_code")).isEqualTo(grid.community());
            }
        }
    }

    @Test
    void doorPlatesAreUniqueWithinAStreetAndOddOnItsLeft() {
        Map<String, Set<String>> numbers = new HashMap<>();
        for (Row p : PLACES) {
            if (p.text("kind").equals("door_plate")) {
                assertThat(p.text("name")).matches(".+\\d+号");
                String street = p.text("name").replaceFirst("\\d+号$", "");
                assertThat(
                                numbers.computeIfAbsent(street, k -> new HashSet<>())
                                        .add(p.text("name")))
                        .as(p.text("name"))
                        .isTrue();
            }
        }
        assertThat(numbers).hasSizeGreaterThan(1000);
    }

    @Test
    void everyCommunityHasAnOffice() {
        Set<String> pois =
                PLACES.stream()
                        .filter(p -> p.text("kind").equals("poi"))
                        .map(p -> p.text("full_name"))
                        .collect(Collectors.toSet());
        TestCity.ground().divisions().stream()
                .filter(d -> d.level().equals("community"))
                .forEach(d -> assertThat(pois).anyMatch(n -> n.endsWith(d.name())));
    }

    @Test
    void theCityKnowsItsMongolianName() {
        assertThat(PLACES.get(0).text("name")).isEqualTo("乌兰浩特市");
        assertThat(PLACES.get(0).text("aliases")).contains("ᠤᠯᠠᠭᠠᠨᠬᠣᠲᠠ").contains("红城");
    }

    @Test
    void parksAndMarketsAreWholeAndShareNoGrid() {
        Set<String> taken = new HashSet<>();
        List<Parks.Site> sites = new Parks(TestCity.ground()).sites();
        assertThat(sites).hasSize(14);
        for (Parks.Site site : sites) {
            site.grids().forEach(g -> assertThat(taken.add(g.code())).isTrue());
            assertThat(Ground.union(site.grids())).as(site.name()).isInstanceOf(Polygon.class);
            assertThat(site.grids())
                    .extracting(UnitGrid::subdistrict)
                    .containsOnly(site.grids().get(0).subdistrict());
        }
    }

    @Test
    void divisionRowsFollowTheCatalogue() {
        for (Row d : TestCity.rows("division")) {
            boolean county = d.text("level").equals("county");
            assertThat(d.text("parent_code").isEmpty()).isEqualTo(county);
            assertThat(d.geometry().getGeometryType()).isEqualTo("MultiPolygon");
        }
    }

    @Test
    void gridRowsStateTheirAreaInSquareMetres() {
        for (Row g : TestCity.rows("unit_grid")) {
            UnitGrid grid = GRIDS.get(g.text("code"));
            assertThat((Double) g.values().get("area_m2"))
                    .isCloseTo(grid.metres().getArea(), within(0.051));
            assertThat(g.text("community_code")).isEqualTo(grid.community());
            assertThat(g.text("subdistrict_code")).isEqualTo(grid.subdistrict());
            assertThat(g.text("name")).startsWith(g.text("community_name"));
        }
    }

    @Test
    void degreesHaveSevenDecimalsAndLongitudeFirst() {
        Point p = Degrees.of(new Coordinate(429_855.54, 5_104_510.85));
        assertThat(p.getX()).isCloseTo(122.0933, within(2e-7));
        assertThat(p.getY()).isCloseTo(46.0722, within(2e-7));
        assertThat(p.getX()).isEqualTo(Math.round(p.getX() * 1e7) / 1e7);
        Geometry same =
                Degrees.of(p.getFactory().createPoint(new Coordinate(429_855.54, 5_104_510.85)));
        assertThat(same.equalsExact(p)).isTrue();
        assertThat(Degrees.multi(p)).isSameAs(p);
    }

    @Test
    void aRowWithoutValueSaysNothing() {
        Row row = Row.of(null).with("a", "").with("b", null).with("c", 5);
        assertThat(row.values()).containsOnlyKeys("c");
        assertThat(row.text("a")).isEmpty();
        assertThat(row.text("c")).isEqualTo("5");
    }
}
