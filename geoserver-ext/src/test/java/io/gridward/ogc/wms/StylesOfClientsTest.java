package io.gridward.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.ogc.render.MemoryFeatures;
import io.gridward.ogc.render.ToyCity;
import io.gridward.ogc.request.Kvp;
import io.gridward.ogc.request.OgcRequest;
import io.gridward.ogc.style.sld.Sld;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SLD_BODY, GetStyles, groups of layers, turned maps and legends of what is there. */
class StylesOfClientsTest {
    private static final MemoryFeatures CITY = ToyCity.of(3);
    private static final String MAP =
            "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&CRS=CRS:84&BBOX=122.08,46.06,122.09,46.07&WIDTH=200&HEIGHT=200&FORMAT=image/png&STYLES=";
    private static final String RED =
            "<Rule><PolygonSymbolizer><Fill><CssParameter name=\"fill\">#FF0000</CssParameter></Fill></PolygonSymbolizer></Rule>";

    private final Wms wms = new Wms(CITY);

    /** An ampersand would end the parameter in this test's simple addresses. */
    private static String body(String sld) {
        return "&SLD_BODY=" + sld;
    }

    @Test
    void aMapIsDrawnWithTheClientsStyle() {
        BufferedImage map =
                wms.picture(MAP + "&LAYERS=unit_grid" + body(Sld.old("unit_grid", RED)));

        assertThat(map.getRGB(100, 100)).isEqualTo(0xFFFF0000);
    }

    @Test
    void withoutLayersTheStyleSaysWhichAreDrawn() {
        BufferedImage map = wms.picture(MAP + body(Sld.se("gw:unit_grid", RED)));

        assertThat(map.getRGB(100, 100)).isEqualTo(0xFFFF0000);
    }

    @Test
    void aStyleMayBeTheBodyOfTheRequest() throws IOException {
        OgcRequest in =
                new OgcRequest(
                        Kvp.of(Wms.parsed(MAP)),
                        Sld.old("unit_grid", RED).getBytes(StandardCharsets.UTF_8),
                        "http://localhost:8080/wms",
                        "http://localhost:8080");

        BufferedImage map = ImageIO.read(new ByteArrayInputStream(wms.bytes(in)));

        assertThat(map.getRGB(100, 100)).isEqualTo(0xFFFF0000);
    }

    @Test
    void theConstraintOfAStyleFilters() {
        String none =
                Sld.old("unit_grid", RED)
                        .replace(
                                "<UserStyle>",
                                "<LayerFeatureConstraints><FeatureTypeConstraint><ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>code</ogc:PropertyName><ogc:Literal>no such</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter></FeatureTypeConstraint></LayerFeatureConstraints><UserStyle>");

        BufferedImage map = wms.picture(MAP + body(none));

        assertThat(map.getRGB(100, 100)).isEqualTo(0xFFFFFFFF);
    }

    @Test
    void noAddressOfAStyleIsFetched() {
        assertThat(wms.text(MAP + "&LAYERS=unit_grid&SLD=http://example.com/a.sld"))
                .contains("SLD_BODY")
                .contains("OptionNotSupported");
    }

    @Test
    void whatCannotBeDrawnIsAnsweredByName() {
        String raster = Sld.old("unit_grid", "<Rule><RasterSymbolizer/></Rule>");

        assertThat(wms.text(MAP + body(raster))).contains("Rule[1]/RasterSymbolizer");
        assertThat(wms.text(MAP + body(Sld.old("nothing", RED)))).contains("LayerNotDefined");
    }

    @Test
    void stylesAreGivenAndCanBeSentBack() {
        String sld =
                wms.text("SERVICE=WMS&VERSION=1.1.1&REQUEST=GetStyles&LAYERS=unit_grid,division");

        assertThat(sld).contains("<Name>unit_grid</Name>", "<Name>division_grounds</Name>");
        BufferedImage own = wms.picture(MAP + "&LAYERS=unit_grid");
        BufferedImage sent = wms.picture(MAP + "&LAYERS=unit_grid" + body(sld));
        assertThat(same(own, sent)).isTrue();
        assertThat(wms.text("SERVICE=WMS&VERSION=1.1.1&REQUEST=GetStyles&LAYERS=nothing"))
                .contains("LayerNotDefined");
        assertThat(wms.text("SERVICE=WMS&VERSION=1.1.1&REQUEST=GetStyles")).contains("LAYERS");
    }

