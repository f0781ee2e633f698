package io.gridward.ogc.wfs;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.ogc.wfs.Wfs.Answer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GetPropertyValueTest {
    private static final String ASK = "VERSION=2.0.0&REQUEST=GetPropertyValue&";
    private static final Pattern MEMBER = Pattern.compile("<wfs:member>(.*?)</wfs:member>");

    @TempDir private static Path folder;
    private static CityStore city;
    private static Wfs wfs;
    private static Schemas schemas;

    @BeforeAll
    static void open() {
        city = new CityStore(folder);
        wfs = new Wfs(city.features());
        String ours = wfs.get("VERSION=2.0.0&REQUEST=DescribeFeatureType").text();
        schemas = new Schemas(Map.of("gw.xsd", ours), "gw.xsd", Schemas.WFS);
    }

    @AfterAll
    static void close() {
        city.close();
    }

    private static List<String> members(String answer) {
        List<String> found = new ArrayList<>();
        Matcher matcher = MEMBER.matcher(answer);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @Test
    void valuesComeInTheOrderOfTheirFeaturesAndAbsentOnesAreLeftOut() {
        Answer answer = wfs.get(ASK + "TYPENAMES=gw:unit_grid&VALUEREFERENCE=gw:name");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("<wfs:ValueCollection").contains("numberMatched=\"15\"");
        assertThat(members(answer.text())).hasSize(15).startsWith("网格0", "网格2", "网格4");
        assertThat(schemas.faults(answer.text())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "code,15220102001999999",
        "gw:code[1],15220102001999999",
        "component/code,15220102001999999",
        "gw:component/gw:code,15220102001999999",
        "gw:code/text(),15220102001999999",
        "name,路灯 &lt;A&amp;B&gt; \"1\"",
        "@gml:id,component.15220102001999999",
        "initial_date,2025-06-30"
    })
    void aReferenceMayBeWrittenInManyWays(String reference, String value) {
        String only = "&RESOURCEID=component." + CityStore.LAMP;
        Answer answer =
                wfs.get(ASK + "TYPENAMES=component" + only + "&VALUEREFERENCE=" + reference);

        assertThat(members(answer.text())).containsExactly(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gml:name", "code[2]", "gml:identifier"})
    void whatNoFeatureHasGivesNothing(String reference) {
        Answer answer = wfs.get(ASK + "TYPENAMES=component&VALUEREFERENCE=" + reference);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("numberMatched=\"0\"");
        assertThat(members(answer.text())).isEmpty();
    }

    @Test
    void aShapeIsAValueTooInTheSystemThatIsAsked() {
        String ask = ASK + "TYPENAMES=component&RESOURCEID=component." + CityStore.LAMP;
        String degrees = wfs.get(ask + "&VALUEREFERENCE=geom").text();
        String swapped = wfs.get(ask + "&VALUEREFERENCE=geom&SRSNAME=EPSG:4490").text();

        assertThat(degrees).contains("<gml:pos>46.0722 122.0933</gml:pos>");
        assertThat(swapped).contains("<gml:pos>122.0933 46.0722</gml:pos>");
        assertThat(schemas.faults(degrees)).isEmpty();
    }

    @Test
    void pagesJoinToTheWhole() {
        String ask = ASK + "TYPENAMES=component&VALUEREFERENCE=owner_name&";
        List<String> whole = members(wfs.get(ask + "SORTBY=code D").text());
        List<String> walked = new ArrayList<>();
        String next = Wfs.ADDRESS;
        Answer page = wfs.get(ask + "SORTBY=code D&COUNT=4");
        while (next != null) {
            walked.addAll(members(page.text()));
            Matcher link = Pattern.compile(" next=\"([^\"]*)\"").matcher(page.text());
            next = link.find() ? link.group(1).replace("&amp;", "&") : null;
            page = next == null ? page : wfs.follow(next);
        }

        assertThat(whole).isNotEmpty();
        assertThat(walked).isEqualTo(whole);
    }

    @Test
    void hitsAreCountedOnly() {
        String hits =
                wfs.get(ASK + "TYPENAMES=unit_grid&VALUEREFERENCE=name&RESULTTYPE=hits").text();

        assertThat(hits).contains("numberMatched=\"15\"", "numberReturned=\"0\"");
        assertThat(members(hits)).isEmpty();
    }

    @Test
    void xmlAsksTheSame() {
        String xml =
                """
                <wfs:GetPropertyValue xmlns:wfs="http://www.opengis.net/wfs/2.0" xmlns:a="http://gridward.io/gw"
                    service="WFS" version="2.0.2" valueReference="a:kind">
                  <wfs:Query typeNames="a:place"/></wfs:GetPropertyValue>
                """;

        assertThat(members(wfs.post(xml).text())).containsExactly("poi", "street", "area");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TYPENAMES=place|MissingParameterValue|valueReference",
                "TYPENAMES=place&VALUEREFERENCE=|InvalidParameterValue|valueReference",
                "TYPENAMES=place&VALUEREFERENCE=nothing|InvalidParameterValue|valueReference",
                "TYPENAMES=place&VALUEREFERENCE=component/name|InvalidParameterValue|valueReference",
                "TYPENAMES=place&VALUEREFERENCE=//*|InvalidParameterValue|valueReference",
                "TYPENAMES=place&VALUEREFERENCE=name&OUTPUTFORMAT=json|InvalidParameterValue|outputFormat",
                "TYPENAMES=(place)(component)&VALUEREFERENCE=name|OptionNotSupported|typeNames",
                "VALUEREFERENCE=name|MissingParameterValue|typeNames"
            })
    void whatCannotBeAskedIsNamed(String query, String code, String locator) {
        Answer answer = wfs.get(ASK + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text())
                .contains("exceptionCode=\"%s\" locator=\"%s\"".formatted(code, locator));
    }
}
