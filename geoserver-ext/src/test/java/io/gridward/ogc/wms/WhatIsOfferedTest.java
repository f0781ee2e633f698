package io.gridward.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.ogc.render.ToyCity;
import io.gridward.ogc.request.OgcAnswer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Whatever the capabilities offer can be asked for just as they write it. */
class WhatIsOfferedTest {
    private static final String MAP =
            "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&WIDTH=200&HEIGHT=200&FORMAT=image/png";
    private static final String SMALL = "&CRS=CRS:84&BBOX=122.08,46.06,122.09,46.07";

    private final Wms wms = new Wms(ToyCity.of(7));
    private Element root;

    @BeforeEach
    void ask() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        byte[] xml = wms.bytes("SERVICE=WMS&REQUEST=GetCapabilities");
        root =
                factory.newDocumentBuilder()
                        .parse(new ByteArrayInputStream(xml))
                        .getDocumentElement();
    }

    private static List<Element> all(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private List<Element> layers() {
        return all(root, "Layer").stream().filter(l -> l.hasAttribute("queryable")).toList();
    }

    private static String text(Element parent, String name) {
        return all(parent, name).get(0).getTextContent();
    }

    @Test
    void everyRectangleHoldsItsLayerAndFitsIt() {
        for (Element box : all(layers().get(1), "BoundingBox")) {
            String corners =
                    "%s,%s,%s,%s"
                            .formatted(
                                    box.getAttribute("minx"),
                                    box.getAttribute("miny"),
                                    box.getAttribute("maxx"),
                                    box.getAttribute("maxy"));
            String crs = box.getAttribute("CRS");

            BufferedImage image =
                    wms.picture(MAP + "&LAYERS=unit_grid&STYLES=&CRS=" + crs + "&BBOX=" + corners);

            // the city nearly fills the picture and touches all four sides
            assertThat(inked(image, 0, 0, 200, 8)).as(crs + " top").isTrue();
            assertThat(inked(image, 0, 192, 200, 8)).as(crs + " bottom").isTrue();
            assertThat(inked(image, 0, 0, 8, 200)).as(crs + " left").isTrue();
            assertThat(inked(image, 192, 0, 8, 200)).as(crs + " right").isTrue();
            assertThat(inked(image, 90, 90, 20, 20)).as(crs + " middle").isTrue();
        }
        assertThat(all(layers().get(1), "BoundingBox")).hasSize(8);
    }

    private static boolean inked(BufferedImage image, int x, int y, int width, int height) {
        for (int rgb : image.getRGB(x, y, width, height, null, 0, width)) {
            if ((rgb & 0xFFFFFF) != 0xFFFFFF) {
                return true;
            }
        }
        return false;
    }

    @Test
    void everyStyleOfEveryLayerDrawsAndHasALegend() {
        for (Element layer : layers()) {
            for (Element style : all(layer, "Style")) {
                String names = "&LAYERS=" + text(layer, "Name") + "&STYLES=" + text(style, "Name");

                assertThat(wms.picture(MAP + names + SMALL).getWidth()).isEqualTo(200);
                assertThat(all(style, "LegendURL")).hasSize(1);
            }
        }
    }

    @Test
    void everySystemAndEveryExceptionFormIsTaken() {
        for (Element crs : all(root, "CRS")) {
            OgcAnswer answer =
                    wms.ask(
                            MAP
                                    + "&LAYERS=unit_grid&STYLES=&BBOX=1,1,2,2&CRS="
                                    + crs.getTextContent());
            assertThat(answer.contentType()).as(crs.getTextContent()).isEqualTo("image/png");
        }
        for (Element form : all(all(root, "Exception").get(0), "Format")) {
            String map = MAP + "&LAYERS=unit_grid&STYLES=" + SMALL;
            assertThat(wms.ask(map + "&EXCEPTIONS=" + form.getTextContent()).contentType())
                    .isEqualTo("image/png");
        }
    }

    @Test
    void everyInfoFormatAnswersInItsOwnType() {
        Element info = all(root, "GetFeatureInfo").get(0);
        for (Element format : all(info, "Format")) {
            String type = format.getTextContent();

            OgcAnswer answer =
                    wms.ask(
                            MAP.replace("GetMap", "GetFeatureInfo")
                                    + "&LAYERS=unit_grid&STYLES=&QUERY_LAYERS=unit_grid&I=5&J=5"
                                    + SMALL
                                    + "&INFO_FORMAT="
                                    + type);

            assertThat(answer.contentType()).startsWith(type);
            assertThat(answer.status()).isEqualTo(200);
        }
        assertThat(all(info, "Format")).hasSize(5);
    }

    @Test
    void theLargestPictureOfferedIsDrawnAndNoLarger() {
        String side = text(root, "MaxWidth");
        String large = "&LAYERS=unit_grid&STYLES=" + SMALL + "&HEIGHT=2&WIDTH=";

        assertThat(wms.picture(MAP + large + side).getWidth()).isEqualTo(Integer.parseInt(side));
        assertThat(wms.text(MAP + large + (Integer.parseInt(side) + 1)))
                .contains("locator=\"WIDTH\"");
    }

    @Test
    void theDayOfTheTimeAxisIsTakenAtBothEnds() {
        String[] days = text(layers().get(0), "Dimension").split("/");
        String map = MAP + "&LAYERS=unit_grid&STYLES=" + SMALL + "&TIME=";

        assertThat(wms.ask(map + days[0]).contentType()).isEqualTo("image/png");
        assertThat(wms.ask(map + days[1]).contentType()).isEqualTo("image/png");
        assertThat(wms.ask(map + "current").contentType()).isEqualTo("image/png");
    }
}
