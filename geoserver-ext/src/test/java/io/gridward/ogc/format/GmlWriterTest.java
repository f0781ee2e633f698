package io.gridward.ogc.format;

import static io.gridward.ogc.format.Answers.LAT_LON;
import static io.gridward.ogc.format.Answers.all;
import static io.gridward.ogc.format.Answers.collection;
import static io.gridward.ogc.format.Answers.feature;
import static io.gridward.ogc.format.Answers.gml;
import static io.gridward.ogc.format.Answers.part;
import static io.gridward.ogc.format.Answers.place;
import static io.gridward.ogc.format.Answers.shape;
import static io.gridward.ogc.format.Answers.single;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.ogc.fault.OgcFault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

final class GmlWriterTest {
    private static final String WFS = "http://www.opengis.net/wfs/2.0";
    private static final String GML = "http://www.opengis.net/gml/3.2";

    private static Feature grid(String code) {
        return feature(
                "unit_grid",
                shape("MULTIPOLYGON (((122.08 46.05, 122.09 46.05, 122.09 46.06, 122.08 46.05)))"),
                Map.of(
                        "code",
                        code,
                        "community_name",
                        "富民 <社区> & \"邻里\"",
                        "area_m2",
                        10234.5,
                        "initial_date",
                        LocalDate.of(2026, 1, 31)));
    }

