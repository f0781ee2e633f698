package io.gridward.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gridward.core.layer.LayerCatalog;
import io.gridward.ogc.render.MemoryFeatures;
import io.gridward.ogc.render.ToyCity;
import io.gridward.ogc.style.Styles;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

@Tag("slow")
class WmsCapabilitiesTest {
    private static final String WMS = "http://www.opengis.net/wms";

    /** Order of a layer's parts in capabilities_1_3_0.xsd. */
    private static final List<String> ORDER =
            List.of(
                    "Name",
                    "Title",
                    "Abstract",
                    "KeywordList",
                    "CRS",
                    "EX_GeographicBoundingBox",
                    "BoundingBox",
                    "Dimension",
                    "Style",
                    "MinScaleDenominator",
                    "MaxScaleDenominator",
                    "Layer");

    private Element root;

    @BeforeEach
    void ask() throws Exception {
        root = parsed(new Wms(ToyCity.of(7)).bytes("SERVICE=WMS&REQUEST=GetCapabilities"));
    }

    private static Element parsed(byte[] xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml))
                .getDocumentElement();
    }

    @Test
    void layersComeGroundFirstUnderOneRoot() {
        Element top = child(child(root, "Capability"), "Layer");

        assertThat(children(top, "Layer").stream().map(l -> text(l, "Name")))
                .containsExactly(
                        "division",
                        "unit_grid",
                        "responsibility_zone",
                        "responsibility_line",
                        "management_zone",
                        "place",
                        "component",
                        "coverage_gap",
                        "coverage_conflict",
                        "base_map",
                        "responsibility_map");
        assertThat(children(top, "Name")).as("the root cannot be drawn").isEmpty();
        assertThat(text(layer("unit_grid"), "Title")).isEqualTo("单元网格");
        assertThat(layer("place").getAttribute("queryable")).isEqualTo("1");
    }

    @Test
    void partsOfALayerComeInTheOrderOfTheSchema() {
        NodeList layers = root.getElementsByTagNameNS(WMS, "Layer");
        for (int i = 0; i < layers.getLength(); i++) {
            int last = 0;
            for (Element part : children((Element) layers.item(i), null)) {
                int at = ORDER.indexOf(part.getLocalName());
                assertThat(at).as(part.getLocalName()).isGreaterThanOrEqualTo(last);
                last = at;
            }
        }
        assertThat(layers.getLength()).isEqualTo(12);
    }

    @Test
    void serviceAndOperationsComeInTheOrderOfTheSchema() {
        assertThat(children(child(root, "Service"), null).stream().map(Element::getLocalName))
                .containsExactly(
                        "Name",
                        "Title",
                        "Abstract",
                        "OnlineResource",
                        "Fees",
                        "AccessConstraints",
                        "LayerLimit",
                        "MaxWidth",
                        "MaxHeight");
        Element request = child(child(root, "Capability"), "Request");
        assertThat(children(request, null).stream().map(Element::getLocalName))
                .containsExactly("GetCapabilities", "GetMap", "GetFeatureInfo");
        Element get = child(child(child(child(request, "GetMap"), "DCPType"), "HTTP"), "Get");
        assertThat(
                        child(get, "OnlineResource")
                                .getAttributeNS("http://www.w3.org/1999/xlink", "href"))
                .isEqualTo("http://localhost:8080/wms?");
    }

    @Test
    void rectanglesFollowTheAxisOrderOfTheirSystem() {
        Element grids = layer("unit_grid");
        Element degrees = child(grids, "EX_GeographicBoundingBox");

        assertThat(number(text(degrees, "westBoundLongitude"))).isBetween(122.06, 122.08);
        assertThat(number(text(degrees, "southBoundLatitude"))).isBetween(46.05, 46.06);
        assertThat(box(grids, "CRS:84", "minx")).isBetween(122.06, 122.08);
        assertThat(box(grids, "EPSG:4490", "minx")).isBetween(46.05, 46.06);
        assertThat(box(grids, "EPSG:4490", "maxy")).isBetween(122.10, 122.12);
        assertThat(box(grids, "EPSG:4550", "minx")).as("northing").isBetween(5.1e6, 5.11e6);
        assertThat(box(grids, "EPSG:4550", "miny")).as("easting").isBetween(4.2e5, 4.4e5);
        assertThat(box(grids, "EPSG:4529", "miny")).isBetween(4.142e7, 4.144e7);
        assertThat(box(grids, "EPSG:3857", "minx"))
                .isCloseTo(6378137 * Math.toRadians(122.07), within(200.0));
    }

    @Test
    void stylesHaveLegendsOfTheStatedSize() {
        Element style = child(layer("component"), "Style");
        Element url = child(style, "LegendURL");
        String href =
                child(url, "OnlineResource").getAttributeNS("http://www.w3.org/1999/xlink", "href");

        var legend = new Wms(ToyCity.of(7)).picture(href.substring(href.indexOf('?') + 1));

        assertThat(text(style, "Name")).isEqualTo("component");
        assertThat(legend.getWidth()).isEqualTo((int) number(url.getAttribute("width")));
        assertThat(legend.getHeight()).isEqualTo((int) number(url.getAttribute("height")));
    }

    @Test
    void scalesAndTimeAreStated() {
        double farthest = Styles.city().getDefault(LayerCatalog.city().get("place")).scales().to();
        assertThat(number(text(layer("place"), "MaxScaleDenominator"))).isEqualTo(farthest);
        assertThat(children(layer("division"), "MaxScaleDenominator")).isEmpty();
        Element time = child(layer("unit_grid"), "Dimension");
        assertThat(time.getAttribute("name")).isEqualTo("time");
        assertThat(time.getTextContent()).isEqualTo("2004-10-01/2026-03-01/P1D");
    }

    /** OGC 06-042 §6.2.4; what is asked of 1.1.1 is in {@link Wms111Test}. */
    @ParameterizedTest
    @ValueSource(strings = {"1.3.0", "1.3.1", "2.0.0", "9", "", "x", "99999999999.1.1"})
    void aVersionNotBelow130IsAnsweredWith130(String version) throws Exception {
        root =
                parsed(
                        new Wms(ToyCity.of(7))
                                .bytes("service=wms&request=GetCapabilities&version=" + version));

        assertThat(root.getLocalName()).isEqualTo("WMS_Capabilities");
        assertThat(root.getAttribute("version")).isEqualTo("1.3.0");
    }

    @Test
    void anEmptyCityStillHasCapabilities() throws Exception {
        root = parsed(new Wms(new MemoryFeatures()).bytes("REQUEST=GetCapabilities&LANGUAGE=en"));

        assertThat(text(layer("unit_grid"), "Title")).isEqualTo("Unit grids");
        Element top = child(child(root, "Capability"), "Layer");
        assertThat(number(text(child(top, "EX_GeographicBoundingBox"), "westBoundLongitude")))
                .isEqualTo(-180);
    }

    @Test
    void namesAreEscapedInLinks() throws Exception {
        WmsService service =
                new WmsService(
                        io.gridward.core.layer.LayerCatalog.city(),
                        io.gridward.ogc.style.Styles.city(),
                        new MemoryFeatures(),
                        WmsSettings.defaults(),
                        () -> Wms.TODAY);

        byte[] xml =
                Wms.bytes(
                        service.handle(
                                Wms.request(
                                        Map.of("request", "GetCapabilities"), "http://h/<&\"wms")));

        assertThat(parsed(xml).getLocalName()).isEqualTo("WMS_Capabilities");
    }

    private Element layer(String name) {
        return children(child(child(root, "Capability"), "Layer"), "Layer").stream()
                .filter(l -> text(l, "Name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static double box(Element layer, String crs, String side) {
        return children(layer, "BoundingBox").stream()
                .filter(b -> b.getAttribute("CRS").equals(crs))
                .mapToDouble(b -> number(b.getAttribute(side)))
                .findFirst()
                .orElseThrow();
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }

    private static String text(Element parent, String name) {
        return child(parent, name).getTextContent();
    }

    private static Element child(Element parent, String name) {
        return children(parent, name).get(0);
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e && (name == null || e.getLocalName().equals(name))) {
                found.add(e);
            }
        }
        return found;
    }
}