    private static boolean same(BufferedImage a, BufferedImage b) {
        int off = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                off += a.getRGB(x, y) == b.getRGB(x, y) ? 0 : 1;
            }
        }
        return off < a.getWidth() * a.getHeight() / 50;
    }

    @Test
    void aGroupIsDrawnLikeItsLayersOneOverTheOther() {
        BufferedImage group = wms.picture(MAP + "&LAYERS=base_map");
        BufferedImage layers =
                wms.picture(
                        MAP.replace("STYLES=", "STYLES=division_grounds,,,")
                                + "&LAYERS=division,unit_grid,component,place");

        assertThat(same(group, layers)).isTrue();
        assertThat(wms.text("SERVICE=WMS&REQUEST=GetCapabilities"))
                .contains("<Name>base_map</Name>");
        assertThat(wms.text(MAP.replace("STYLES=", "STYLES=x") + "&LAYERS=base_map"))
                .contains("StyleNotDefined");
        assertThat(
                        wms.text(
                                MAP.replace("GetMap", "GetFeatureInfo")
                                        + "&LAYERS=base_map&QUERY_LAYERS=base_map&I=100&J=100&INFO_FORMAT=application/json&FEATURE_COUNT=5"))
                .contains("unit_grid.", "division.");
    }

    @Test
    void aTurnedMapIsTurnedAndKnowsWhatLiesUnderAPixel() {
        BufferedImage turned = wms.picture(MAP + "&LAYERS=unit_grid&ANGLE=180");
        BufferedImage plain = wms.picture(MAP + "&LAYERS=unit_grid");
        String info = "&LAYERS=unit_grid&QUERY_LAYERS=unit_grid&INFO_FORMAT=text/plain&I=%d&J=%d";
        String ask = MAP.replace("GetMap", "GetFeatureInfo");

        assertThat(same(turned, plain)).isFalse();
        assertThat(wms.text(ask + info.formatted(30, 150) + "&ANGLE=180"))
                .isEqualTo(wms.text(ask + info.formatted(169, 49)));
        assertThat(wms.text(MAP + "&LAYERS=unit_grid&ANGLE=1000")).contains("ANGLE");
        assertThat(wms.text(MAP + "&LAYERS=unit_grid&ANGLE=north")).contains("ANGLE");
    }

    @Test
    void aLegendShowsOnlyWhatTheMapShows() {
        String legend =
                "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetLegendGraphic&FORMAT=image/png&LAYER=component&SCALE=1000";
        int all = wms.picture(legend).getHeight();
        int here =
                wms.picture(
                                legend
                                        + "&LEGEND_OPTIONS=hideEmptyRules:true&CRS=CRS:84&BBOX=122.08,46.06,122.081,46.061")
                        .getHeight();
        int filtered =
                wms.picture(
                                legend
                                        + "&LEGEND_OPTIONS=hideEmptyRules:true&CQL_FILTER=type_code='01001'")
                        .getHeight();

        assertThat(all).isGreaterThan(50 * 22);
        assertThat(here).isLessThan(10 * 22);
        assertThat(filtered).isEqualTo(22 + 6);
    }

    @Test
    void aLegendHasTheSizeAndTheRuleThatAreAsked() {
        String legend =
                "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetLegendGraphic&FORMAT=image/png&LAYER=division";
        BufferedImage usual = wms.picture(legend);
        BufferedImage fine = wms.picture(legend + "&LEGEND_OPTIONS=dpi:181");
        BufferedImage bare = wms.picture(legend + "&LEGEND_OPTIONS=forceLabels:off");
        BufferedImage one = wms.picture(legend + "&RULE=County");

        assertThat(fine.getHeight())
                .isBetween(2 * usual.getHeight() - 2, 2 * usual.getHeight() + 2);
        assertThat(bare.getWidth()).isLessThan(usual.getWidth());
        assertThat(one.getHeight()).isLessThan(usual.getHeight());
        assertThat(wms.text(legend + "&RULE=nothing")).contains("RULE");
        assertThat(wms.picture(legend.replace("=division", "=responsibility_map")).getHeight())
                .isGreaterThan(3 * 22);
        assertThat(
                        wms.picture(
                                        legend.replace("=division", "=unit_grid")
                                                + body(Sld.old("unit_grid", RED)))
                                .getRGB(20, 14))
                .isEqualTo(0xFFFF0000);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.1, 0.5, 4})
    void gridsShowAtEveryScaleOfTheCity(double degrees) {
        BufferedImage map =
                wms.picture(
                        MAP.replace(
                                        "122.08,46.06,122.09,46.07",
                                        (122.09 - degrees / 2)
                                                + ","
                                                + (46.07 - degrees / 2)
                                                + ","
                                                + (122.09 + degrees / 2)
                                                + ","
                                                + (46.07 + degrees / 2))
                                + "&LAYERS=unit_grid");

        assertThat(map.getRGB(100, 100)).isNotEqualTo(0xFFFFFFFF);
    }
}
