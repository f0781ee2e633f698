package io.gridward.ogc.wfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gridward.ogc.wfs.Wfs.Answer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lamp of the check point: where it is said to be, and where it is found. */
class AxisOrderTest {
    private static final String ASK = "VERSION=2.0.0&REQUEST=GetFeature&";
    private static final String LAMP = "component." + CityStore.LAMP;

    @TempDir private static Path folder;
    private static CityStore city;
    private static Wfs wfs;

    @BeforeAll
    static void open() {
        city = new CityStore(folder);
        wfs = new Wfs(city.features());
    }

    @AfterAll
    static void close() {
        city.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "|46.0722|122.0933|1e-7",
                "EPSG:4490|122.0933|46.0722|1e-7",
                "http://www.opengis.net/gml/srs/epsg.xml#4490|122.0933|46.0722|1e-7",
                "urn:ogc:def:crs:EPSG::4490|46.0722|122.0933|1e-7",
                "urn:x-ogc:def:crs:EPSG::4490|46.0722|122.0933|1e-7",
                "http://www.opengis.net/def/crs/EPSG/0/4490|46.0722|122.0933|1e-7",
                "EPSG:4326|122.0933|46.0722|1e-7",
                "urn:ogc:def:crs:EPSG::4326|46.0722|122.0933|1e-7",
                "CRS:84|122.0933|46.0722|1e-7",
                "urn:ogc:def:crs:OGC:1.3:CRS84|122.0933|46.0722|1e-7",
                "EPSG:4550|429855.54|5104510.85|0.01",
                "urn:ogc:def:crs:EPSG::4550|5104510.85|429855.54|0.01",
                "http://www.opengis.net/def/crs/EPSG/0/4550|5104510.85|429855.54|0.01",
                "EPSG:4529|41429855.54|5104510.85|0.01",
                "urn:ogc:def:crs:EPSG::4529|5104510.85|41429855.54|0.01",
                "EPSG:3857|13591363.985|5791926.879|0.01",
                "urn:ogc:def:crs:EPSG::3857|13591363.985|5791926.879|0.01"
            })
    void theSpellingSaysWhichAxisComesFirst(String crs, double first, double second, double off) {
        String ask = ASK + "RESOURCEID=" + LAMP + (crs == null ? "" : "&SRSNAME=" + crs);

        double[] position = Answers.firstPosition(wfs.get(ask).text());
        assertThat(position[0]).isCloseTo(first, within(off));
        assertThat(position[1]).isCloseTo(second, within(off));

        double r = first > 1000 ? 5 : 0.00005;
        String box =
                String.format(
                        Locale.ROOT,
                        "%f,%f,%f,%f",
                        position[0] - r,
                        position[1] - r,
                        position[0] + r,
                        position[1] + r);
        String found = ASK + "TYPENAMES=component&BBOX=" + box + (crs == null ? "" : "," + crs);
        assertThat(Answers.ids(wfs.get(found).text())).containsExactly(LAMP);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"EPSG:4490", "urn:ogc:def:crs:EPSG::4490", "urn:ogc:def:crs:EPSG::4326"})
    void geoJsonIsLongitudeFirstWhateverTheSpelling(String crs) {
        String text =
                wfs.get(ASK + "RESOURCEID=" + LAMP + "&OUTPUTFORMAT=json&SRSNAME=" + crs).text();

        assertThat(text.replace(" ", "")).contains("[122.0933,46.0722]");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "122.09,46.07,122.10,46.08|latitude first in urn:ogc:def:crs:EPSG::4490",
                "122.09,46.07,122.10,46.08,urn:ogc:def:crs:EPSG::4326|latitude first",
                "46.07,500,46.08,501,EPSG:4490|longitude first",
                "46.07,122.09,46.08,122.10,EPSG:4490|longitude first"
            })
    void numbersInTheWrongOrderAreToldNotSearched(String box, String message) {
        Answer answer = wfs.get(ASK + "TYPENAMES=component&BBOX=" + box);

        assertThat(answer.text())
                .contains("exceptionCode=\"InvalidParameterValue\" locator=\"bbox\"")
                .contains(message);
    }

    /**
     * A strip 20 m wide along the grid's north: in degrees it leans, and its rectangle is wider.
     */
    @ParameterizedTest
    @CsvSource({"EPSG:4550,429855.54,5104510.85", "EPSG:4529,41429855.54,5104510.85"})
    void aRectangleOfMetresIsNotWidened(String crs, double x, double y) {
        String near = box(x - 1, y - 3000, x + 1, y + 3000, crs);
        String beside = box(x + 1, y - 3000, x + 3, y + 3000, crs);

        assertThat(Answers.ids(wfs.get(ASK + "TYPENAMES=component&BBOX=" + near).text()))
                .contains(LAMP);
        assertThat(Answers.ids(wfs.get(ASK + "TYPENAMES=component&BBOX=" + beside).text()))
                .doesNotContain(LAMP);
    }

    private static String box(double west, double south, double east, double north, String crs) {
        return String.format(Locale.ROOT, "%f,%f,%f,%f,%s", west, south, east, north, crs);
    }

    /** Numbers far outside a strip come back from its formulas as places inside it. */
    @ParameterizedTest
    @CsvSource({
        "'-9e8,-9e8,9e8,9e8,EPSG:4550',57",
        "'-1e7,-5e6,1e7,5e6,urn:ogc:def:crs:EPSG::4549',57",
        "'-2.1e7,-2.1e7,2.1e7,2.1e7,EPSG:3857',57",
        "'-9e8,-9e8,9e8,9e8,EPSG:3857',57",
        "'-180,-90,180,90,EPSG:4490',57",
        "'8e8,8e8,9e8,9e8,EPSG:4550',0"
    })
    void boxesLargerThanTheWorldHoldTheCity(String box, int found) {
        String ask = ASK + "TYPENAMES=component&RESULTTYPE=hits&BBOX=" + box;

        assertThat(Answers.matched(wfs.get(ask).text())).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "'46.0722,122.0933,46.0722,122.0933'",
        "'46.07,122.0933,46.08,122.0933'",
        "'46.0722,122.09,46.0722,122.1'"
    })
    void boxesWithoutWidthOrHeightAreStillBoxes(String box) {
        assertThat(Answers.ids(wfs.get(ASK + "TYPENAMES=component&BBOX=" + box).text()))
                .isEqualTo(List.of(LAMP));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "urn:ogc:def:crs:EPSG::4490|46.0722 122.0933",
                "EPSG:4490|122.0933 46.0722",
                "|46.0722 122.0933",
                "urn:ogc:def:crs:EPSG::4550|5104510.85 429855.54"
            })
    void shapesOfAFilterFollowTheSameRule(String crs, String position) {
        String srs = crs == null ? "" : " srsName='" + crs + "'";
        String filter =
                "<fes:Filter xmlns:fes='http://www.opengis.net/fes/2.0' xmlns:gml='http://www.opengis.net/gml/3.2'>"
                        + "<fes:DWithin><fes:ValueReference>geom</fes:ValueReference>"
                        + "<gml:Point gml:id='p'"
                        + srs
                        + "><gml:pos>"
                        + position
                        + "</gml:pos></gml:Point><fes:Distance uom='m'>1</fes:Distance></fes:DWithin></fes:Filter>";
        String content =
                "<wfs:Query typeNames='gw:component' srsName='EPSG:4490'>"
                        + filter
                        + "</wfs:Query>";

        Answer byXml = wfs.postGetFeature("", content);
        Answer byParameter =
                wfs.get(ASK + "TYPENAMES=component&SRSNAME=EPSG:4490&FILTER=" + filter);

        assertThat(Answers.ids(byXml.text())).containsExactly(LAMP);
        assertThat(byParameter.text()).isEqualTo(byXml.text());
        assertThat(Answers.firstPosition(byXml.text())[0]).isCloseTo(122.0933, within(1e-7));
    }
}
