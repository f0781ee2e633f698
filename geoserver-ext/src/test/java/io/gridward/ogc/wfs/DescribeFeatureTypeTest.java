package io.gridward.ogc.wfs;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.ogc.wfs.Wfs.Answer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The application schema, and answers checked against it and the OGC's schemas. */
@Tag("slow")
class DescribeFeatureTypeTest {
    private static final String ASK = "REQUEST=DescribeFeatureType&VERSION=2.0.0";
    private static final String OURS = "memory:gw.xsd";

    @TempDir private static Path folder;
    private static CityStore city;
    private static Wfs wfs;
    private static Schemas schemas;

    @BeforeAll
    static void open() {
        city = new CityStore(folder);
        wfs = new Wfs(city.features());
        schemas = new Schemas(Map.of(OURS, wfs.get(ASK).text()), OURS, Schemas.WFS);
    }

    @AfterAll
    static void close() {
        city.close();
    }

    @Test
    void withoutNamesEveryLayerIsDescribed() {
        Answer answer = wfs.get(ASK);

        assertThat(answer.type()).startsWith("application/gml+xml; version=3.2");
        for (Layer layer : LayerCatalog.city().list()) {
            assertThat(answer.text())
                    .contains("name=\"" + layer.name() + "\" type=\"gw:" + layer.name() + "Type\"");
            for (Attribute a : layer.attributes()) {
                assertThat(answer.text()).contains("<xsd:element name=\"" + a.name() + "\" type=");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TYPENAMES=gw:unit_grid|unit_grid",
                "TYPENAMES=unit_grid|unit_grid",
                "TYPENAME=unit_grid|unit_grid",
                "typename=gw:unit_grid&OUTPUTFORMAT=gml32|unit_grid",
                "TYPENAMES=gw:unit_grid,gw:place|unit_grid place",
                "TYPENAMES=(gw:unit_grid)(place)|unit_grid place",
                "TYPENAMES=unit_grid,unit_grid|unit_grid",
                "TYPENAMES=x:unit_grid&NAMESPACES=xmlns(x,http://gridward.io/gw)|unit_grid",
                "TYPENAMES=gw:department&OUTPUTFORMAT=text/xml; subtype=gml/3.2|department",
                "TYPENAMES=gw:place&OUTPUTFORMAT=application/gml xml; version=3.2|place"
            })
    void theNamedLayersAreDescribed(String parameters, String layers) {
        String text = wfs.get(ASK + "&" + parameters).text();

        assertThat(text.split("substitutionGroup=", -1)).hasSize(layers.split(" ").length + 1);
        for (String layer : layers.split(" ")) {
            assertThat(text).contains("<xsd:element name=\"" + layer + "\"");
        }
        assertThat(new Schemas(Map.of(OURS, text), OURS).faults("<x/>")).hasSize(1);
    }

    @Test
    void xmlAsksTheSame() {
        Answer answer =
                wfs.post(
                        """
                        <DescribeFeatureType xmlns="http://www.opengis.net/wfs/2.0" service="WFS"
                            version="2.0.0" xmlns:a="http://gridward.io/gw">
                          <TypeName>a:place</TypeName><TypeName>a:component</TypeName>
                        </DescribeFeatureType>
                        """);

        assertThat(answer.text())
                .isEqualTo(wfs.get(ASK + "&TYPENAMES=gw:place,gw:component").text());
    }

    @ParameterizedTest
    @CsvSource({
        "unit_grid,code,xsd:string,false",
        "unit_grid,area_m2,xsd:double,true",
        "unit_grid,valid_from,xsd:date,true",
        "unit_grid,name,xsd:string,true",
        "component,name,xsd:string,false",
        "responsibility_zone,priority,xsd:integer,true",
    })
    void whatMayBeAbsentMayBeNil(String layer, String name, String type, boolean absent) {
        String tail = absent ? " minOccurs=\"0\" nillable=\"true\"" : "";

        assertThat(wfs.get(ASK + "&TYPENAMES=" + layer).text())
                .contains("<xsd:element name=\"%s\" type=\"%s\"%s>".formatted(name, type, tail));
    }

    @ParameterizedTest
    @CsvSource({
        "unit_grid,gml:MultiSurfacePropertyType",
        "responsibility_line,gml:MultiCurvePropertyType",
        "component,gml:GeometryPropertyType",
    })
    void theShapeHasItsType(String layer, String type) {
        assertThat(wfs.get(ASK + "&TYPENAMES=" + layer).text())
                .contains("<xsd:element name=\"geom\" type=\"" + type + "\" minOccurs=\"0\">");
    }

    @Test
    void codesAreExplainedInBothLanguages() {
        assertThat(wfs.get(ASK + "&TYPENAMES=division").text())
                .contains("<xsd:documentation xml:lang=\"zh\">层级：county=")
                .contains("<xsd:documentation xml:lang=\"en\">Level: county=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "division",
                "unit_grid",
                "component",
                "place",
                "responsibility_zone",
                "responsibility_line",
                "department",
                "facility_rule"
            })
    void everyAnswerIsValidByTheSchema(String layer) {
        for (String more :
                new String[] {
                    "",
                    "&COUNT=1",
                    "&RESULTTYPE=hits",
                    "&COUNT=0",
                    "&PROPERTYNAME=valid_from",
                    "&SRSNAME=EPSG:3857&COUNT=3&STARTINDEX=1"
                }) {
            String text = wfs.get("REQUEST=GetFeature&TYPENAMES=gw:" + layer + more).text();
            assertThat(text).contains("<wfs:FeatureCollection");
            assertThat(schemas.faults(text)).as(more).isEmpty();
        }
    }

    @Test
    void severalLayersAndOneFeatureAreValidToo() {
        String several =
                wfs.get("REQUEST=GetFeature&TYPENAMES=(place)(department)(component)").text();
        String one =
                wfs.get(
                                "REQUEST=GetFeature&STOREDQUERY_ID=urn:ogc:def:query:OGC-WFS::GetFeatureById"
                                        + "&ID=component."
                                        + CityStore.LAMP)
                        .text();

        assertThat(schemas.faults(several)).isEmpty();
        assertThat(schemas.faults(one)).isEmpty();
        assertThat(one).contains("<gw:component ").doesNotContain("FeatureCollection");
    }
}
