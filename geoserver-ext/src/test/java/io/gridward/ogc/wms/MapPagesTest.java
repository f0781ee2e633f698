package io.gridward.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.ogc.render.ToyCity;
import io.gridward.ogc.request.OgcAnswer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GetMap as SVG and as PDF. */
class MapPagesTest {
    private static final String MAP =
            "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=unit_grid,component&STYLES=&CRS=EPSG:4490"
                    + "&BBOX=46.06,122.08,46.08,122.1&WIDTH=300&HEIGHT=200";
    private static final String SVG = "&FORMAT=image/svg+xml";
    private static final String PDF = "&FORMAT=application/pdf";

    private final Wms wms = new Wms(ToyCity.of(7));

    @ParameterizedTest
    @CsvSource({"image/svg+xml, image/svg+xml", "application/pdf, application/pdf"})
    void aPageIsSentWithItsTypeAndTheSameEachTime(String format, String type) {
        OgcAnswer answer = wms.ask(MAP + "&FORMAT=" + format);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo(type);
        assertThat(wms.bytes(MAP + "&FORMAT=" + format))
                .hasSizeGreaterThan(2_000)
                .isEqualTo(new Wms(ToyCity.of(7)).bytes(MAP + "&FORMAT=" + format));
    }

    @Test
    void theGroundIsLeftOutWhereItIsToShowThrough() {
        String ground = "<path d=\"M0 0 L300 0 L300 200 L0 200 L0 0 Z\" fill=\"#ffeedd\"/>";

        assertThat(wms.text(MAP + SVG + "&BGCOLOR=0xFFEEDD")).contains(ground);
        assertThat(wms.text(MAP + SVG + "&BGCOLOR=0xFFEEDD&TRANSPARENT=TRUE"))
                .doesNotContain("#ffeedd");
    }

    /** 300 pixels of 0.28 mm are 84 mm; of 300 to the inch, one inch. */
    @ParameterizedTest
    @CsvSource({"'', 238.11 158.74", "&FORMAT_OPTIONS=dpi:300, 72 48"})
    void aPdfIsAsLargeAsItsPixels(String more, String points) {
        String pdf = new String(wms.bytes(MAP + PDF + more), StandardCharsets.ISO_8859_1);

        assertThat(pdf).contains("/MediaBox [0 0 " + points + " ]");
    }

    @Test
    void aFaultIsWrittenInThePage() {
        String wrong = MAP.replace("BBOX=46.06", "BBOX=x") + SVG;

        String blank = wms.text(wrong + "&EXCEPTIONS=BLANK");
        String told = wms.text(wrong + "&EXCEPTIONS=INIMAGE");

        assertThat(blank).startsWith("<?xml").contains("<svg").containsOnlyOnce("<path");
        assertThat(told).contains("#9b1c31");
        assertThat(wms.text(wrong)).contains("ServiceException", "BBOX");
    }

    @ParameterizedTest
    @ValueSource(strings = {SVG, PDF})
    void legendsAreMadeOfPixels(String format) {
        assertThat(
                        wms.text(
                                "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetLegendGraphic&LAYER=unit_grid"
                                        + format))
                .contains("InvalidFormat", "FORMAT must be one of image/png")
                .doesNotContain("application/pdf,");
    }

    @Test
    void capabilitiesNameThem() {
        String capabilities = wms.text("SERVICE=WMS&REQUEST=GetCapabilities");
        String map =
                capabilities.substring(
                        capabilities.indexOf("<GetMap>"), capabilities.indexOf("</GetMap>"));

        assertThat(map)
                .contains("<Format>image/svg+xml</Format>", "<Format>application/pdf</Format>");
    }
}
