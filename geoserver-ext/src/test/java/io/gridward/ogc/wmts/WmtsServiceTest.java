package io.gridward.ogc.wmts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gridward.core.layer.LayerCatalog;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.render.MemoryFeatures;
import io.gridward.ogc.render.ToyCity;
import io.gridward.ogc.request.Kvp;
import io.gridward.ogc.request.OgcAnswer;
import io.gridward.ogc.request.OgcRequest;
import io.gridward.ogc.style.Styles;
import io.gridward.ogc.tile.PictureTiles;
import io.gridward.ogc.tile.TileSettings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** WMTS 1.0.0 by parameters, clause by clause (OGC 07-057r7). */
@Tag("slow")
class WmtsServiceTest {
    private static final String TILE =
            "service=WMTS&version=1.0.0&request=GetTile&layer=unit_grid&style=unit_grid"
                    + "&format=image/png&tilematrixset=WebMercatorQuad&tilematrix=14"
                    + "&tilecol=13748&tilerow=5830";

    private final MemoryFeatures city = ToyCity.of(7);
    private final WmtsService service =
            new WmtsService(
                    LayerCatalog.city(),
                    Styles.city(),
                    city,
                    new PictureTiles(city, TileSettings.defaults()),
                    () -> LocalDate.of(2026, 3, 1));

