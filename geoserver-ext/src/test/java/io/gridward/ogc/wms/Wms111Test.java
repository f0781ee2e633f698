package io.gridward.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gridward.ogc.render.ToyCity;
import io.gridward.ogc.request.OgcAnswer;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** WMS 1.1.1, clause by clause (OGC 01-068r3). */
@Tag("slow")
class Wms111Test {
    /** Order of a layer's parts in WMS_MS_Capabilities.dtd. */
    private static final List<String> ORDER =
            List.of(
                    "Name",
                    "Title",
                    "Abstract",
                    "SRS",
                    "LatLonBoundingBox",
                    "BoundingBox",
                    "Dimension",
                    "Extent",
                    "Style",
                    "ScaleHint",
                    "Layer");

    private static final String MAP =
            "SERVICE=WMS&VERSION=1.1.1&REQUEST=GetMap&LAYERS=unit_grid&STYLES=&SRS=EPSG:4490"
                    + "&BBOX=122.08,46.06,122.09,46.07&WIDTH=200&HEIGHT=100&FORMAT=image/png";

    private final Wms wms = new Wms(ToyCity.of(7));

    private Element capabilities(String more) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder()
                .parse(
                        new ByteArrayInputStream(
                                wms.bytes("SERVICE=WMS&REQUEST=GetCapabilities" + more)))
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

