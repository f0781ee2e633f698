package io.gridward.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.render.ToyCity;
import io.gridward.ogc.request.OgcAnswer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** A request for a layer that is not there, and what becomes of the fault. */
@Tag("slow")
class WmsExceptionsTest {
    private static final String MAP =
            "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=nowhere&STYLES=&CRS=CRS:84"
                    + "&BBOX=122.08,46.06,122.09,46.07&WIDTH=300&HEIGHT=120&FORMAT=image/png";

    private final Wms wms = new Wms(ToyCity.of(7));

    private static long colours(BufferedImage image) {
        int width = image.getWidth();
        int[] all = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
        return Arrays.stream(all).distinct().count();
    }

    @ParameterizedTest
    @CsvSource({
        "1.3.0, XML, text/xml",
        "1.3.0, application/vnd.ogc.se_xml, text/xml",
        "1.1.1, application/vnd.ogc.se_xml, application/vnd.ogc.se_xml",
        "1.1.0, XML, application/vnd.ogc.se_xml"
    })
    void reportsAreWrittenForTheVersionThatAsked(String version, String form, String type)
            throws Exception {
        OgcAnswer answer =
                wms.ask(MAP + "&VERSION=" + version + "&SRS=EPSG:4490&EXCEPTIONS=" + form);

        Document report = parsed(Wms.bytes(answer));
        assertThat(answer.contentType()).startsWith(type);
        assertThat(report.getDocumentElement().getAttribute("version"))
                .isEqualTo(version.equals("1.3.0") ? "1.3.0" : "1.1.1");
        assertThat(report.getElementsByTagName("ServiceException").getLength()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "]]><x/>",
                "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>",
                "\" onload=\"x",
                "\u0000\u0007\ufffe",
                "\ud83d",
                "网格🏙"
            })
    void whatTheRequestSaidIsEscapedInTheReport(String name) throws Exception {
        for (String version : new String[] {"1.3.0", "1.1.1"}) {
            byte[] report = wms.bytes(MAP.replace("nowhere", name) + "&VERSION=" + version);

            assertThat(parsed(report).getElementsByTagName("ServiceException").getLength())
                    .isEqualTo(1);
        }
    }

    private static Document parsed(byte[] xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml));
    }

    @ParameterizedTest
    @ValueSource(strings = {"INIMAGE", "inimage", "application/vnd.ogc.se_inimage"})
    void aFaultInThePictureIsReadableOnIt(String form) {
        BufferedImage told = wms.picture(MAP + "&EXCEPTIONS=" + form);
        BufferedImage other =
                wms.picture(MAP.replace("nowhere", "elsewhere") + "&EXCEPTIONS=" + form);

        assertThat(told.getWidth()).isEqualTo(300);
        assertThat(told.getHeight()).isEqualTo(120);
        assertThat(colours(told)).isGreaterThan(2);
        assertThat(Wms.middle(told)).isNotEqualTo(Wms.middle(other));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'', ffffffff",
        "&BGCOLOR=0x336699, ff336699",
        "&BGCOLOR=nonsense, ffffffff",
        "&TRANSPARENT=FALSE&BGCOLOR=0x010203, ff010203",
        "&TRANSPARENT=TRUE, 0",
        "&TRANSPARENT=TRUE&BGCOLOR=0x336699, 0"
    })
    void aBlankPictureIsGroundOnly(String ground, String argb) {
        BufferedImage blank = wms.picture(MAP + "&EXCEPTIONS=BLANK" + ground);

        assertThat(colours(blank)).isEqualTo(1);
        assertThat(Integer.toHexString(blank.getRGB(7, 7))).isEqualTo(argb);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WIDTH=0",
                "WIDTH=x",
                "WIDTH=",
                "HEIGHT=99999",
                "FORMAT=image/bmp",
                "EXCEPTIONS=LOUD",
                "REQUEST=GetFeatureInfo",
                "REQUEST=GetLegendGraphic",
                "REQUEST="
            })
    void withoutAPictureToDrawInTheFaultIsWritten(String change) {
        for (String form : new String[] {"INIMAGE", "BLANK"}) {
            assertThat(wms.text(MAP + "&EXCEPTIONS=" + form + "&" + change))
                    .startsWith("<?xml")
                    .contains("<ServiceException ");
        }
    }

    @Test
    void faultsOfTheRequestAreStatus200AndThoseOfTheServerKeepTheirs() {
        WmsParameters p = new WmsParameters(io.gridward.ogc.request.Kvp.of(Wms.parsed(MAP)));

        OgcAnswer theirs = WmsExceptions.answer(OgcFault.missing("BBOX"), p);
        OgcAnswer ours =
                WmsExceptions.answer(
                        OgcFault.withStatus(503, OgcFault.OTHER, null, "忙", "busy"), p);

        assertThat(theirs.status()).isEqualTo(200);
        assertThat(ours.status()).isEqualTo(503);
        assertThat(new String(Wms.bytes(ours), StandardCharsets.UTF_8)).contains("忙 / busy");
    }

    @Test
    void aLongMessageInATinyPictureDoesNotFail() {
        BufferedImage image =
                wms.picture(
                        MAP.replace("nowhere", "x".repeat(2_000))
                                + "&EXCEPTIONS=INIMAGE&WIDTH=1&HEIGHT=1");

        assertThat(image.getWidth()).isEqualTo(1);
    }
}
