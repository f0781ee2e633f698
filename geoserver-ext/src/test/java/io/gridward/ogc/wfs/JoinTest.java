package io.gridward.ogc.wfs;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.ogc.wfs.Wfs.Answer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;

@Tag("slow")
class JoinTest {
    private static final Pattern TUPLE = Pattern.compile("(?s)<wfs:Tuple>(.*?)</wfs:Tuple>");
    private static final Pattern MEMBER =
            Pattern.compile("<wfs:member(?:><gw:\\w+ gml:id=\"| xlink:href=\"#)([^\"]*)\"");

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

    private static Answer join(String query, String filter) {
        return wfs.postGetFeature(
                "",
                "<wfs:Query %s><fes:Filter>%s</fes:Filter></wfs:Query>".formatted(query, filter));
    }

    private static String both(String operator, String a, String b) {
        return "<fes:%1$s><fes:ValueReference>%2$s</fes:ValueReference><fes:ValueReference>%3$s</fes:ValueReference></fes:%1$s>"
                .formatted(operator, a, b);
    }

    private static List<String> tuples(String answer) {
        List<String> found = new ArrayList<>();
        Matcher tuple = TUPLE.matcher(answer);
        while (tuple.find()) {
            List<String> ids = new ArrayList<>();
            Matcher member = MEMBER.matcher(tuple.group(1));
            while (member.find()) {
                ids.add(member.group(1));
            }
            found.add(String.join("+", ids));
        }
        return found;
    }

    private static List<Feature> all(String layer) {
        List<Feature> all = new ArrayList<>();
        FeatureQuery query = FeatureQuery.of(LayerCatalog.city().get(layer), CityStore.TODAY);
        try (FeatureStream stream = city.features().read(query)) {
            stream.forEachRemaining(all::add);
        }
        return all;
    }

    private static List<String> pairs(
            String left, String right, BiPredicate<Feature, Feature> fits) {
        List<String> pairs = new ArrayList<>();
        for (Feature a : all(left)) {
            for (Feature b : all(right)) {
                if (fits.test(a, b)) {
                    pairs.add(a.id() + "+" + b.id());
                }
            }
        }
        return pairs;
    }

    private static BiPredicate<Feature, Feature> shapes(BiPredicate<Geometry, Geometry> lie) {
        return (a, b) -> lie.test(a.geometry(), b.geometry());
    }

    @Test
    void aSpatialJoinGivesThePairsThatAPlainScanFinds() {
        String filter = both("Contains", "gw:unit_grid/gw:geom", "gw:component/gw:geom");
        Answer answer = join("typeNames=\"gw:unit_grid gw:component\"", filter);

        List<String> expected = pairs("unit_grid", "component", shapes(Geometry::contains));
        assertThat(expected).isNotEmpty();
        assertThat(tuples(answer.text())).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(answer.text()).contains("numberMatched=\"%d\"".formatted(expected.size()));
        assertThat(schemas.faults(answer.text())).isEmpty();
    }

    @Test
    void aRelationThatIsWrittenTheOtherWayRoundIsTheOtherRelation() {
        String filter = both("Within", "component/geom", "unit_grid/geom");
        Answer answer = join("typeNames=\"gw:unit_grid gw:component\"", filter);

        assertThat(tuples(answer.text()))
                .containsExactlyInAnyOrderElementsOf(
                        pairs("unit_grid", "component", shapes(Geometry::contains)));
    }

    @Test
    void aTypeIsJoinedToItselfUnderTwoNames() {
        String filter = both("Touches", "a/geom", "b/gw:geom");
        Answer answer = join("typeNames=\"gw:unit_grid gw:unit_grid\" aliases=\"a b\"", filter);

        assertThat(tuples(answer.text()))
                .containsExactlyInAnyOrderElementsOf(
                        pairs("unit_grid", "unit_grid", shapes(Geometry::touches)));
    }

