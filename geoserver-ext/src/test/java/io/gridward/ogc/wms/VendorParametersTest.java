package io.gridward.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gridward.ogc.render.MemoryFeatures;
import java.awt.image.BufferedImage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parameters that GeoServer, MapServer and QGIS Server added: CQL_FILTER and the resolution. */
class VendorParametersTest {
    /** 400 × 400 pixels over 0.004°: a lamp at 100, 100 and a tree at 300, 300. */
    private static final String MAP =
            "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&FORMAT=image/png&STYLES=&CRS=CRS:84"
                    + "&BBOX=122.09,46.07,122.094,46.074&WIDTH=400&HEIGHT=400";

    private final Wms wms =
            new Wms(
                    new MemoryFeatures()
                            .add(
                                    "component",
                                    "POINT (122.091 46.073)",
                                    Map.of("code", "L1", "type_code", "0101", "name", "灯;一"))
                            .add(
                                    "component",
                                    "POINT (122.093 46.071)",
                                    Map.of("code", "T1", "type_code", "0401", "state", "broken"))
                            .add(
                                    "place",
                                    "POINT (122.092 46.072)",
                                    Map.of("id", "P1", "kind", "poi", "name", "中")));

    private static boolean inked(BufferedImage image, int x, int y) {
        return (image.getRGB(x, y) & 0xFFFFFF) != 0xFFFFFF;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "code = 'L1'|true|false",
                "name = '灯;一'|true|false",
                "state = 'broken'|false|true",
                "type_code LIKE '04%'|false|true",
                "BBOX(geom, 122.0905, 46.0725, 122.0915, 46.0735)|true|false",
                "INTERSECTS(geom, SRID=4490;POINT(122.093 46.071))|false|true",
                "code IN ('L1', 'T1')|true|true"
            })
    void onlyWhatTheFilterLetsThroughIsDrawn(String cql, boolean lamp, boolean tree) {
        BufferedImage image = wms.picture(MAP + "&LAYERS=component&CQL_FILTER=" + cql);

        assertThat(inked(image, 100, 100)).isEqualTo(lamp);
        assertThat(inked(image, 300, 300)).isEqualTo(tree);
    }

    @Test
    void eachLayerHasItsOwnFilter() {
        String both = MAP + "&LAYERS=place,component&CQL_FILTER=";

        BufferedImage image = wms.picture(both + "id = 'P1';code = 'T1'");
        BufferedImage first = wms.picture(both + "id = 'nobody';");

        assertThat(inked(image, 100, 100)).isFalse();
        assertThat(inked(image, 300, 300)).isTrue();
        assertThat(inked(first, 100, 100)).as("a layer without filter is drawn whole").isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code = 'L1';code = 'T1'",
                "nonsense = 1",
                "code ==",
                "code = 'L1' OR",
                "1; DROP TABLE component",
                "INTERSECTS(geom, POINT(1))"
            })
    void aFilterThatCannotBeIsNamed(String cql) {
        assertThat(wms.text(MAP + "&LAYERS=component&CQL_FILTER=" + cql))
                .contains("ServiceException", "locator=\"CQL_FILTER\"");
    }

    @Test
    void whatIsFilteredAwayIsNotFoundUnderThePixel() {
        String info =
                MAP.replace("GetMap", "GetFeatureInfo")
                        + "&LAYERS=component&QUERY_LAYERS=component&I=100&J=100&CQL_FILTER=";

        assertThat(wms.text(info + "code = 'L1'")).contains("component.L1");
        assertThat(wms.text(info + "code = 'T1'")).contains("\"features\":[]");
    }

    /** Width of the lamp's symbol through its middle, pixels. */
    private double symbol(String more) {
        BufferedImage image = wms.picture(MAP + "&LAYERS=component" + more);
        int n = 0;
        for (int x = 40; x < 160; x++) {
            n += inked(image, x, 100) ? 1 : 0;
        }
        return n;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"&DPI=181.4286", "&MAP_RESOLUTION=181.4286", "&FORMAT_OPTIONS=dpi:181.4286"})
    void symbolsGrowWithTheResolution(String more) {
        // half the ground on as many pixels of half the width: the same scale, the lamp at 200, 200
        String half = "&BBOX=122.09,46.072,122.092,46.074";
        BufferedImage image = wms.picture(MAP + half + "&LAYERS=component" + more);
        int n = 0;
        for (int x = 140; x < 260; x++) {
            n += inked(image, x, 200) ? 1 : 0;
        }

        assertThat((double) n).isCloseTo(2 * symbol(""), within(4.0));
    }

    /** The same ground on a finer screen is smaller there, so its scale denominator is greater. */
    @Test
    void scalesCountOnTheScreenThePictureIsMeantFor() {
        // 1:9,500 on a usual screen, 1:31,000 at 300 dpi, where no component is drawn
        String far = MAP + "&BBOX=122.09,46.07,122.0996,46.0796&LAYERS=component";

        assertThat(Wms.middle(wms.picture(far))).isNotEmpty();
        assertThat(Wms.middle(wms.picture(far + "&DPI=300"))).isEmpty();
        assertThat(Wms.middle(wms.picture(far + "&DPI=90.714286"))).isNotEmpty();
    }

    @Test
    void formatOptionsComeBeforeTheOthersAndUnknownOnesDoNotMatter() {
        assertThat(symbol("&FORMAT_OPTIONS=antialias:off;DPI: 180 &DPI=90"))
                .isEqualTo(symbol("&DPI=180"));
        assertThat(symbol("&FORMAT_OPTIONS=layout:legend")).isEqualTo(symbol(""));
    }

    @ParameterizedTest
    @CsvSource({
        "DPI=0,DPI",
        "DPI=x,DPI",
        "DPI=NaN,DPI",
        "DPI=-96,DPI",
        "DPI=100000,DPI",
        "MAP_RESOLUTION=19,MAP_RESOLUTION",
        "FORMAT_OPTIONS=dpi:,FORMAT_OPTIONS",
        "FORMAT_OPTIONS=dpi:1e9,FORMAT_OPTIONS"
    })
    void aResolutionThatCannotBeIsNamed(String change, String parameter) {
        assertThat(wms.text(MAP + "&LAYERS=component&" + change))
                .contains("InvalidParameterValue", "locator=\"" + parameter + "\"");
    }
}
