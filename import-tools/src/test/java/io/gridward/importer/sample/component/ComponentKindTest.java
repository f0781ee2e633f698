package io.gridward.importer.sample.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.gridward.importer.sample.TestCity;
import io.gridward.importer.sample.city.Row;
import io.gridward.importer.sample.component.ComponentKind.Placement;
import io.gridward.importer.sample.ground.UnitGrid;
import io.gridward.importer.sample.plan.Dice;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/** The table of kinds against the city that was made of it, and places for surveys. */
final class ComponentKindTest {
    private static final List<ComponentKind> KINDS = ComponentKind.list();

    @Test
    void everyKindIsWellFormedAndNamesKnownBodies() {
        Set<String> codes = new HashSet<>();
        for (ComponentKind kind : KINDS) {
            assertThat(kind.code()).matches("\\d{5}");
            assertThat(codes.add(kind.code())).as(kind.code()).isTrue();
            assertThat(kind.count()).isPositive();
            assertThat(kind.accuracy()).isIn("A", "B", "C");
            for (String body : List.of(kind.competent(), kind.owner(), kind.maintainer())) {
                if (!body.isEmpty()) {
                    assertThatCode(() -> TestCity.departments().get(body))
                            .doesNotThrowAnyException();
                }
            }
        }
    }

    @Test
    void nearlyAsManyStandAsWereWanted() {
        Map<String, Long> placed =
                TestCity.rows("component").stream()
                        .collect(
                                Collectors.groupingBy(
                                        r -> r.text("type_code"), Collectors.counting()));
        for (ComponentKind kind : KINDS) {
            long found = placed.getOrDefault(kind.code(), 0L);
            assertThat(found)
                    .as(kind.code())
                    .isBetween((long) (0.5 * kind.count()), (long) kind.count());
        }
    }

    @Test
    void shapesFollowThePlacement() {
        Map<String, Placement> placements =
                KINDS.stream()
                        .collect(Collectors.toMap(ComponentKind::code, ComponentKind::placement));
        for (Row r : TestCity.rows("component")) {
            String where = placements.get(r.text("type_code")).name();
            String shape =
                    where.startsWith("LINE")
                            ? "LineString"
                            : where.startsWith("AREA") || where.equals("BRIDGE")
                                    ? "Polygon"
                                    : "Point";
            assertThat(r.geometry().getGeometryType()).as(r.text("code")).isEqualTo(shape);
        }
    }

    @Test
    void whatLiesInTheCarriagewayIsNotBesideTheStreet() {
        assertThat(Placement.CARRIAGEWAY.besideStreet()).isFalse();
        assertThat(Placement.GUTTER.besideStreet()).isFalse();
        assertThat(Placement.TREES.besideStreet()).isTrue();
    }

    @Test
    void surveyPlacesAreApartClearAndInTheirSubdistrict() {
        SurveyPlaces places =
                new SurveyPlaces(TestCity.ground(), "152201003", Dice.of(5, "survey"));
        Room room = new Room(2.9);
        for (int i = 0; i < 300; i++) {
            Map.Entry<Coordinate, UnitGrid> next = places.next();
            assertThat(next.getValue().subdistrict()).isEqualTo("152201003");
            assertThat(next.getValue().built()).isTrue();
            assertThat(next.getValue().edgeMetres(next.getKey()))
                    .isGreaterThanOrEqualTo(UnitGrid.CLEAR_METRES);
            assertThat(room.take(next.getKey())).isTrue();
            assertThat(Math.round(next.getKey().x * 1000) / 1000.0).isEqualTo(next.getKey().x);
        }
    }
}
