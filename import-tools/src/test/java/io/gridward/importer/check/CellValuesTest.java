package io.gridward.importer.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.layer.Layer;
import io.gridward.importer.TestCity;
import io.gridward.importer.check.value.DateCheck;
import io.gridward.importer.check.value.DepartmentCheck;
import io.gridward.importer.fieldmap.FieldMap;
import io.gridward.importer.survey.RawRow;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells become values; dates, departments and keys are asked about. Every layer's own kinds. */
class CellValuesTest {
    private static final LocalDate TODAY = TestCity.TODAY;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "component | state | 完好 | intact",
                "component | state | Intact | intact",
                "component | state | INTACT | intact",
                "component | state | 完 好 | -",
                "component | accuracy_class | b | B",
                "component | accuracy_class | A 类 (±0.5 m) | A",
                "component | accuracy_class | D | -",
                "component | data_source | 基础地理数据 | base_geodata",
                "place | kind | 门（楼）牌 | door_plate",
                "place | kind | 道路 | street",
                "place | kind | poi | poi",
                "place | kind | 地铁 | -",
                "division | level | 嘎查 | community",
                "division | level | 镇 | subdistrict",
                "division | level | 省 | -",
                "responsibility_line | side | 双侧 | both",
                "responsibility_zone | kind | 事项 | matter"
            })
    void takesCodesAndTheWordsOfTheStandards(
            String layer, String attribute, String text, @Nullable String code) {
        CheckedRow row = read(layer, attribute, text);

        assertThat(row.value(attribute)).isEqualTo(code);
        assertThat(row.findings())
                .extracting(RowFinding::fault)
                .isEqualTo(code == null ? List.of("unknown-value") : List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "place | name_level | 3 | 3",
                "place | name_level | -3 | -3",
                "place | name_level | 3.0 | -",
                "place | name_level | 三 | -",
                "place | name_level | 999999999999999999 | 999999999999999999",
                "place | name_level | 9999999999999999999 | -",
                "responsibility_line | buffer_m | 7.5 | 7.5",
                "responsibility_line | buffer_m | 7,5 | -",
                "responsibility_line | buffer_m | 7.5m | -",
                "unit_grid | area_m2 | 1e4 | 10000.0"
            })
    void readsNumbers(String layer, String attribute, String text, @Nullable String number) {
        CheckedRow row = read(layer, attribute, text);

        assertThat(row.value(attribute) == null ? null : String.valueOf(row.value(attribute)))
                .isEqualTo(number);
        assertThat(row.refused()).isEqualTo(number == null);
    }

    @ParameterizedTest
    @CsvSource({"4000, true", "4001, false"})
    void keepsTextsOfAReasonableLength(int characters, boolean good) {
        CheckedRow row = read("component", "remark", "备".repeat(characters));

        assertThat(row.refused()).isEqualTo(!good);
        assertThat(row.text("remark") != null).isEqualTo(good);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u001bb", "\uFFFD", "路灯\uFFFD\uFFFD"})
    void refusesCharactersThatNobodyWrote(String text) {
        CheckedRow row = read("component", "remark", text);

        assertThat(row.findings()).extracting(RowFinding::fault).containsExactly("bad-value");
        assertThat(row.findings().get(0).message().zh()).contains("--encoding").contains("?");
    }

    @Test
    void keepsLinesTabsAndRareCharacters() {
        String text = "first\n\tsecond\r\n𠮷 ² °";

        assertThat(read("component", "remark", text).text("remark")).isEqualTo(text);
    }

    @Test
    void takesBlanksAroundACellForNothing() {
        assertThat(read("component", "remark", " \u3000 ").value("remark")).isNull();
        assertThat(read("component", "state", "\u3000完好 ").value("state")).isEqualTo("intact");
    }

    @Test
    void readsMoreDifferentDatesThanItRemembers() {
        FieldMap map = FieldMap.of(layer("component"), List.of("initial_date"), true, null);
        CellValues values = new CellValues(map);
        for (int day = 0; day < 3000; day++) {
            LocalDate date = LocalDate.of(2015, 1, 1).plusDays(day);
            CheckedRow row =
                    new CheckedRow(new RawRow(1, List.of(date.toString())), layer("component"));
            values.check(row);
            assertThat(row.value("initial_date")).isEqualTo(date);
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "- | - | -",
                "2026-07-01 | - | -",
                "2026-07-02 | - | future-date initial_date",
                "- | 2026-07-02 | future-date change_date",
                "2020-01-01 | 2020-01-01 | -",
                "2020-01-02 | 2020-01-01 | date-order change_date",
                "2026-07-02 | 2026-07-01 | future-date initial_date"
            })
    void comparesSurveyDatesWithEachOtherAndToday(
            @Nullable String initial, @Nullable String change, @Nullable String fault) {
        CheckedRow row = row("component", "initial_date", initial, "change_date", change);
        new DateCheck(layer("component"), TODAY).check(row);

        assertThat(faults(row)).isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "2020-01-01 | 2020-01-02 | -",
                "2020-01-01 | 2020-01-01 | date-order valid_to",
                "2020-01-02 | 2020-01-01 | date-order valid_to",
                "2099-01-01 | 2099-01-02 | -",
                "- | 2020-01-01 | -"
            })
    void wantsAPeriodOfAtLeastADay(
            @Nullable String from, @Nullable String to, @Nullable String fault) {
        CheckedRow row = row("department", "valid_from", from, "valid_to", to);
        new DateCheck(layer("department"), TODAY).check(row);

        assertThat(faults(row)).isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @ParameterizedTest
    @CsvSource({
        "component, competent_code, competent_name, true",
        "component, owner_code, owner_name, false",
        "component, maintainer_code, maintainer_name, false",
        "responsibility_zone, department_code, department_name, true",
        "responsibility_line, department_code, department_name, true",
        "facility_rule, department_code, department_name, true"
    })
    void looksEveryDepartmentUp(String layer, String code, String name, boolean refused) {
        DepartmentCheck check = new DepartmentCheck(layer(layer), Map.of("D1", "市水务局"));
        CheckedRow known = row(layer, code, "D1", name, null);
        CheckedRow unknown = row(layer, code, "D9", name, "someone");
        CheckedRow none = row(layer, code, null, name, null);
        check.check(known);
        check.check(unknown);
        check.check(none);

        assertThat(known.text(name)).isEqualTo("市水务局");
        assertThat(faults(unknown)).containsExactly("unknown-department " + code);
        assertThat(unknown.refused()).isEqualTo(refused);
        assertThat(faults(none)).isEmpty();
    }

    private static List<String> faults(CheckedRow row) {
        return row.findings().stream().map(f -> f.fault() + " " + f.about()).toList();
    }

    private static Layer layer(String name) {
        return TestCity.layer(name);
    }

    private static CheckedRow read(String layer, String attribute, String text) {
        return row(layer, attribute, text, layer(layer).key(), null);
    }

    private static CheckedRow row(
            String layer, String first, @Nullable String one, String second, @Nullable String two) {
        FieldMap map = FieldMap.of(layer(layer), List.of(first, second), true, null);
        List<String> cells = Arrays.asList(one, two).stream().map(c -> c == null ? "" : c).toList();
        CheckedRow row = new CheckedRow(new RawRow(1, cells), layer(layer));
        new CellValues(map).check(row);
        return row;
    }
}