    @Test
    void equalValuesAreJoinedAndEachSideKeepsItsOwnConditions() {
        String filter =
                "<fes:And>"
                        + both("PropertyIsEqualTo", "component/competent_code", "department/code")
                        + "<fes:PropertyIsEqualTo><fes:ValueReference>department/name</fes:ValueReference>"
                        + "<fes:Literal>住房和城乡建设局</fes:Literal></fes:PropertyIsEqualTo></fes:And>";
        Answer answer = join("typeNames=\"gw:component gw:department\"", filter);

        List<String> expected =
                pairs(
                        "component",
                        "department",
                        (c, d) ->
                                d.key().equals(c.text("competent_code"))
                                        && "住房和城乡建设局".equals(d.text("name")));
        assertThat(expected).isNotEmpty();
        assertThat(tuples(answer.text())).containsExactlyElementsOf(expected);
    }

    @Test
    void timesAreJoinedByTheirOrder() {
        String filter = both("Before", "a/initial_date", "b/initial_date");
        Answer answer = join("typeNames=\"component component\" aliases=\"a b\"", filter);

        assertThat(tuples(answer.text()))
                .hasSameElementsAs(
                        pairs(
                                "component",
                                "component",
                                (a, b) ->
                                        a.value("initial_date")
                                                        .toString()
                                                        .compareTo(
                                                                b.value("initial_date").toString())
                                                < 0));
    }

    @Test
    void pagesAreCutFromTheSameOrder() {
        String query =
                "VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=(unit_grid,component)&FILTER=<Filter>"
                        + "<Intersects><ValueReference>unit_grid/geom</ValueReference>"
                        + "<ValueReference>component/geom</ValueReference></Intersects></Filter>";
        List<String> whole = tuples(wfs.get(query).text());
        Answer page = wfs.get(query + "&STARTINDEX=3&COUNT=5");

        assertThat(tuples(page.text())).isEqualTo(whole.subList(3, 8));
        assertThat(page.text()).contains(" next=", " previous=");
        assertThat(wfs.get(query + "&RESULTTYPE=hits").text())
                .contains("numberMatched=\"%d\"".formatted(whole.size()))
                .doesNotContain("<wfs:Tuple>");
    }

    @Test
    void onlyWhatIsAskedOfEitherSideIsGiven() {
        Answer answer =
                wfs.postGetFeature(
                        "",
                        "<wfs:Query typeNames=\"gw:unit_grid gw:component\"><wfs:PropertyName>component/name</wfs:PropertyName>"
                                + "<fes:Filter>"
                                + both("Intersects", "unit_grid/geom", "component/geom")
                                + "</fes:Filter></wfs:Query>");

        assertThat(answer.text()).contains("<gw:name>").doesNotContain("<gw:geom>", "<gw:remark>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "typeNames=\"unit_grid component place\"|unit_grid/geom|place/geom|typeNames",
                "typeNames=\"unit_grid component\"|geom|geom|FILTER",
                "typeNames=\"unit_grid unit_grid\"|a/geom|b/geom|aliases",
                "typeNames=\"unit_grid component\"|unit_grid/code|unit_grid/name|typeNames",
                "typeNames=\"unit_grid component\"|unit_grid/code|component/initial_date|FILTER",
                "typeNames=\"unit_grid nowhere\"|unit_grid/code|nowhere/code|typeNames"
            })
    void whatCannotBeJoinedIsNamed(String query, String a, String b, String locator) {
        Answer answer = join(query, both("PropertyIsEqualTo", a, b));

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.text()).contains("locator=\"" + locator + "\"");
    }

    @Test
    void conditionsOfBothSidesUnderOrAreRefused() {
        String either =
                "<fes:Or>"
                        + both("PropertyIsEqualTo", "unit_grid/code", "component/grid_code")
                        + both("Intersects", "unit_grid/geom", "component/geom")
                        + "</fes:Or>";

        assertThat(join("typeNames=\"unit_grid component\"", either).text())
                .contains("OptionNotSupported", "Or");
    }
}
