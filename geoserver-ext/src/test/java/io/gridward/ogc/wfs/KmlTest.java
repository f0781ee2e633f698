package io.gridward.ogc.wfs;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.layer.LayerCatalog;
import io.gridward.ogc.wfs.Wfs.Answer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KmlTest {
    private static final String ASK = "VERSION=2.0.0&REQUEST=GetFeature&OUTPUTFORMAT=kml&";

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

    @Test
    void everyLayerIsValidByTheSchema() {
        Schemas schemas =
                new Schemas(Map.of(), "http://schemas.opengis.net/kml/2.2.0/ogckml22.xsd");
        List<String> asks =
                new java.util.ArrayList<>(
                        LayerCatalog.city().list().stream().map(l -> l.name()).toList());
        asks.addAll(List.of("(place)(component)", "(place)(place)", "place&COUNT=0"));
        for (String ask : asks) {
            assertThat(schemas.faults(wfs.get(ASK + "TYPENAMES=" + ask).text())).as(ask).isEmpty();
        }
    }

    @Test
    void aFeatureHasItsNameItsAttributesAndItsPlace() {
        Answer answer = wfs.get(ASK + "RESOURCEID=component." + CityStore.LAMP);

        assertThat(answer.type()).isEqualTo("application/vnd.google-earth.kml+xml");
        assertThat(answer.text())
                .contains("<Placemark id=\"component." + CityStore.LAMP + "\">")
                .contains("<name>路灯 &lt;A&amp;B&gt; \"1\"</name>")
                .contains("<Data name=\"code\"><displayName>部件标识码</displayName><value>")
                .contains("<Point><coordinates>122.0933,46.0722</coordinates></Point>")
                .doesNotContain("owner_name");
    }

    @Test
    void aFeatureWithoutANameHasItsKeyForOne() {
        String text = wfs.get(ASK + "RESOURCEID=unit_grid.152201001001002").text();

        assertThat(text).contains("<name>152201001001002</name>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:4550", "urn:ogc:def:crs:EPSG::4490", "EPSG:3857"})
    void degreesAreLongitudeFirstWhateverIsAskedFor(String crs) {
        String text =
                wfs.get(ASK + "SRSNAME=" + crs + "&RESOURCEID=component." + CityStore.LAMP).text();

        assertThat(text).contains("<coordinates>122.0933,46.0722</coordinates>");
    }

    @Test
    void onlyWhatIsAskedForIsGiven() {
        String text = wfs.get(ASK + "TYPENAMES=place&PROPERTYNAME=kind").text();

        assertThat(text)
                .contains("<Data name=\"kind\">")
                .doesNotContain("<Data name=\"id\">", "<Point>");
    }
}
