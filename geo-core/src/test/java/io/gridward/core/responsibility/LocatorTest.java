package io.gridward.core.responsibility;

import static io.gridward.core.responsibility.SmallCity.TODAY;
import static io.gridward.core.responsibility.SmallCity.square;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import net.sf.geographiclib.Geodesic;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocatorTest {
    private final SmallCity city = new SmallCity();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "inside, 122.005, 46.01, 152201001001001",
        "on the edge of two grids, 122.01, 46.01, 152201001001002",
        "on the edge of two subdistricts, 122.02, 46.005, 152201002001001",
        "lower corner of two grids, 122.01, 46, 152201001001002",
        "upper corner of two grids, 122.01, 46.02, 152201001001001",
        "outer corner, 122, 46, 152201001001001",
        "outer right edge, 122.04, 46.005, 152201002001001",
        "edge to the gap, 122.03, 46.01, 152201002001001",
    })
    void everyPointOfTheCityHasOneGridAndWhatTheGridSays(
            String name, double lon, double lat, String grid) {
        LocateAnswer answer = city.at(lon, lat);
        assertThat(code(answer.grid())).isEqualTo(grid);
        assertThat(code(answer.community())).isEqualTo(grid.substring(0, 12));
        assertThat(code(answer.subdistrict())).isEqualTo(grid.substring(0, 9));
        assertThat(answer.flags()).contains("fallback").doesNotContain("outside");
    }

    private static @Nullable String code(LocateAnswer.@Nullable Named named) {
        return named == null ? null : named.code();
    }

    @Test
    void namesComeFromTheDivisions() {
        LocateAnswer answer = city.at(122.005, 46.01);
        assertThat(answer.community()).isEqualTo(new LocateAnswer.Named("152201001001", "一社区"));
        assertThat(answer.subdistrict()).isEqualTo(new LocateAnswer.Named("152201001", "爱国街道"));
    }

    @Test
    void inAGapTheCommunityIsFoundByContainment() {
        LocateAnswer answer = city.at(122.03, 46.015);
        assertThat(answer.grid()).isNull();
        assertThat(code(answer.community())).isEqualTo("152201002001");
        assertThat(code(answer.subdistrict())).isEqualTo("152201002");
        assertThat(answer.flags()).containsExactly("outside", "fallback");
        assertThat(answer.edgeDistanceMetres()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"121.99, 46.01", "46.01, 122.005", "0, 0", "-180, -90", "180, 90"})
    void outsideTheCityNobodyAnswers(double lon, double lat) {
        city.lamp("15220101022000001", 122.005, 46.01);
        LocateAnswer answer = city.at(lon, lat);
        assertThat(answer.grid()).isNull();
        assertThat(answer.community()).isNull();
        assertThat(answer.subdistrict()).isNull();
        assertThat(answer.responsible()).isNull();
        assertThat(answer.components()).isEmpty();
        assertThat(answer.flags()).containsExactly("outside", "unassigned");
    }

    @Test
    void withoutAZoneTheSubdistrictAnswersAndIsFlagged() {
        LocateAnswer.Responsible r = responsible(city.at(122.005, 46.01));
        assertThat(r.rule()).isEqualTo(Rule.FALLBACK);
        assertThat(r.departmentCode()).isEqualTo("152201001");
        assertThat(r.departmentName()).isEqualTo("爱国街道");
        assertThat(r.rowId()).isEqualTo("152201001");
        assertThat(r.why()).last().asString().contains("属地兜底", "fallback");
    }

    private static LocateAnswer.Responsible responsible(LocateAnswer answer) {
        return Objects.requireNonNull(answer.responsible());
    }

    @Test
    void aZoneThatContainsThePointDecides() {
        city.zone(
                "Z1",
                square(0, 1, 0, 1),
                Map.of("valid_from", LocalDate.parse("2026-01-01"), "kind", "any"));
        LocateAnswer.Responsible r = responsible(city.at(122.005, 46.005));
        assertThat(r.rule()).isEqualTo(Rule.TERRITORIAL);
        assertThat(r.departmentCode()).isEqualTo("DZ1");
        assertThat(r.departmentName()).isEqualTo("部门Z1");
        assertThat(r.rowId()).isEqualTo("Z1");
        assertThat(r.validFrom()).isEqualTo("2026-01-01");
        assertThat(r.validTo()).isNull();
        assertThat(r.why()).last().asString().contains("Z1", "唯一适用", "the only one");
        assertThat(city.at(122.005, 46.005).flags()).isEmpty();
        assertThat(responsible(city.at(122.005, 46.015)).rule()).isEqualTo(Rule.FALLBACK);
    }

    @Test
    void theEdgeDistanceIsThatOfTheDecidingZoneElseOfTheGrid() {
        city.zone("Z1", square(0, 1, 0, 1), Map.of());
        // an edge is straight in the plane: 12 mm from the parallel in the middle of 770 m
        double toTop = Geodesic.WGS84.Inverse(46.0099, 122.005, 46.01, 122.005).s12;
        assertThat(city.at(122.005, 46.0099).edgeDistanceMetres()).isCloseTo(toTop, within(0.015));
        double toRight = Geodesic.WGS84.Inverse(46.015, 122.0099, 46.015, 122.01).s12;
        assertThat(city.at(122.0099, 46.015).edgeDistanceMetres())
                .isCloseTo(toRight, within(0.005));
        assertThat(city.at(122.01, 46.015).edgeDistanceMetres()).isCloseTo(0, within(0.002));
    }

    @Test
    void componentsWithinThirtyMetresComeNearestFirst() {
        double metre = 1 / Geodesic.WGS84.Inverse(46.005, 122, 46.005, 123).s12;
        city.lamp("15220101022000001", 122.005 + 30.01 * metre, 46.005)
                .lamp("15220101022000002", 122.005 + 29.99 * metre, 46.005)
                .lamp("15220101022000003", 122.005, 46.005)
                .lamp("15220101022000004", 122.005 - 12 * metre, 46.005);
        LocateAnswer answer = city.at(122.005, 46.005);
        assertThat(answer.components())
                .extracting(LocateAnswer.NearComponent::code)
                .containsExactly("15220101022000003", "15220101022000004", "15220101022000002");
        assertThat(answer.components().get(1).distanceMetres()).isCloseTo(12, within(0.002));
        assertThat(answer.components().get(1).typeName()).isEqualTo("路灯");
    }

    @Test
    void atMostTenComponentsAreNamed() {
        for (int i = 0; i < 14; i++) {
            city.lamp("152201010220000%02d".formatted(i), 122.005, 46.005);
        }
        assertThat(city.at(122.005, 46.005).components())
                .extracting(LocateAnswer.NearComponent::code)
                .hasSize(10)
                .isSorted();
    }

    @Test
    void aPastDayGetsTheAnswerOfThatDay() {
        LocalDate change = LocalDate.parse("2026-06-01");
        city.zone("Z1", square(0, 2, 0, 2), Map.of("valid_to", change, "department_code", "旧"))
                .zone(
                        "Z1",
                        square(0, 2, 0, 2),
                        Map.of("valid_from", change, "department_code", "新"));
        Locator locator = city.locator();
        LocateQuestion before = LocateQuestion.at(122.005, 46.01, change.minusDays(1));
        LocateQuestion after = LocateQuestion.at(122.005, 46.01, change);
        assertThat(responsible(locator.locate(before)).departmentCode()).isEqualTo("旧");
        assertThat(responsible(locator.locate(before)).validTo()).isEqualTo(change);
        assertThat(responsible(locator.locate(after)).departmentCode()).isEqualTo("新");
        assertThat(locator.locate(after).candidates()).isEmpty();
    }

    @Test
    void anExpiredZoneDoesNotDecide() {
        city.zone("Z1", square(0, 2, 0, 2), Map.of("valid_to", TODAY));
        assertThat(responsible(city.at(122.005, 46.01)).rule()).isEqualTo(Rule.FALLBACK);
        LocateQuestion yesterday = LocateQuestion.at(122.005, 46.01, TODAY.minusDays(1));
        assertThat(responsible(city.locator().locate(yesterday)).rowId()).isEqualTo("Z1");
    }

    @Test
    void onlyAnEdgeBetweenSubdistrictsWarnsWhereGridsAloneSayWhoseTheGroundIs() {
        city.grid("152201003001001", square(10, 11, 0, 2))
                .grid("152201004001001", square(11, 12, 0, 2))
                .grid("152201004001002", square(12, 13, 0, 2));
        assertThat(city.at(122.10995, 46.01).flags()).containsExactly("fallback", "near-edge");
        assertThat(city.at(122.11005, 46.01).flags()).containsExactly("fallback", "near-edge");
        assertThat(city.at(122.11995, 46.01).flags()).containsExactly("fallback");
    }
}
