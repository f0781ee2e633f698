package io.gridward.ogc.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.gridward.core.layer.filter.Expression.Property;
import io.gridward.core.layer.filter.Filter;
import io.gridward.core.layer.filter.Filter.Operator;
import io.gridward.ogc.fault.OgcFault;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FesFilterTest {
    private static final String A = "<PropertyIsEqualTo>{code}'A'</PropertyIsEqualTo>";
    private static final String B = "<PropertyIsEqualTo>{code}'B'</PropertyIsEqualTo>";
    private static final Filter IS_A = Fes.compare("code", Operator.EQUAL, "A");
    private static final Filter IS_B = Fes.compare("code", Operator.EQUAL, "B");

    @Test
    void logicIsRead() {
        assertThat(Fes.read(A)).isEqualTo(IS_A);
        assertThat(Fes.read("<And>" + A + B + "</And>"))
                .isEqualTo(new Filter.And(List.of(IS_A, IS_B)));
        assertThat(Fes.read("<Or>" + A + "<Not>" + B + "</Not>" + A + "</Or>"))
                .isEqualTo(new Filter.Or(List.of(IS_A, new Filter.Not(IS_B), IS_A)));
    }

    @Test
    void identifiersAreThoseOfTheLayer() {
        assertThat(
                        Fes.read(
                                "<ResourceId rid=\"lamp.B\"/><ResourceId rid=\"lamp.A\"/>"
                                        + "<ResourceId rid=\"nowhere.C\"/>"))
                .isEqualTo(new Filter.In(new Property("code"), List.of("A", "B")));
        assertThat(Fes.read("<Not><ResourceId rid=\"nowhere.C\" version=\"LAST\"/></Not>"))
                .isEqualTo(new Filter.Not(Filter.NONE));
    }

    @ParameterizedTest
    @CsvSource({
        "lamp.A, A",
        "lamp.a.b, a.b",
        "lamp.a b, a b",
        "lamp., ''",
        "lamp.P_x0020_1, P 1|P_x0020_1",
        "lamp.a_x005F_x, a_x|a_x005F_x"
    })
    void identifiersAreTakenAsTheyAreAndAsGmlIds(String id, String keys) {
        assertThat(FesFilter.ofResourceIds(List.of(id), Fes.LAYER))
                .isEqualTo(new Filter.In(new Property("code"), List.of(keys.split("\\|", -1))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "lamp", "A", "LAMP.A", "lamps.A", "lamp_x002E_A"})
    void unknownIdentifiersMatchNothing(String id) {
        assertThat(FesFilter.ofResourceIds(List.of(id), Fes.LAYER)).isEqualTo(Filter.NONE);
    }

    @Test
    void anIdentifierOfAnotherLayerIsRefused() {
        OgcFault fault =
                assertThrows(
                        OgcFault.class,
                        () -> FesFilter.ofResourceIds(List.of("place.lamp.A"), Fes.LAYER));
        assertThat(fault.locator()).isEqualTo("resourceId");
    }

    @Test
    void tooManyIdentifiersAreRefused() {
        List<String> ids = IntStream.rangeClosed(0, 10_000).mapToObj(i -> "lamp." + i).toList();
        assertThat(FesFilter.ofResourceIds(ids.subList(1, ids.size()), Fes.LAYER))
                .isInstanceOf(Filter.In.class);
        assertThatThrownBy(() -> FesFilter.ofResourceIds(ids, Fes.LAYER))
                .isInstanceOf(OgcFault.class)
                .hasMessageContaining("more than 10000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Filter><PropertyIsEqualTo><ValueReference>code</ValueReference>"
                        + "<Literal>A</Literal></PropertyIsEqualTo></Filter>",
                "<ogc:Filter xmlns:ogc=\"http://www.opengis.net/ogc\"><ogc:PropertyIsEqualTo>"
                        + "<ogc:PropertyName>gw:code</ogc:PropertyName><ogc:Literal>A</ogc:Literal>"
                        + "</ogc:PropertyIsEqualTo></ogc:Filter>",
                "<?xml version=\"1.0\"?> <!-- c --><f:Filter xmlns:f=\"http://www.opengis.net/fes/2.0\""
                        + " xmlns:ns1=\"http://gridward.io/gw\"><f:PropertyIsEqualTo><f:ValueReference>"
                        + "ns1:code</f:ValueReference><!-- c --><f:Literal><![CDATA[A]]></f:Literal>"
                        + "</f:PropertyIsEqualTo></f:Filter>",
                "\n <Filter xmlns=\"http://www.opengis.net/fes/2.0\"><PropertyIsEqualTo>\n"
                        + "<ValueReference>code</ValueReference>\n<Literal>&#65;</Literal>"
                        + "</PropertyIsEqualTo></Filter> \n"
            })
    void namespacesAndSpellingsOfClientsAreTaken(String xml) {
        assertThat(FesFilter.parse(xml, Fes.LAYER, "EPSG:4490")).isEqualTo(IS_A);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | Filter needs one condition",
                "<PropertyIsNull>{code}</PropertyIsNull><ResourceId rid='a'/> | Filter needs one condition",
                "<And></And> | And needs at least one condition",
                "<Or/> | Or needs at least one condition",
                "<Not></Not> | Not needs exactly one condition",
                "<Not><Or><PropertyIsNull>{code}</PropertyIsNull></Or><Or/></Not> | Not needs exactly one",
                "<Nearly>{code}</Nearly> | operator Nearly is not supported",
                "<Function name='f'/> | operator Function is not supported",
                "<PropertyIsEqualTo>{code}</PropertyIsEqualTo> | PropertyIsEqualTo needs two operands",
                "<PropertyIsLessThan>{code}'1''2'</PropertyIsLessThan> | PropertyIsLessThan needs two operands",
                "<PropertyIsEqualTo matchCase='no'>{code}'1'</PropertyIsEqualTo> | matchCase must be",
                "<PropertyIsEqualTo matchAction='Some'>{code}'1'</PropertyIsEqualTo> | matchAction must be",
                "<PropertyIsEqualTo><Function name='strToLower'>{code}</Function>'a'</PropertyIsEqualTo>"
                        + " | function strToLower is not supported; functions are: abs",
                "<PropertyIsEqualTo><Add>'1'</Add>'2'</PropertyIsEqualTo> | function Add takes a number and a number",
                "<PropertyIsEqualTo>{geom}'1'</PropertyIsEqualTo> | the shape geom cannot be compared",
                "<PropertyIsLessThan>{code}{watts}</PropertyIsLessThan> | code and watts are of types",
                "<PropertyIsEqualTo>{code}<Literal><gml:pos>1</gml:pos></Literal></PropertyIsEqualTo>"
                        + " | element Literal can hold text only",
                "<PropertyIsLike wildCard='*' singleChar='.'>{code}'a'</PropertyIsLike>"
                        + " | PropertyIsLike needs an attribute escapeChar",
                "<PropertyIsLike wildCard='**' singleChar='.' escapeChar='!'>{code}'a'</PropertyIsLike>"
                        + " | PropertyIsLike needs an attribute wildCard of exactly one character",
                "<PropertyIsLike wildCard='*' singleChar='*' escapeChar='!'>{code}'a'</PropertyIsLike>"
                        + " | escapeChar of PropertyIsLike must differ",
                "<PropertyIsLike wildCard='*' singleChar='.' escapeChar='!'>{code}{name}</PropertyIsLike>"
                        + " | PropertyIsLike needs a property and a Literal",
                "<PropertyIsLike wildCard='*' singleChar='.' escapeChar='!'>{watts}'7*'</PropertyIsLike>"
                        + " | LIKE needs a text attribute, watts is none",
                "<PropertyIsBetween>{watts}'1''2'</PropertyIsBetween> | PropertyIsBetween needs LowerBoundary",
                "<PropertyIsBetween>{watts}</PropertyIsBetween> | PropertyIsBetween needs a property",
                "<PropertyIsBetween>{watts}<UpperBoundary>'1'</UpperBoundary><LowerBoundary>'2'"
                        + "</LowerBoundary></PropertyIsBetween> | PropertyIsBetween needs LowerBoundary",
                "<PropertyIsNull/> | PropertyIsNull needs one property",
                "<PropertyIsNil>{code}{name}</PropertyIsNil> | PropertyIsNil needs one property",
                "<ResourceId/> | ResourceId needs an attribute rid",
                "<ResourceId rid='lamp.1' version='ALL'/> | attribute version of ResourceId",
                "<ResourceId rid='lamp.1' startDate='2026-01-01'/> | attribute startDate of ResourceId",
                "<x xmlns='urn:x'/> | element x in the filter belongs neither to FES nor to GML",
                "<PropertyIsEqualTo>{code}'a&#0;'</PropertyIsEqualTo> | not well-formed",
                "<PropertyIsEqualTo>{code}'a' | not well-formed"
            })
    void whatCannotBeReadIsSaidWithItsOperator(String operator, String message) {
        OgcFault fault =
                Fes.fault(operator.replace("='", "=\"").replaceAll("=\"([^'\"]*)'", "=\"$1\""));
        assertThat(fault).as(operator).isNotNull();
        assertThat(fault.locator()).isEqualTo("FILTER");
        assertThat(fault.status()).isEqualTo(400);
        assertThat(fault.text().en()).contains(message);
        assertThat(fault.text().zh()).isNotBlank().isNotEqualTo(fault.text().en());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "code = 'A'",
                "<Filter>",
                "<Filter/> <Filter/>",
                "<fes:Filter/>",
                "<Filter xmlns='urn:other'/>",
                "<PropertyIsNull><ValueReference>code</ValueReference></PropertyIsNull>",
                "<!DOCTYPE Filter [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><Filter>&x;</Filter>",
                "<!DOCTYPE Filter SYSTEM 'http://127.0.0.1:1/x.dtd'><Filter/>",
                "<Filter><PropertyIsEqualTo><ValueReference>code</ValueReference>"
                        + "<Literal>&x;</Literal></PropertyIsEqualTo></Filter>",
                "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'bbbb'><!ENTITY c '&b;&b;'>]><Filter>&c;</Filter>"
            })
    void whatIsNoFilterIsRefused(String xml) {
        OgcFault fault = Fes.faultOf(xml);
        assertThat(fault).isNotNull();
        assertThat(fault.locator()).isEqualTo("FILTER");
        assertThat(fault.getMessage()).doesNotContain("root:", "bbbb");
    }

    @Test
    void deepNestingIsRefusedNotSuffered() {
        for (int depth : new int[] {62, 70, 5_000}) {
            OgcFault fault = Fes.fault("<Not>".repeat(depth) + A + "</Not>".repeat(depth));
            assertThat(fault.text().en()).contains("deeper than 64 levels");
            assertThat(fault.locator()).isEqualTo("FILTER");
        }
        assertThat(Fes.read("<Not>".repeat(55) + A + "</Not>".repeat(55)))
                .isInstanceOf(Filter.Not.class);
    }

    @Test
    void sizeIsLimited() {
        String many = "<PropertyIsNull>{code}</PropertyIsNull>".repeat(10_001);
        assertThat(Fes.fault("<Or>" + many + "</Or>").text().en()).isNotBlank();
        assertThat(Fes.fault("<!--" + "x".repeat(1 << 20) + "-->" + A).text().en())
                .contains("exceeds 1048576 bytes");
    }

    @Test
    void anUnknownDefaultSystemIsNamed() {
        assertThatThrownBy(() -> FesFilter.parse(Fes.document(A), Fes.LAYER, "EPSG:99999"))
                .isInstanceOf(OgcFault.class)
                .hasMessageContaining("EPSG:99999");
    }
}
