package io.gridward.core.citycase.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.citycomponent.TypeCatalog;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLimitsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final TimeLimits LIMITS = TimeLimits.ofProgram(TimeLimits.YUNCHENG);
    private static final String HEAD =
            "id,standard,kind,scheme,code,code_2026,type_name,type_name_en,condition_no,condition_en,"
                    + "limit_value,limit_class,season,closing_en,zone_class,valid_from,valid_to,source,note\n";

    @Test
    void knowsTheConditionsOfAType() {
        List<FilingCondition> cover =
                LIMITS.list(TypeCatalog.GBT_30428_2_2013, "component", "0101", null, DAY);

        assertThat(cover).extracting(FilingCondition::number).containsExactly(1, 2, 3, 4);
        assertThat(cover.get(0).limit()).isEqualTo(new TimeLimit(2, LimitClass.URGENT_HOUR, null));
        assertThat(cover.get(2).limit()).isEqualTo(new TimeLimit(2, LimitClass.WORK_DAY, null));
    }

    @Test
    void findsATypeByItsCodeOf2026AlsoAsAMatter() {
        assertThat(LIMITS.list(TypeCatalog.GBT_47678_5_2026, "component", "01001", null, DAY))
                .isEqualTo(LIMITS.list(TypeCatalog.GBT_47678_5_2026, "matter", "01001", null, DAY))
                .hasSize(4);
        assertThat(LIMITS.list(TypeCatalog.GBT_47678_5_2026, "component", "06001", null, DAY))
                .as("matters are no components")
                .isEmpty();
        assertThat(LIMITS.list(TypeCatalog.CJT_214_2007, "component", "0101", null, DAY))
                .as("the same digits in another scheme")
                .isEmpty();
    }

    @Test
    void aTreeIsReplantedInThePlantingSeason() {
        assertThat(LIMITS.list(TypeCatalog.GBT_30428_2_2013, "component", "0402", null, DAY))
                .filteredOn(c -> c.limit().season() != null)
                .singleElement()
                .satisfies(c -> assertThat(c.limit().amount()).isEqualTo(15));
    }

    @Test
    void keepsEveryRowOfTheSourceWithItsOrigin() {
        assertThat(LIMITS.list()).hasSize(422).allMatch(c -> c.source().contains("Yuncheng"));
        assertThat(TimeLimits.ofProgram("jiyuan").list()).hasSize(5);
        assertThat(LIMITS.list().stream().map(FilingCondition::id).distinct()).hasSize(422);
        assertThat(LIMITS.of(Stage.VERIFICATION))
                .isEqualTo(new TimeLimit(2, LimitClass.WORK_HOUR, null));
    }

    @Test
    void aZoneClassAndADayHaveRowsOfTheirOwn() {
        String rows =
                HEAD
                        + "a,own,matter,S,0101,,t,t,1,c,4,WORK_HOUR,,x,,,,s,\n"
                        + "b,own,matter,S,0101,,t,t,1,c,2,WORK_HOUR,,x,1,,,s,\n"
                        + "c,own,matter,S,0101,,t,t,2,c,9,WORK_DAY,,x,,,2026-01-01,s,\n"
                        + "d,own,matter,S,0101,,t,t,2,c,8,WORK_DAY,,x,,2026-01-01,,s,\n"
                        + stages();
        TimeLimits own = TimeLimits.read(rows, "own");

        assertThat(ids(own.list("S", "matter", "0101", "1", DAY))).containsExactly("b", "d");
        assertThat(ids(own.list("S", "matter", "0101", "2", DAY))).containsExactly("a", "d");
        assertThat(ids(own.list("S", "matter", "0101", null, DAY.minusYears(1))))
                .containsExactly("a", "c");
    }

    private static List<String> ids(List<FilingCondition> conditions) {
        return conditions.stream().map(FilingCondition::id).toList();
    }

    private static String stages() {
        StringBuilder out = new StringBuilder();
        for (Stage stage : Stage.values()) {
            out.append("%s,own,stage,,%s,,s,s,1,c,1,WORK_HOUR,,,,,,s,\n".formatted(stage, stage));
        }
        return out.toString();
    }

    @Test
    void refusesATableThatIsNotUnderstood() {
        assertThatThrownBy(() -> TimeLimits.read(HEAD, "own"))
                .isInstanceOf(BadLimits.class)
                .hasMessageContaining("ACCEPTANCE");
        assertThatThrownBy(
                        () ->
                                TimeLimits.read(
                                        HEAD + "a,own,matter,S,1,,t,t,1,c,0,WORK_HOUR,,x,,,,s,\n",
                                        "own"))
                .isInstanceOf(BadLimits.class)
                .hasMessageContaining("row 1");
        assertThatThrownBy(
                        () ->
                                TimeLimits.read(
                                        HEAD + "a,own,matter,S,1,,t,t,1,c,3,WEEK,,x,,,,s,\n",
                                        "own"))
                .isInstanceOf(BadLimits.class);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 100, GREEN",
        "100, 20, GREEN",
        "100, 19, YELLOW",
        "100, 0, YELLOW",
        "100, -1, RED"
    })
    void theLightChangesAtFourFifthsAndAtTheEnd(long whole, long left, Light light) {
        assertThat(Light.of(Duration.ofMinutes(whole), Duration.ofMinutes(left))).isEqualTo(light);
    }
}
