package io.gridward.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.ogc.render.ToyCity;
import io.gridward.ogc.request.OgcAnswer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
class MalformedWmsTest {
    private static final String MAP =
            "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=unit_grid&STYLES=&CRS=EPSG:4490"
                    + "&BBOX=46.06,122.08,46.07,122.09&WIDTH=64&HEIGHT=64&FORMAT=image/png";
    private static final String INFO =
            MAP.replace("GetMap", "GetFeatureInfo") + "&QUERY_LAYERS=unit_grid&I=10&J=10";
    private static final String LEGEND =
            "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetLegendGraphic&LAYER=unit_grid&FORMAT=image/png";

    private final Wms wms = new Wms(ToyCity.of(7));

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "map|LAYERS=|MissingParameterValue|LAYERS",
                "map|LAYERS=nowhere|LayerNotDefined|LAYERS",
                "map|LAYERS=department|LayerNotDefined|LAYERS",
                "map|LAYERS=unit_grid,|LayerNotDefined|LAYERS",
                "map|LAYERS=UNIT_GRID|LayerNotDefined|LAYERS",
                "map|LAYERS=unit_grid;drop table unit_grid|LayerNotDefined|LAYERS",
                "map|LAYERS=<script>|LayerNotDefined|LAYERS",
                "map|STYLES=nothing|StyleNotDefined|STYLES",
                "map|STYLES=division|StyleNotDefined|STYLES",
                "map|STYLES=unit_grid,unit_grid|InvalidParameterValue|STYLES",
                "map|CRS=|MissingParameterValue|CRS",
                "map|CRS=EPSG:99999|InvalidCRS|CRS",
                "map|CRS=EPSG:|InvalidCRS|CRS",
                "map|CRS=4490|InvalidCRS|CRS",
                "map|CRS=AUTO2:42001,1,122,46|InvalidCRS|CRS",
                "map|BBOX=|MissingParameterValue|BBOX",
                "map|BBOX=46,122,47|InvalidParameterValue|BBOX",
                "map|BBOX=46,122,47,123,124|InvalidParameterValue|BBOX",
                "map|BBOX=46,122,a,123|InvalidParameterValue|BBOX",
                "map|BBOX=46,122,NaN,123|InvalidParameterValue|BBOX",
                "map|BBOX=46,122,Infinity,123|InvalidParameterValue|BBOX",
                "map|BBOX=46,122,1e300,123|InvalidParameterValue|BBOX",
                "map|BBOX=46,122,1e999999999,123|InvalidParameterValue|BBOX",
                "map|BBOX=46,122,0x1p3,123|InvalidParameterValue|BBOX",
                "map|BBOX=46,122,46,123|InvalidParameterValue|BBOX",
                "map|BBOX=47,122,46,123|InvalidParameterValue|BBOX",
                "map|BBOX=46,123,47,122|InvalidParameterValue|BBOX",
                "map|BBOX=46,122,47,122|InvalidParameterValue|BBOX",
                "map|BBOX=46 122 47 123|InvalidParameterValue|BBOX",
                "map|WIDTH=|MissingParameterValue|WIDTH",
                "map|WIDTH=0|InvalidParameterValue|WIDTH",
                "map|WIDTH=-5|InvalidParameterValue|WIDTH",
                "map|WIDTH=4097|InvalidParameterValue|WIDTH",
                "map|WIDTH=99999999999|InvalidParameterValue|WIDTH",
                "map|WIDTH=64.5|InvalidParameterValue|WIDTH",
                "map|HEIGHT=|MissingParameterValue|HEIGHT",
                "map|HEIGHT=1000000|InvalidParameterValue|HEIGHT",
                "map|HEIGHT=many|InvalidParameterValue|HEIGHT",
                "map|FORMAT=|MissingParameterValue|FORMAT",
                "map|FORMAT=image/bmp|InvalidFormat|FORMAT",
                "map|FORMAT=text/html|InvalidFormat|FORMAT",
                "map|TRANSPARENT=maybe|InvalidParameterValue|TRANSPARENT",
                "map|BGCOLOR=red|InvalidParameterValue|BGCOLOR",
                "map|BGCOLOR=0xFFF|InvalidParameterValue|BGCOLOR",
                "map|BGCOLOR=0xGGGGGG|InvalidParameterValue|BGCOLOR",
                "map|EXCEPTIONS=LOUD|InvalidParameterValue|EXCEPTIONS",
                "map|TIME=yesterday|InvalidDimensionValue|TIME",
                "map|TIME=2026-02-30|InvalidDimensionValue|TIME",
                "map|TIME=2026-01-01/2026-02-01|InvalidDimensionValue|TIME",
                "map|TIME=2026|InvalidDimensionValue|TIME",
                "map|VERSION=2.0.0|InvalidParameterValue|VERSION",
                "map|VERSION=x|InvalidParameterValue|VERSION",
                "map|REQUEST=|MissingParameterValue|REQUEST",
                "map|REQUEST=GetEverything|OperationNotSupported|REQUEST",
                "info|QUERY_LAYERS=|MissingParameterValue|QUERY_LAYERS",
                "info|QUERY_LAYERS=nowhere|LayerNotDefined|QUERY_LAYERS",
                "info|QUERY_LAYERS=component|LayerNotDefined|QUERY_LAYERS",
                "info|I=|MissingParameterValue|I",
                "info|I=-1|InvalidPoint|I",
                "info|I=64|InvalidPoint|I",
                "info|I=1.5|InvalidPoint|I",
                "info|J=|MissingParameterValue|J",
                "info|J=64|InvalidPoint|J",
                "info|J=99999999999|InvalidPoint|J",
                "info|INFO_FORMAT=image/png|InvalidFormat|INFO_FORMAT",
                "info|FEATURE_COUNT=0|InvalidParameterValue|FEATURE_COUNT",
                "info|FEATURE_COUNT=x|InvalidParameterValue|FEATURE_COUNT",
                "info|BUFFER=-1|InvalidParameterValue|BUFFER",
                "info|BUFFER=5000|InvalidParameterValue|BUFFER",
                "info|LANGUAGE=xx|InvalidParameterValue|LANGUAGE",
                "legend|LAYER=|MissingParameterValue|LAYER",
                "legend|LAYER=nowhere|LayerNotDefined|LAYER",
                "legend|STYLE=nothing|StyleNotDefined|STYLE",
                "legend|FORMAT=image/svg|InvalidFormat|FORMAT",
                "legend|SCALE=close|InvalidParameterValue|SCALE",
                "capabilities|UPDATESEQUENCE=x|InvalidParameterValue|UPDATESEQUENCE",
                "capabilities|UPDATESEQUENCE=999999999|InvalidUpdateSequence|UPDATESEQUENCE"
            })
    void aWrongParameterIsNamed(String request, String change, String code, String parameter) {
        String base =
                switch (request) {
                    case "map" -> MAP;
                    case "info" -> INFO;
                    case "legend" -> LEGEND;
                    default -> "SERVICE=WMS&REQUEST=GetCapabilities";
                };

        OgcAnswer answer = wms.ask(base + "&" + change);

        String report = new String(Wms.bytes(answer), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(answer.status()).isLessThan(500);
        assertThat(answer.contentType()).startsWith("text/xml");
        assertThat(report)
                .contains("<ServiceExceptionReport ")
                .contains("code=\"" + code + "\" locator=\"" + parameter + "\"")
                .contains(" / ")
                .doesNotContain("<script", "Exception:", "\tat ");
    }

    @Test
    void tooManyLayersAreRefused() {
        assertThat(wms.text(MAP + "&LAYERS=" + "unit_grid,".repeat(32) + "unit_grid"))
                .contains("at most 32 layers");
    }

    @Test
    void version111NamesTheFaultOfItsOwnParameter() {
        assertThat(wms.text(MAP.replace("1.3.0", "1.1.1") + "&SRS=EPSG:1"))
                .contains("version=\"1.1.1\"", "code=\"InvalidSRS\"");
    }

    @Test
    void theCurrentSequenceIsSaidToBeCurrent() {
        String sequence = String.valueOf(ToyCity.of(7).version());

        assertThat(wms.text("REQUEST=GetCapabilities&UPDATESEQUENCE=" + sequence))
                .contains("CurrentUpdateSequence");
        assertThat(wms.text("REQUEST=GetCapabilities&UPDATESEQUENCE=0"))
                .contains("<WMS_Capabilities");
    }
}
