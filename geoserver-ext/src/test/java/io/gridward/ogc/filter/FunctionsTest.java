package io.gridward.ogc.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.crs.CrsName;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.filter.Filter;
import io.gridward.ogc.fault.OgcFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions and arithmetic in CQL and in XML mean the same. */
class FunctionsTest {
    private static final Layer PLACE = LayerCatalog.city().get("place");

    private static Filter cql(String text) {
        return CqlFilter.parse(text, PLACE, CrsName.STORAGE);
    }

    private static Filter xml(String inner) {
        String filter =
                "<ogc:Filter xmlns:ogc='http://www.opengis.net/ogc'>" + inner + "</ogc:Filter>";
        return FesFilter.parse(filter, PLACE, "EPSG:4490");
    }

    private static String equal(String left, String right) {
        return "<ogc:PropertyIsEqualTo>" + left + right + "</ogc:PropertyIsEqualTo>";
    }

    private static String property(String name) {
        return "<ogc:PropertyName>" + name + "</ogc:PropertyName>";
    }

    private static String literal(String value) {
        return "<ogc:Literal>" + value + "</ogc:Literal>";
    }

    private static String function(String name, String inner) {
        return "<ogc:Function name='%s'>%s</ogc:Function>".formatted(name, inner);
    }

    @Test
    void functionsAreCalledByName() {
        assertThat(cql("strToLowerCase(name) = 'a'"))
                .isEqualTo(xml(equal(function("strToLowerCase", property("name")), literal("a"))));
        assertThat(cql("area(geom) = 5"))
                .isEqualTo(xml(equal(function("AREA", property("geom")), literal("5"))));
        assertThat(cql("strLength(strToUpperCase(gw:name)) = 2"))
                .isEqualTo(
                        xml(
                                equal(
                                        function(
                                                "strLength",
                                                function("strToUpperCase", property("name"))),
                                        literal("2"))));
    }

    @Test
    void arithmeticHasItsOrder() {
        String product = "<ogc:Mul>" + property("name_level") + literal("2") + "</ogc:Mul>";
        String sum = "<ogc:Add>" + literal("1") + product + "</ogc:Add>";

        assertThat(cql("1 + name_level * 2 = 7")).isEqualTo(xml(equal(sum, literal("7"))));
        assertThat(cql("(1 + (name_level * 2)) = 7")).isEqualTo(xml(equal(sum, literal("7"))));
        assertThat(cql("(1 + name_level) * 2 = 7")).isNotEqualTo(cql("1 + name_level * 2 = 7"));
        assertThat(cql("name_level - 1 - 1 = 7")).isEqualTo(cql("(name_level - 1) - 1 = 7"));
        assertThat(cql("name_level / 2 = 7"))
                .isEqualTo(
                        xml(
                                equal(
                                        "<ogc:Div>"
                                                + property("name_level")
                                                + literal("2")
                                                + "</ogc:Div>",
                                        literal("7"))));
    }

    @Test
    void bracketsAroundConditionsAndValuesAreToldApart() {
        assertThat(cql("((name_level + 1) > 2 AND (name = 'x'))"))
                .isEqualTo(cql("name_level + 1 > 2 AND name = 'x'"));
        assertThat(cql("(name) LIKE 'x%' OR NOT (abs(name_level) BETWEEN 1 AND (1 + 1))"))
                .isEqualTo(cql("name LIKE 'x%' OR NOT abs(name_level) BETWEEN 1 AND 1 + 1"));
        assertThat(cql("(name) IS NULL")).isEqualTo(cql("name IS NULL"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yyyyMMdd|20260131|valid_from = 2026-01-31",
                "yyyy-MM-dd|2026-01-31|valid_from = 2026-01-31",
                "dd.MM.yyyy HH:mm|31.01.2026 08:00|valid_from = 2026-01-31T00:00:00Z"
            })
    void datesAreReadInTheirPattern(String pattern, String text, String same) {
        String cql = "valid_from = dateParse('%s', '%s')".formatted(pattern, text);

        assertThat(cql(cql).toString().replace("+08:00", ""))
                .isEqualTo(cql(same).toString().replace("T00:00Z", "T08:00"));
        assertThat(
                        xml(
                                equal(
                                        property("valid_from"),
                                        function("dateParse", literal(pattern) + literal(text)))))
                .isEqualTo(cql(cql));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing(name) = 1",
                "pg_sleep(10) = 1",
                "strLength() = 1",
                "strLength(name, name) = 1",
                "strLength(name = 1",
                "strLength(name_level) = 1",
                "area(name) = 1",
                "abs(geom) = 1",
                "dateParse('yyyy', name) = valid_from",
                "dateParse('{', '1') = valid_from",
                "valid_from = dateParse('yyyyMMdd', '20261331')",
                "name + 1 = 2",
                "1 + = 2",
                "(name_level + 1 = 2",
                "name_level + 1) = 2"
            })
    void whatCannotBeIsRefused(String text) {
        assertThatThrownBy(() -> cql(text))
                .isInstanceOf(OgcFault.class)
                .satisfies(e -> assertThat(((OgcFault) e).locator()).isEqualTo("CQL_FILTER"));
    }

    @Test
    void anUnknownFunctionIsAnsweredWithTheList() {
        assertThatThrownBy(() -> xml(equal(function("nothing", ""), literal("1"))))
                .hasMessageContaining("nothing")
                .hasMessageContaining(
                        "strToLowerCase, strToUpperCase, area, geomLength, dateParse");
    }

    @Test
    void bracketsHaveAnEnd() {
        String deep = "abs(".repeat(200) + "1" + ")".repeat(200) + " = 1";
        String brackets = "(".repeat(5_000) + "name_level + 1" + ")".repeat(5_000) + " = 1";

        assertThatThrownBy(() -> cql(deep)).isInstanceOf(OgcFault.class);
        assertThatThrownBy(() -> cql(brackets)).isInstanceOf(OgcFault.class);
    }
}
