package io.gridward.core.responsibility;

import static io.gridward.core.responsibility.SmallCity.TODAY;
import static io.gridward.core.responsibility.SmallCity.square;
import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.responsibility.LocateAnswer.Candidate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules 1 to 3: facility list by code, the component's bodies, facility list by type and owner. */
class FacilityRuleTest {
    private static final String LAMP = "15220101022000001";
    private static final double LON = 122.005;
    private static final double LAT = 46.005;

    private final SmallCity city = new SmallCity();

    private LocateAnswer lamp() {
        return named(LAMP);
    }

    private LocateAnswer named(String code) {
        LocateQuestion q = new LocateQuestion(LON, LAT, null, null, code, TODAY, null);
        Locator locator = city.locator();
        LocateAnswer answer = locator.locate(q);
        assertThat(locator.decide(q).rowId()).isEqualTo(row(answer));
        assertThat(locator.decide(q).flags()).isEqualTo(answer.flags());
        return answer;
    }

    private static String row(LocateAnswer answer) {
        return Objects.requireNonNull(answer.responsible()).rowId();
    }

    @Test
    void aRowThatNamesTheComponentComesFirst() {
        city.department("OWNER")
                .lamp(LAMP, LON, LAT, Map.of("owner_code", "OWNER"))
                .facility("F2", Map.of("component_code", LAMP))
                .facility("F1", Map.of("component_code", LAMP, "priority", 2L))
                .facility("F0", Map.of("component_code", LAMP, "valid_to", TODAY))
                .facility("F9", Map.of("component_code", "15220101022000009"));
        LocateAnswer answer = lamp();
        assertThat(row(answer)).isEqualTo("F1");
        assertThat(Objects.requireNonNull(answer.responsible()).rule()).isEqualTo(Rule.FACILITY);
        assertThat(answer.candidates()).extracting(Candidate::rowId).containsExactly("F2");
        assertThat(answer.candidates().get(0).lostBy()).contains("lower priority");
        assertThat(answer.responsible().trail().get(0).rowId()).isEqualTo("F0");
    }

    @Test
    void aRowNamesAComponentAlsoWhenTheSurveyDoesNotKnowIt() {
        city.facility("F1", Map.of("component_code", "15220101022000009"));
        LocateAnswer answer = named("15220101022000009");
        assertThat(row(answer)).isEqualTo("F1");
        assertThat(answer.flags()).containsExactly("no-component");
    }

    @ParameterizedTest(name = "maintainer {0}, owner {1}, competent {2}: {3}")
    @CsvSource({
        "M, O, C, DEPT_M",
        ", O, C, DEPT_O",
        "X, O, C, DEPT_O",
        ", , C, DEPT_C",
        "X, X, C, DEPT_C",
        "GONE, O, C, DEPT_O",
        "X, X, X, ZONE"
    })
    void theFirstKnownBodyOfTheComponentAnswers(
            @Nullable String maintainer,
            @Nullable String owner,
            String competent,
            String expected) {
        city.department("DEPT_M").department("DEPT_O").department("DEPT_C");
        city.add("department", null, Map.of("code", "DEPT_GONE", "name", "已撤销", "valid_to", TODAY));
        Map<String, Object> bodies = new HashMap<>();
        bodies.put("maintainer_code", maintainer == null ? null : "DEPT_" + maintainer);
        bodies.put("owner_code", owner == null ? null : "DEPT_" + owner);
        bodies.put("competent_code", "DEPT_" + competent);
        city.lamp(LAMP, LON, LAT, bodies)
                .zone("Z", square(0, 1, 0, 1), Map.of("department_code", "ZONE"));
        assertThat(Objects.requireNonNull(lamp().responsible()).departmentCode())
                .isEqualTo(expected);
    }

    @Test
    void ownerAndTypeComeBeforeOwnerBeforeType() {
        city.lamp(LAMP, LON, LAT, Map.of("owner_code", "OWNER"))
                .facility("TYPE", Map.of("type_codes", "01022", "priority", 1L))
                .facility("OWNER", Map.of("owner_code", "OWNER", "priority", 1L))
                .facility("MAJOR", Map.of("owner_code", "OWNER", "type_codes", "01"))
                .facility("MINOR", Map.of("owner_code", "OWNER", "type_codes", "0102"))
                .facility("OTHER", Map.of("owner_code", "ELSE"))
                .facility("NOTHING", Map.of());
        LocateAnswer answer = lamp();
        assertThat(row(answer)).isEqualTo("MINOR");
        assertThat(answer.candidates())
                .extracting(Candidate::rowId)
                .containsExactly("MAJOR", "OWNER", "TYPE");
        assertThat(answer.candidates().get(0).lostBy()).contains("less specific");
    }

    @ParameterizedTest(name = "kind {0}, type {1}: {2}")
    @CsvSource({
        "component, 01022, TYPE",
        ", 01022, TYPE",
        "matter, 01022, 152201001",
        "component, , 152201001",
        "component, 02001, 152201001"
    })
    void typesAreThoseOfComponents(@Nullable String kind, @Nullable String type, String row) {
        city.facility("TYPE", Map.of("type_codes", "01022"));
        assertThat(row(city.ask(LON, LAT, kind, type))).isEqualTo(row);
    }

    @Test
    void whatDoesNotDependOnThePlaceIsNeverInDoubt() {
        city.lamp(LAMP, LON, LAT)
                .facility("F1", Map.of("component_code", LAMP))
                .zone("WEST", square(0, 1, 0, 2), Map.of())
                .zone("EAST", square(1, 2, 0, 2), Map.of());
        LocateQuestion q = new LocateQuestion(122.01, LAT, null, null, LAMP, TODAY, 50.0);
        LocateAnswer answer = city.locator().locate(q);
        assertThat(answer.flags()).isEmpty();
        assertThat(answer.shares()).containsExactly(new Share("DF1", "部门F1", 1));
    }

    @Test
    void anUnknownComponentIsFlaggedAndThePlaceDecidesWithTheTypeGiven() {
        city.zone("LAMPS", square(0, 1, 0, 1), Map.of("type_codes", "01022"));
        LocateQuestion q = new LocateQuestion(LON, LAT, null, "01022", LAMP, TODAY, null);
        LocateAnswer answer = city.locator().locate(q);
        assertThat(row(answer)).isEqualTo("LAMPS");
        assertThat(answer.flags()).containsExactly("no-component");
        assertThat(city.locator().decide(q).flags()).containsExactly("no-component");
    }
}