    private OgcAnswer ask(String query) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String part : query.split("&")) {
            String[] pair = part.split("=", 2);
            values.put(pair[0], pair[1]);
        }
        OgcRequest request =
                new OgcRequest(Kvp.of(values), new byte[0], "http://h:8080/wmts", "http://h:8080");
        try {
            return service.handle(request);
        } catch (OgcFault fault) {
            return service.fault(fault, request);
        }
    }

    private static byte[] bytes(OgcAnswer answer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            answer.body().write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private String text(String query) {
        return new String(bytes(ask(query)), StandardCharsets.UTF_8);
    }

    private Element capabilities() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes(ask("service=WMTS&request=GetCapabilities"))))
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

    private static String text(Element parent, String name) {
        return all(parent, name).get(0).getTextContent();
    }

    @Test
    void aTileIsAPictureOf256Pixels() throws IOException {
        OgcAnswer answer = ask(TILE);

        assertThat(answer.contentType()).isEqualTo("image/png");
        var image = ImageIO.read(new ByteArrayInputStream(bytes(answer)));
        assertThat(image.getWidth()).isEqualTo(256);
        assertThat(image.getHeight()).isEqualTo(256);
    }

    /** §7.1.1 table 3: parts of the document in the order of the schema. */
    @Test
    void partsOfTheCapabilitiesComeInTheOrderOfTheSchema() throws Exception {
        Element root = capabilities();

        assertThat(parts(root))
                .containsExactly(
                        "ows:ServiceIdentification",
                        "ows:OperationsMetadata",
                        "Contents",
                        "ServiceMetadataURL");
        assertThat(parts(all(root, "Layer").get(0)))
                .startsWith(
                        "ows:Title",
                        "ows:Abstract",
                        "ows:WGS84BoundingBox",
                        "ows:Identifier",
                        "Style")
                .endsWith("Format", "TileMatrixSetLink", "TileMatrixSetLink", "ResourceURL");
        assertThat(parts(all(root, "TileMatrix").get(0)))
                .containsExactly(
                        "ows:Identifier",
                        "ScaleDenominator",
                        "TopLeftCorner",
                        "TileWidth",
                        "TileHeight",
                        "MatrixWidth",
                        "MatrixHeight");
    }

    private static List<String> parts(Element parent) {
        List<String> names = new ArrayList<>();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e) {
                names.add(e.getTagName());
            }
        }
        return names;
    }

    /** Annex E.4 states the scales of the well-known set: 559 082 264.028 717 8 at level 0. */
    @Test
    void matricesAreThoseOfTheSetAndCornersInTheOrderOfTheRegistry() throws Exception {
        List<Element> sets =
                all(capabilities(), "TileMatrixSet").stream()
                        .filter(s -> !all(s, "TileMatrix").isEmpty())
                        .toList();
        Element mercator = all(sets.get(0), "TileMatrix").get(0);
        Element degrees = all(sets.get(1), "TileMatrix").get(0);

        assertThat(text(sets.get(0), "ows:SupportedCRS")).isEqualTo("urn:ogc:def:crs:EPSG::3857");
        assertThat(Double.parseDouble(text(mercator, "ScaleDenominator")))
                .isCloseTo(559082264.0287178, within(1.0));
        assertThat(text(mercator, "TopLeftCorner"))
                .startsWith("-20037508.34")
                .contains(" 20037508.34");
        assertThat(text(sets.get(1), "ows:SupportedCRS")).isEqualTo("urn:ogc:def:crs:EPSG::4490");
        assertThat(Double.parseDouble(text(degrees, "ScaleDenominator")))
                .isCloseTo(279541132.0143589, within(1.0));
        assertThat(text(degrees, "TopLeftCorner")).isEqualTo("90 -180");
        assertThat(text(degrees, "MatrixWidth")).isEqualTo("2");
        assertThat(text(degrees, "MatrixHeight")).isEqualTo("1");
    }

    @Test
    void everyLayerAndStyleOfTheCapabilitiesHasTiles() throws Exception {
        for (Element layer : all(capabilities(), "Layer")) {
            for (Element style : all(layer, "Style")) {
                String tile =
                        TILE.replace(
                                        "layer=unit_grid",
                                        "layer=" + text(layer, "ows:Identifier", style))
                                .replace(
                                        "style=unit_grid",
                                        "style=" + text(style, "ows:Identifier"));

                assertThat(ask(tile).contentType()).as(tile).isEqualTo("image/png");
            }
        }
    }

    /** Identifier of the layer itself, which stands before those of its styles. */
    private static String text(Element layer, String name, Element style) {
        assertThat(style.getParentNode()).isEqualTo(layer);
        return all(layer, name).get(0).getTextContent();
    }

    @Test
    void addressesOfTilesAreNamed() throws Exception {
        Element url = all(capabilities(), "ResourceURL").get(1);

        assertThat(url.getAttribute("template"))
                .isEqualTo(
                        "http://h:8080/tiles/{TileMatrixSet}/unit_grid/{TileMatrix}/{TileCol}/{TileRow}.png?style={Style}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "layer=|MissingParameterValue|layer",
                "layer=nowhere|InvalidParameterValue|layer",
                "layer=department|InvalidParameterValue|layer",
                "style=nothing|InvalidParameterValue|style",
                "format=|MissingParameterValue|format",
                "format=image/tiff|InvalidParameterValue|format",
                "tilematrixset=GoogleMapsCompatible|InvalidParameterValue|tilematrixset",
                "tilematrix=23|InvalidParameterValue|tilematrix",
                "tilematrix=-1|InvalidParameterValue|tilematrix",
                "tilematrix=EPSG:3857:1|InvalidParameterValue|tilematrix",
                "tilecol=16384|TileOutOfRange|tilecol",
                "tilecol=-1|TileOutOfRange|tilecol",
                "tilerow=16384|TileOutOfRange|tilerow",
                "tilerow=1e3|InvalidParameterValue|tilerow",
                "tilerow=99999999999999|InvalidParameterValue|tilerow",
                "version=2.0.0|InvalidParameterValue|version",
                "request=GetFeatureInfo|OperationNotSupported|request",
                "request=|MissingParameterValue|request"
            })
    void faultsHaveTheCodesOfTheStandard(String change, String code, String locator) {
        String name = change.substring(0, change.indexOf('='));
        String query = TILE.replaceAll("(^|&)" + name + "=[^&]*", "$1" + change);

        OgcAnswer answer = ask(query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(new String(bytes(answer), StandardCharsets.UTF_8))
                .contains("exceptionCode=\"" + code + "\"")
                .contains("locator=\"" + locator + "\"")
                .contains("version=\"1.0.0\"");
    }

    @Test
    void anEmptyCityStillHasCapabilities() {
        MemoryFeatures none = new MemoryFeatures();
        String xml =
                new WmtsCapabilities(LayerCatalog.city(), Styles.city(), none, "http://<&\"h")
                        .write();

        assertThat(xml).contains("<ows:LowerCorner>-180 -90<").doesNotContain("http://<&");
        assertThat(text("service=WMTS&request=getcapabilities")).contains("<Capabilities");
    }
}
