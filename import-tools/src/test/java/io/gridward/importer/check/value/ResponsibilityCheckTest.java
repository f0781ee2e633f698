package io.gridward.importer.check.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.importer.check.CheckedRow;
import io.gridward.importer.check.Fault;
import io.gridward.importer.check.Registers;
import io.gridward.importer.survey.RawRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checks of responsibility lists, each fault planted alone. */
class ResponsibilityCheckTest {
    private static final Layer LINE = LayerCatalog.city().get("responsibility_line");
    private static final Map<String, Set<String>> LEADS =
            Map.of(
                    "component", Set.of("0", "01", "010", "0100", "01001"),
                    "matter", Set.of("0", "06", "061"));
    private static final Registers.TypeLeads TYPES =
            (kind, digits) -> LEADS.get(kind).contains(digits);

    private static List<String> faults(Layer layer, Map<String, Object> values) {
        CheckedRow row = new CheckedRow(new RawRow(7, List.of()), layer);
        values.forEach(row::put);
        new ResponsibilityCheck(layer, TYPES).check(row);
        List<String> found = new ArrayList<>();
        row.findings()
                .forEach(
                        f ->
                                found.add(
                                        "%s %s %s: %s"
                                                .formatted(
                                                        f.check(),
                                                        f.fault(),
                                                        f.attribute().orElseThrow(),
                                                        f.message().en())));
        return found;
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "component | 01001 | -",
                "component | 01,0100 | -",
                "component | 01；01001、010 | -",
                "component | 06 | 06",
                "component | 010010 | 010010",
                "matter | 06, 01 | 01",
                "any | 06, 01 | -",
                "- | 06, 01, 02 | 02",
                "matter | - | -",
                "matter | ' , ' | -",
                "any | 第一类 | 第一类",
            })
    void knowsTypesAndLeadingDigitsOfTheKind(String kind, String codes, String unknown) {
        Map<String, Object> row = new java.util.HashMap<>();
        row.put("kind", kind);
        row.put("type_codes", codes);

        List<String> faults = faults(LINE, row);

        if (unknown == null) {
            assertThat(faults).isEmpty();
        } else {
            assertThat(faults)
                    .singleElement()
                    .asString()
                    .startsWith("Q06 unknown-type type_codes: '" + unknown + "' is neither");
        }
    }

    @Test
    void takesFacilityRulesToSpeakOfComponents() {
        Layer rules = LayerCatalog.city().get("facility_rule");

        assertThat(faults(rules, Map.of("type_codes", "01"))).isEmpty();
        assertThat(faults(rules, Map.of("type_codes", "06")))
                .singleElement()
                .asString()
                .contains("'06' is neither the code of a component type");
    }

    @ParameterizedTest
    @CsvSource({"0, true", "-0.1, true", "0.1, false", "500, false", "500.1, true", "NaN, true"})
    void allowsBuffersUpToFiveHundredMetres(double metres, boolean wrong) {
        assertThat(faults(LINE, Map.of("buffer_m", metres)).isEmpty()).isEqualTo(!wrong);
        if (wrong) {
            assertThat(faults(LINE, Map.of("buffer_m", metres)).get(0))
                    .startsWith("Q10 out-of-range buffer_m: ")
                    .contains("more than 0 and at most 500 metres");
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "centre, -, true",
                "midpoint, -, true",
                "centre, D2, false",
                "midpoint, D2, false",
                "whole, -, false",
                "whole, D2, false",
                "-, -, false",
                "-, D2, false"
            })
    void wantsBothBodiesOfALineThatTheyShare(String rule, String opposite, boolean wrong) {
        Map<String, Object> row = new java.util.HashMap<>();
        row.put("split_rule", rule);
        row.put("opposite_code", opposite);

        assertThat(faults(LINE, row).isEmpty()).isEqualTo(!wrong);
        if (wrong) {
            assertThat(faults(LINE, row).get(0))
                    .startsWith("Q10 line-mismatch split_rule: '" + rule);
        }
    }

    @Test
    void looksForTheBodyAcrossTheLineInTheRegister() {
        CheckedRow row = new CheckedRow(new RawRow(7, List.of()), LINE);
        row.put("department_code", "D1");
        row.put("opposite_code", "D9");
        DepartmentCheck check = new DepartmentCheck(LINE, Map.of("D1", "水务局", "D2", "住建局"));

        check.check(row);
        assertThat(row.has(Fault.UNKNOWN_DEPARTMENT, "opposite_code")).isTrue();
        assertThat(row.refused()).isTrue();

        CheckedRow good = new CheckedRow(new RawRow(8, List.of()), LINE);
        good.put("department_code", "D1");
        good.put("opposite_code", "D2");
        check.check(good);
        assertThat(good.findings()).isEmpty();
        assertThat(good.text("opposite_name")).isEqualTo("住建局");
    }

    @Test
    void concernsTheListsAndNothingElse() {
        assertThat(
                        LayerCatalog.city().list().stream()
                                .filter(ResponsibilityCheck::concerns)
                                .map(Layer::name))
                .containsExactlyInAnyOrder(
                        "responsibility_zone", "responsibility_line", "facility_rule");
    }
}
