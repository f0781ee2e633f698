package io.gridward.ogc.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.layer.filter.Expression;
import io.gridward.core.layer.filter.Expression.Literal;
import io.gridward.core.layer.filter.Expression.Property;
import io.gridward.core.layer.filter.Filter;
import io.gridward.core.layer.filter.Filter.Operator;
import io.gridward.ogc.fault.OgcFault;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FesComparisonTest {
    private static final Property NAME = new Property("name");
    private static final String LIKE =
            "<PropertyIsLike wildCard=\"%s\" singleChar=\"%s\" escapeChar=\"%s\">{name}'%s'</PropertyIsLike>";

    @ParameterizedTest
    @CsvSource({
        "PropertyIsEqualTo, EQUAL",
        "PropertyIsNotEqualTo, NOT_EQUAL",
        "PropertyIsLessThan, LESS",
        "PropertyIsLessThanOrEqualTo, LESS_OR_EQUAL",
        "PropertyIsGreaterThan, GREATER",
        "PropertyIsGreaterThanOrEqualTo, GREATER_OR_EQUAL"
    })
    void everyOperatorIsRead(String element, Operator operator) {
        assertThat(Fes.read("<%s>{watts}'70'</%s>".formatted(element, element)))
                .isEqualTo(Fes.compare("watts", operator, 70L));
        assertThat(Fes.read("<%s>'70'{watts}</%s>".formatted(element, element)))
                .isEqualTo(
                        new Filter.Comparison(
                                new Literal(70L), operator, new Property("watts"), true));
    }

    private static Stream<Arguments> literals() {
        return Stream.of(
                Arguments.of("name", "70", "70"),
                Arguments.of("name", " 乌兰 &lt;&amp;&gt; ", " 乌兰 <&> "),
                Arguments.of("name", "", ""),
                Arguments.of("watts", " 70 ", 70L),
                Arguments.of("watts", "+70", 70L),
                Arguments.of("watts", "70.0", 70L),
                Arguments.of("watts", "7e1", 70L),
                Arguments.of("watts", "70.5", 70.5),
                Arguments.of("watts", "-9223372036854775808", Long.MIN_VALUE),
                Arguments.of("watts", "9223372036854775808", 9.223372036854775808E18),
                Arguments.of("watts", "1e-999999999", 0.0),
                Arguments.of("height", "70", 70.0),
                Arguments.of("height", "-1.5E-3", -0.0015),
                Arguments.of("built", "2026-01-31", LocalDate.of(2026, 1, 31)),
                Arguments.of("built", "2026-01-31+08:00", LocalDate.of(2026, 1, 31)),
                Arguments.of("built", "2026-01-31Z", LocalDate.of(2026, 1, 31)),
                Arguments.of(
                        "built", "2026-01-31T08:00:00Z", OffsetDateTime.parse("2026-01-31T08:00Z")),
                Arguments.of(
                        "seen_at",
                        "2026-01-31T08:00:00",
                        OffsetDateTime.parse("2026-01-31T08:00+08:00")),
                Arguments.of(
                        "seen_at",
                        "2026-01-31T08:00:00.250-02:00",
                        OffsetDateTime.parse("2026-01-31T08:00:00.25-02:00")),
                Arguments.of("seen_at", "2026-01-31", LocalDate.of(2026, 1, 31)));
    }

    @ParameterizedTest
    @MethodSource("literals")
    void constantsHaveTheTypeOfTheAttributeBesideThem(String name, String text, Object value) {
        String operator =
                "<PropertyIsEqualTo>{%s}<Literal>%s</Literal></PropertyIsEqualTo>"
                        .formatted(name, text);
        assertThat(Fes.read(operator)).isEqualTo(Fes.compare(name, Operator.EQUAL, value));
    }

    @ParameterizedTest
    @CsvSource({
        "watts, many, number",
        "watts, '', number",
        "watts, 0x10, number",
        "watts, NaN, number",
        "height, Infinity, number",
        "height, 1e400, number",
        "height, '1,5', number",
        "built, 31.01.2026, date",
        "built, 2026-02-30, date",
        "built, 2026, date",
        "seen_at, 2026-01-31T25:00:00, date",
        "seen_at, yesterday, date"
    })
    void constantsOfAnotherTypeAreRefused(String name, String text, String kind) {
        OgcFault fault =
                Fes.fault("<PropertyIsEqualTo>{%s}'%s'</PropertyIsEqualTo>".formatted(name, text));
        assertThat(fault.locator()).isEqualTo("FILTER");
        assertThat(fault.code()).isEqualTo(OgcFault.INVALID);
        assertThat(fault.text().en()).contains("property " + name, "not a " + kind, text);
        assertThat(fault.text().zh()).contains(name);
    }

    @Test
    void hugeNumbersAreRefusedQuickly() {
        String digits = "9".repeat(100_000);
        assertThat(
                        Fes.fault("<PropertyIsEqualTo>{watts}'" + digits + "'</PropertyIsEqualTo>")
                                .text()
                                .en())
                .contains("is not a number")
                .hasSizeLessThan(300);
        assertThat(
                        Fes.fault("<PropertyIsEqualTo>{watts}'1e999999999'</PropertyIsEqualTo>")
                                .text()
                                .en())
                .contains("is not a number");
    }

    @Test
    void twoPropertiesAndTwoConstantsAreCompared() {
        assertThat(Fes.read("<PropertyIsLessThan>{watts}{height}</PropertyIsLessThan>"))
                .isEqualTo(
                        new Filter.Comparison(
                                new Property("watts"),
                                Operator.LESS,
                                new Property("height"),
                                true));
        assertThat(Fes.read("<PropertyIsEqualTo>'1''1'</PropertyIsEqualTo>"))
                .isEqualTo(
                        new Filter.Comparison(
                                new Literal("1"), Operator.EQUAL, new Literal("1"), true));
    }

    @ParameterizedTest
    @CsvSource({"true, true", "1, true", "false, false", "0, false"})
    void caseMattersUnlessItIsSaid(String value, boolean matchCase) {
        Filter filter =
                Fes.read(
                        "<PropertyIsEqualTo matchCase=\"%s\" matchAction=\"All\">{name}'Ab'</PropertyIsEqualTo>"
                                .formatted(value));
        assertThat(filter)
                .isEqualTo(
                        new Filter.Comparison(NAME, Operator.EQUAL, new Literal("Ab"), matchCase));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{name}",
                "name",
                "{gw:name}",
                "{lamp/name}",
                "{gw:lamp/gw:name}",
                "{/gw:lamp/name}",
                "{//gw:lamp/gw:name}",
                "{ name }",
                "{other:name}"
            })
    void propertiesGoByTheirNameOrItsPlainPath(String reference) {
        String operand =
                reference.startsWith("{") ? reference : "<PropertyName>name</PropertyName>";
        assertThat(Fes.read("<PropertyIsNull>" + operand + "</PropertyIsNull>"))
                .isEqualTo(new Filter.IsNull(NAME));
    }

    @Test
    void whatGmlGivesEveryFeatureIsNeverThere() {
        assertThat(Fes.read("<PropertyIsNull>{gml:name}</PropertyIsNull>")).isEqualTo(Filter.ALL);
        assertThat(
                        Fes.read(
                                "<PropertyIsEqualTo>{gml:identifier}<Literal>x</Literal></PropertyIsEqualTo>"))
                .isEqualTo(Filter.NONE);
        OgcFault fault =
                Fes.fault(
                        "<PropertyIsLessThan>{gml:boundedBy}<Literal>x</Literal></PropertyIsLessThan>");
        assertThat(fault.code()).isEqualTo(OgcFault.PROCESSING);
    }

    @Test
    void theFirstOfOnePropertyIsTheProperty() {
        assertThat(Fes.read("<PropertyIsNull>{lamp[1]/name[1]}</PropertyIsNull>"))
                .isEqualTo(Fes.read("<PropertyIsNull>{name}</PropertyIsNull>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "colour",
                "NAME",
                "name[2]",
                "*",
                "@gml:id",
                "fes:lamp/name",
                "place/name",
                "lamp/lamp/name",
                "lamp/",
                "string(name)",
                "../name",
                "name; drop table lamp",
                "a:b:name",
                "geom/pos"
            })
    void otherPathsAreRefused(String path) {
        OgcFault fault = Fes.fault("<PropertyIsNull>{" + path + "}</PropertyIsNull>");
        assertThat(fault.locator()).isEqualTo("FILTER");
        assertThat(fault.text().en())
                .startsWith("lamp has no property '" + path + "'")
                .contains("properties are: code, name, watts");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "* | . | ! | 和平* | 和平%",
                "* | . | ! | a.b | a_b",
                "% | _ | / | a%b_c | a%b_c",
                "* | . | ! | !*!.!! | *.!",
                "* | . | ! | 100% a_b c:d | 100\\% a\\_b c:d",
                "* | . | \\ | a\\*b\\\\c | a*b\\\\c",
                "* | . | ! | end! | end!",
                "* | . | ! | !% | \\%",
                "* | ? | ! | 𠮷?* | 𠮷_%",
                "% | ? | _ | _%_?__ | \\%?\\_",
                "星 | . | ! | 乌星 | 乌%"
            })
    void patternsAreTranslated(
            String wild, String one, String escape, String text, String pattern) {
        assertThat(Fes.read(LIKE.formatted(wild, one, escape, text)))
                .isEqualTo(new Filter.Like(NAME, pattern, true));
    }

    @Test
    void patternsMayPassOverCase() {
        assertThat(
                        Fes.read(
                                "<PropertyIsLike matchCase=\"false\" wildCard=\"*\" singleChar=\"?\""
                                        + " escape=\"!\">{name}'a*'</PropertyIsLike>"))
                .isEqualTo(new Filter.Like(NAME, "a%", false));
    }

    @Test
    void rangesAreRead() {
        String between =
                "<PropertyIsBetween>{built}<LowerBoundary>'2026-01-01'</LowerBoundary>"
                        + "<UpperBoundary>'2026-12-31'</UpperBoundary></PropertyIsBetween>";
        assertThat(Fes.read(between))
                .isEqualTo(
                        new Filter.Between(
                                new Property("built"),
                                new Literal(LocalDate.of(2026, 1, 1)),
                                new Literal(LocalDate.of(2026, 12, 31))));
        String properties = between.replace("'2026-01-01'", "{built}");
        assertThat(((Filter.Between) Fes.read(properties)).low())
                .isEqualTo((Expression) new Property("built"));
    }

    @Test
    void absenceIsAskedForByNull() {
        assertThat(Fes.read("<PropertyIsNull>{geom}</PropertyIsNull>"))
                .isEqualTo(new Filter.IsNull(new Property("geom")));
    }

    @Test
    void noPropertyIsThereAndNil() {
        assertThat(Fes.read("<PropertyIsNil>{geom}</PropertyIsNil>")).isEqualTo(Filter.NONE);
        assertThat(Fes.read("<PropertyIsNil nilReason=\"unknown\">{built}</PropertyIsNil>"))
                .isEqualTo(Filter.NONE);
        assertThat(Fes.fault("<PropertyIsNil>{born}</PropertyIsNil>").text().en())
                .contains("no property 'born'");
    }
}