    private static List<Element> parts(Element parent) {
        List<Element> found = new ArrayList<>();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e) {
                found.add(e);
            }
        }
        return found;
    }

    private static Element layer(Element root, String name) {
        return all(root, "Layer").stream()
                .filter(l -> parts(l).get(0).getTextContent().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "§6.2.4: {0}")
    @ValueSource(strings = {"1.1.1", "1.1.0", "1.0.0", "1.2", "1.2.9", "0", "1"})
    void aVersionBelow130IsAnsweredWith111(String version) throws Exception {
        Element root = capabilities("&VERSION=" + version);

        assertThat(root.getTagName()).isEqualTo("WMT_MS_Capabilities");
        assertThat(root.getAttribute("version")).isEqualTo("1.1.1");
        assertThat(all(root, "Name").get(0).getTextContent()).isEqualTo("OGC:WMS");
    }

    @Test
    void theOldNameOfTheVersionIsRead() throws Exception {
        assertThat(capabilities("&WMTVER=1.0.0").getAttribute("version")).isEqualTo("1.1.1");
    }

    @Test
    void capabilitiesHaveTheirOwnMediaType() {
        String get = "SERVICE=WMS&REQUEST=GetCapabilities&VERSION=1.1.1";

        assertThat(wms.ask(get).contentType()).startsWith("application/vnd.ogc.wms_xml");
        assertThat(wms.ask(get + "&FORMAT=text/xml").contentType()).startsWith("text/xml");
        assertThat(wms.text(get)).contains("<!DOCTYPE WMT_MS_Capabilities SYSTEM");
    }

    @Test
    void partsOfALayerComeInTheOrderOfTheDtd() throws Exception {
        for (Element layer : all(capabilities("&VERSION=1.1.1"), "Layer")) {
            int last = 0;
            for (Element part : parts(layer)) {
                int at = ORDER.indexOf(part.getTagName());
                assertThat(at).as(part.getTagName()).isGreaterThanOrEqualTo(last);
                last = at;
            }
        }
    }

    /** §6.5.4 and §7.1.4.5.6: x before y in every system, and no CRS:84, which 1.1.1 lacks. */
    @Test
    void rectanglesAreEastFirstInEverySystem() throws Exception {
        Element root = capabilities("&VERSION=1.1.1");
        Element grids = layer(root, "unit_grid");

        assertThat(all(root, "SRS")).hasSize(7);
        for (Element box : all(grids, "BoundingBox")) {
            double x = Double.parseDouble(box.getAttribute("minx"));
            double y = Double.parseDouble(box.getAttribute("miny"));
            switch (box.getAttribute("SRS")) {
                case "EPSG:4490", "EPSG:4326" -> {
                    assertThat(x).isBetween(122.06, 122.08);
                    assertThat(y).isBetween(46.05, 46.06);
                }
                case "EPSG:4550" -> {
                    assertThat(x).isBetween(4.2e5, 4.4e5);
                    assertThat(y).isBetween(5.1e6, 5.11e6);
                }
                default -> assertThat(x).isNotEqualTo(y);
            }
        }
        assertThat(all(grids, "LatLonBoundingBox").get(0).getAttribute("minx")).startsWith("122.0");
    }

    @Test
    void everyRectangleOfTheCapabilitiesCanBeDrawn() throws Exception {
        for (Element box : all(layer(capabilities("&VERSION=1.1.1"), "unit_grid"), "BoundingBox")) {
            String corners =
                    "%s,%s,%s,%s"
                            .formatted(
                                    box.getAttribute("minx"),
                                    box.getAttribute("miny"),
                                    box.getAttribute("maxx"),
                                    box.getAttribute("maxy"));
            String map = MAP + "&SRS=" + box.getAttribute("SRS") + "&BBOX=" + corners;

            double[] middle = Wms.middle(wms.picture(map));

            assertThat(middle[0]).as(map).isCloseTo(100, within(12.0));
            assertThat(middle[1]).as(map).isCloseTo(50, within(12.0));
        }
    }

    /** §7.1.4.5.9: the diagonal of a pixel; 60,000 × 0.28 mm × √2 is 23.76 m. */
    @Test
    void scalesAreToldAsDiagonalsOfAPixel() throws Exception {
        Element root = capabilities("&VERSION=1.1.1");
        Element hint = all(layer(root, "place"), "ScaleHint").get(0);

        assertThat(Double.parseDouble(hint.getAttribute("max"))).isCloseTo(23.7588, within(1e-3));
        assertThat(Double.parseDouble(hint.getAttribute("min"))).isZero();
        assertThat(all(layer(root, "division"), "ScaleHint")).isEmpty();
    }

    @Test
    void theTimeAxisIsAnAxisAndItsExtent() throws Exception {
        Element grids = layer(capabilities("&VERSION=1.1.1"), "unit_grid");

        assertThat(all(grids, "Dimension").get(0).getAttribute("units")).isEqualTo("ISO8601");
        assertThat(all(grids, "Extent").get(0).getTextContent())
                .isEqualTo("2004-10-01/2026-03-01/P1D");
    }

    /** §7.2.3.10: the picture has the size asked for, in each form it can be sent in. */
    @ParameterizedTest
    @ValueSource(strings = {"image/png", "image/png; mode=8bit", "image/jpeg"})
    void everyFormatOfGetMapGivesThePictureOfThatSize(String format) throws Exception {
        Element getMap = all(capabilities("&VERSION=1.1.1"), "GetMap").get(0);
        assertThat(all(getMap, "Format").stream().map(Node::getTextContent)).contains(format);

        OgcAnswer answer = wms.ask(MAP + "&FORMAT=" + format);
        var image = wms.picture(MAP + "&FORMAT=" + format);

        assertThat(answer.contentType()).isEqualTo(format);
        assertThat(image.getWidth()).isEqualTo(200);
        assertThat(image.getHeight()).isEqualTo(100);
    }

    /** §7.2.3.12 and annex A.3. */
    @ParameterizedTest
    @CsvSource({
        "application/vnd.ogc.se_xml,application/vnd.ogc.se_xml",
        "application/vnd.ogc.se_inimage,image/png",
        "application/vnd.ogc.se_blank,image/png"
    })
    void everyFormOfExceptionIsGiven(String form, String type) {
        String wrong = MAP + "&LAYERS=nowhere&EXCEPTIONS=" + form;

        assertThat(wms.ask(wrong).contentType()).startsWith(type);
    }

    @ParameterizedTest
    @CsvSource({
        "SRS=EPSG:99999,InvalidSRS",
        "SRS=,MissingParameterValue",
        "FORMAT=image/tiff,InvalidFormat",
        "LAYERS=nowhere,LayerNotDefined",
        "STYLES=nothing,StyleNotDefined"
    })
    void faultsHaveTheCodesOfAnnexA3(String change, String code) {
        String text = wms.text(MAP + "&" + change);

        assertThat(text).contains("code=\"" + code + "\"").contains("version=\"1.1.1\"");
    }

    /** OGC 02-070 §6.2. */
    @Test
    void describeLayerSaysWhereTheFeaturesAre() {
        String old =
                wms.text("SERVICE=WMS&VERSION=1.1.1&REQUEST=DescribeLayer&LAYERS=unit_grid,place");
        String now =
                wms.text("SERVICE=WMS&VERSION=1.3.0&REQUEST=DescribeLayer&LAYERS=gw:component");

        assertThat(old)
                .contains("<WMS_DescribeLayerResponse version=\"1.1.1\">")
                .contains("name=\"unit_grid\" wfs=\"http://localhost:8080/wfs?\"")
                .contains("<Query typeName=\"gw:place\"/>");
        assertThat(now).contains("<se:FeatureTypeName>gw:component</se:FeatureTypeName>");
        assertThat(wms.text("SERVICE=WMS&VERSION=1.1.1&REQUEST=DescribeLayer&LAYERS=x"))
                .contains("LayerNotDefined");
        assertThat(wms.text("SERVICE=WMS&VERSION=1.1.1&REQUEST=DescribeLayer"))
                .contains("MissingParameterValue");
    }
}