    private static List<String> childNames(Element element) {
        List<String> names = new ArrayList<>();
        for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e) {
                names.add(e.getNodeName());
            }
        }
        return names;
    }

    private static String text(Element element, String name) {
        return element.getElementsByTagName(name).item(0).getTextContent();
    }

    @Test
    void collectionSaysWhatItIs() {
        Document document =
                gml(
                        Answers.paged(
                                collection(
                                        LAT_LON,
                                        7,
                                        2,
                                        false,
                                        part("unit_grid", grid("1"), grid("2"))),
                                "http://city.example/wfs?startIndex=0&count=2",
                                "http://city.example/wfs?startIndex=4&count=2"));
        Element root = document.getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo(WFS);
        assertThat(root.getLocalName()).isEqualTo("FeatureCollection");
        assertThat(root.getAttribute("numberMatched")).isEqualTo("7");
        assertThat(root.getAttribute("numberReturned")).isEqualTo("2");
        assertThat(root.getAttribute("timeStamp")).isEqualTo("2026-03-01T04:00:00Z");
        assertThat(root.getAttribute("next")).endsWith("startIndex=4&count=2");
        assertThat(root.getAttribute("previous")).endsWith("startIndex=0&count=2");
        assertThat(root.getAttribute("xsi:schemaLocation").split(" "))
                .hasSize(6)
                .contains("http://city.example/wfs?service=WFS&request=DescribeFeatureType")
                .contains(WFS, GML, FeatureFormats.NAMESPACE);
        assertThat(childNames(root)).containsExactly("wfs:member", "wfs:member");
    }

    @Test
    void featureHasItsPropertiesInOrderAndTheShapeLast() {
        Document document = gml(Answers.of(LAT_LON, part("unit_grid", grid("152201001001001"))));
        Element grid = all(document, "gw:unit_grid").get(0);
        assertThat(grid.getNamespaceURI()).isEqualTo(FeatureFormats.NAMESPACE);
        assertThat(grid.getAttributeNS(GML, "id")).isEqualTo("unit_grid.152201001001001");
        assertThat(childNames(grid))
                .containsExactly(
                        "gw:code", "gw:community_name", "gw:area_m2", "gw:initial_date", "gw:geom");
        assertThat(text(grid, "gw:code")).isEqualTo("152201001001001");
        assertThat(text(grid, "gw:community_name")).isEqualTo("富民 <社区> & \"邻里\"");
        assertThat(text(grid, "gw:area_m2")).isEqualTo("10234.5");
        assertThat(text(grid, "gw:initial_date")).isEqualTo("2026-01-31");
    }

    @Test
    void shapeHasTheNameOfItsSystemAsItWasAskedFor() {
        for (String crs :
                List.of(LAT_LON, "EPSG:4490", "http://www.opengis.net/def/crs/EPSG/0/3857")) {
            Document document = gml(Answers.of(crs, part("unit_grid", grid("1"))));
            assertThat(all(document, "gml:MultiSurface"))
                    .singleElement()
                    .satisfies(s -> assertThat(s.getAttribute("srsName")).isEqualTo(crs))
                    .satisfies(s -> assertThat(s.getAttribute("srsDimension")).isEqualTo("2"));
        }
    }

    @Test
    void aPageMayHaveAVeryLongAddress() {
        String next = "http://city.example/wfs?filter=" + "<&\"长".repeat(40_000);
        Document document = gml(Answers.paged(Answers.of(LAT_LON, part("place")), next, next));
        assertThat(document.getDocumentElement().getAttribute("next")).isEqualTo(next);
        assertThat(document.getDocumentElement().getAttribute("previous")).isEqualTo(next);
    }

    @Test
    void unknownNumbersAreSaidToBeOrLeftOut() {
        Element root = gml(Answers.of(LAT_LON, part("place"))).getDocumentElement();
        assertThat(root.getAttribute("numberMatched")).isEqualTo("unknown");
        assertThat(root.hasAttribute("numberReturned")).isFalse();
        assertThat(root.hasAttribute("next")).isFalse();
        assertThat(childNames(root)).isEmpty();
    }

    @Test
    void hitsAreACollectionWithoutMembers() {
        Element root = gml(collection(LAT_LON, 4321, 0, false)).getDocumentElement();
        assertThat(root.getAttribute("numberMatched")).isEqualTo("4321");
        assertThat(root.getAttribute("numberReturned")).isEqualTo("0");
        assertThat(childNames(root)).isEmpty();
    }

    @Test
    void absentShapesAndEmptyOnesAreLeftOut() {
        Document document =
                gml(
                        Answers.of(
                                LAT_LON,
                                part("place", place("a", null), place("b", shape("POINT EMPTY")))));
        assertThat(all(document, "gw:place"))
                .hasSize(2)
                .allSatisfy(p -> assertThat(childNames(p)).containsExactly("gw:id"));
    }

    @Test
    void valuesThatAreNoNumberAreLeftOut() {
        Map<String, Object> values = Map.of("code", "1", "area_m2", Double.NaN);
        Document document =
                gml(Answers.of(LAT_LON, part("unit_grid", feature("unit_grid", null, values))));
        assertThat(all(document, "gw:area_m2")).isEmpty();
    }

    @Test
    void onlyTheWantedAttributesAreWritten() {
        Layer layer = LayerCatalog.city().get("unit_grid");
        Feature read =
                new Feature(layer, "9", List.of("area_m2", "code"), new Object[] {2.0, "9"}, null);
        FeatureCollection.Part part =
                new FeatureCollection.Part(
                        layer,
                        List.of(layer.get("code"), layer.get("name"), layer.get("area_m2")),
                        Answers.stream(read));
        Document document = gml(Answers.of(LAT_LON, part));
        assertThat(childNames(all(document, "gw:unit_grid").get(0)))
                .containsExactly("gw:code", "gw:area_m2");
        assertThat(all(document, "gw:area_m2").get(0).getTextContent()).isEqualTo("2");
    }

    @Test
    void severalQueriesGiveCollectionsWithinTheCollection() {
        Document document =
                gml(
                        collection(
                                LAT_LON,
                                5,
                                3,
                                false,
                                part("unit_grid", 4, grid("1"), grid("2")),
                                part("place", 1, place("p", null))));
        List<Element> collections = all(document, "wfs:FeatureCollection");
        assertThat(collections).hasSize(3);
        assertThat(collections)
                .extracting(c -> c.getAttribute("numberMatched"))
                .containsExactly("5", "4", "1");
        assertThat(collections)
                .extracting(c -> c.getAttribute("numberReturned"))
                .containsExactly("3", "2", "1");
        assertThat(childNames(collections.get(0))).containsExactly("wfs:member", "wfs:member");
        assertThat(collections.get(1).getParentNode().getNodeName()).isEqualTo("wfs:member");
        assertThat(all(document, "gw:place").get(0).getParentNode().getParentNode())
                .isSameAs(collections.get(2));
    }

    @Test
    void aFeatureThatComesAgainIsPointedAt() {
        Document document =
                gml(
                        Answers.of(
                                LAT_LON,
                                part("place", place("a b", null), place("c", null)),
                                part("place", place("c", null), place("d", null))));
        assertThat(all(document, "gw:place"))
                .extracting(p -> p.getAttributeNS(GML, "id"))
                .containsExactly("place.a_x0020_b", "place.c", "place.d");
        assertThat(all(document, "wfs:member"))
                .extracting(m -> m.getAttributeNS("http://www.w3.org/1999/xlink", "href"))
                .filteredOn(h -> !h.isEmpty())
                .containsExactly("#place.c");
    }

    @Test
    void aSingleFeatureIsTheWholeDocument() {
        Document document = gml(single(LAT_LON, part("unit_grid", grid("7"))));
        Element root = document.getDocumentElement();
        assertThat(root.getNodeName()).isEqualTo("gw:unit_grid");
        assertThat(root.getAttributeNS(GML, "id")).isEqualTo("unit_grid.7");
        assertThat(root.getAttribute("xsi:schemaLocation")).contains("DescribeFeatureType");
        assertThat(all(document, "gml:posList")).hasSize(1);
    }

    @Test
    void aSingleFeatureThatIsNotThereIsAFaultBeforeAnythingIsWritten() {
        for (String format : List.of("gml32", "json")) {
            assertThatThrownBy(() -> Answers.write(format, single(LAT_LON, part("place"))))
                    .isInstanceOf(OgcFault.class)
                    .hasMessageContaining("place has no such feature");
        }
    }

    @Test
    void identifiersStandOnceInADocument() {
        String wkt =
                "GEOMETRYCOLLECTION (POINT (122 46), MULTIPOINT ((122 46), (122.1 46)),"
                        + " LINESTRING (122 46, 122.1 46))";
        List<Feature> tricky =
                List.of(
                        place("a", shape(wkt)),
                        place("1.a", shape(wkt)),
                        place("a.1", shape(wkt)),
                        place("geom.a", shape("POINT (122 46)")));
        Document document = gml(Answers.of(LAT_LON, part("place", tricky.toArray(Feature[]::new))));
        List<String> ids = new ArrayList<>();
        collectIds(document.getDocumentElement(), ids);
        assertThat(ids).hasSize(4 + 3 * 6 + 1).doesNotHaveDuplicates();
        assertThat(ids).allMatch(i -> i.matches("[a-z][\\w.]*"));
    }

    private static void collectIds(Element element, List<String> ids) {
        if (element.hasAttributeNS(GML, "id")) {
            ids.add(element.getAttributeNS(GML, "id"));
        }
        for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e) {
                collectIds(e, ids);
            }
        }
    }
}
