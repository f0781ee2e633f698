package io.gridward.ogc.wfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lamp of the check point in WFS 1.1.0 and 1.0.0: where it is said to be and found. */
class EarlierAxisOrderTest {
    private static final Pattern POSITION =
            Pattern.compile("<gml:(?:pos|coordinates)>([-0-9.]+)[ ,]([-0-9.]+)<");

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

    private static String ask(String version, String more) {
        return wfs.get("VERSION=" + version + "&REQUEST=GetFeature&TYPENAME=component&" + more)
                .text();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1.1.0||46.0722|122.0933|1e-7",
                "1.1.0|EPSG:4490|122.0933|46.0722|1e-7",
                "1.1.0|urn:ogc:def:crs:EPSG::4490|46.0722|122.0933|1e-7",
                "1.1.0|urn:x-ogc:def:crs:EPSG:4490|46.0722|122.0933|1e-7",
                "1.1.0|http://www.opengis.net/gml/srs/epsg.xml#4326|122.0933|46.0722|1e-7",
                "1.1.0|http://www.opengis.net/def/crs/EPSG/0/4326|46.0722|122.0933|1e-7",
                "1.1.0|EPSG:4550|429855.54|5104510.85|0.01",
                "1.1.0|urn:ogc:def:crs:EPSG::4550|5104510.85|429855.54|0.01",
                "1.1.0|urn:ogc:def:crs:EPSG::3857|13591363.985|5791926.879|0.01",
                "1.0.0||122.0933|46.0722|1e-7",
                "1.0.0|EPSG:4490|122.0933|46.0722|1e-7",
                "1.0.0|urn:ogc:def:crs:EPSG::4490|122.0933|46.0722|1e-7",
                "1.0.0|http://www.opengis.net/def/crs/EPSG/0/4326|122.0933|46.0722|1e-7",
                "1.0.0|EPSG:4550|429855.54|5104510.85|0.01",
                "1.0.0|urn:ogc:def:crs:EPSG::4550|429855.54|5104510.85|0.01",
                "1.0.0|urn:ogc:def:crs:EPSG::3857|13591363.985|5791926.879|0.01"
            })
    void theOrderFollowsVersionAndSpelling(
            String version, String crs, double first, double second, double off) {
        String srs = crs == null ? "" : "&SRSNAME=" + crs;
        Matcher told =
                POSITION.matcher(ask(version, "CQL_FILTER=code='" + CityStore.LAMP + "'" + srs));
        assertThat(told.find()).isTrue();
        assertThat(Double.parseDouble(told.group(1))).isCloseTo(first, within(off));
        assertThat(Double.parseDouble(told.group(2))).isCloseTo(second, within(off));

        double r = first > 1000 ? 5 : 0.00005;
        String box =
                String.format(
                        Locale.ROOT, "%f,%f,%f,%f", first - r, second - r, first + r, second + r);
        String named = crs == null ? "" : "," + crs;
        assertThat(ask(version, "BBOX=" + box + named))
                .contains(CityStore.LAMP)
                .containsOnlyOnce("<gml:featureMember>");
        assertThat(ask(version, "FILTER=" + near(version, crs, first, second)))
                .contains(CityStore.LAMP)
                .containsOnlyOnce("<gml:featureMember>");
    }

    /** A filter around a place, in the geometry of each version. */
    private static String near(String version, String crs, double first, double second) {
        String srs = crs == null ? "" : " srsName='" + crs + "'";
        String point =
                version.equals("1.0.0")
                        ? "<gml:coordinates>%s,%s</gml:coordinates>"
                        : "<gml:pos>%s %s</gml:pos>";
        return ("<ogc:Filter xmlns:ogc='http://www.opengis.net/ogc' xmlns:gml='http://www.opengis.net/gml'>"
                        + "<ogc:DWithin><ogc:PropertyName>geom</ogc:PropertyName><gml:Point%s>"
                        + point
                        + "</gml:Point><ogc:Distance units='m'>1</ogc:Distance></ogc:DWithin></ogc:Filter>")
                .formatted(srs, first, second);
    }

    @ParameterizedTest
    @CsvSource({"1.1.0,GML2", "2.0.0,GML2", "1.0.0,GML2"})
    void gml2IsXBeforeYWhateverTheVersion(String version, String format) {
        String text =
                wfs.get(
                                "VERSION=%s&REQUEST=GetFeature&OUTPUTFORMAT=%s&RESOURCEID=component.%s&SRSNAME=urn:ogc:def:crs:EPSG::4490"
                                        .formatted(version, format, CityStore.LAMP))
                        .text();

        assertThat(text)
                .contains("<gml:coordinates>122.0933,46.0722</gml:coordinates>")
                .contains("srsName=\"http://www.opengis.net/gml/srs/epsg.xml#4490\"");
    }
}
