package io.gridward.ogc.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.crs.Crs;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.ogc.request.OgcSettings;
import io.gridward.ogc.style.LayerStyle;
import io.gridward.ogc.style.Styles;
import io.gridward.ogc.style.Tint;
import io.gridward.ogc.style.art.Marks;
import io.gridward.ogc.style.sld.Artworks;
import io.gridward.ogc.style.sld.Sld;
import io.gridward.ogc.style.sld.SldReader;
import io.gridward.ogc.style.symbol.ComponentSymbol;
import io.gridward.ogc.style.symbol.ComponentSymbols;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;

/** A picture for every feature of styles; the styles lie in {@code src/test/resources/sld}. */
class SldPictureTest {
    private static final Path STYLES = Path.of("src/test/resources/sld");
    private static final double WEST = 122.09;
    private static final double SOUTH = 46.07;

    /** Degrees of a pixel: about 1:1400. */
    private static final double PIXEL = 0.0000035;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unit_grid.fills",
                "unit_grid.hatches",
                "unit_grid.patterns",
                "unit_grid.ground_units",
                "unit_grid.rules",
                "unit_grid.middles",
                "responsibility_line.strokes",
                "responsibility_line.ends",
                "responsibility_line.trails",
                "component.graphics",
                "component.symbols"
            })
    void looksAsItDid(String name) throws IOException {
        Golden.check("sld/" + name, draw(scene(), sample(name), 160, 160, 0));
    }

    /** The style of one of the sample files. */
    static LayerStyle sample(String name) throws IOException {
        String layer = name.substring(0, name.indexOf('.'));
        String xml = Files.readString(STYLES.resolve(name + ".sld"));
        SldReader reader = new SldReader(Artworks.in(STYLES), OgcSettings.defaults());
        return reader.read(
                        xml.getBytes(StandardCharsets.UTF_8), n -> LayerCatalog.city().get(layer))
                .layers()
                .get(0)
                .find("")
                .orElseThrow();
    }

    /** Six areas, five lines, twelve points; named by their numbers. */
    static MemoryFeatures scene() {
        MemoryFeatures scene = new MemoryFeatures();
        for (int i = 0; i < 6; i++) {
            int x = 4 + i % 2 * 78;
            int y = 4 + i / 2 * 52;
            String ring =
                    at(x, y)
                            + ", "
                            + at(x + 74, y + 4)
                            + ", "
                            + at(x + 70, y + 48)
                            + ", "
                            + at(x + 30, y + 40)
                            + ", "
                            + at(x + 4, y + 48)
                            + ", "
                            + at(x, y);
            scene.add("unit_grid", "POLYGON ((" + ring + "))", Map.of("code", "g" + i));
        }
        for (int i = 0; i < 5; i++) {
            int y = 20 + 30 * i;
            String line =
                    "LINESTRING ("
                            + String.join(
                                    ", ",
                                    at(-20, y),
                                    at(60, y),
                                    at(80, y + 24),
                                    at(100, y),
                                    at(150, y + 6))
                            + ")";
            scene.add("responsibility_line", line, Map.of("id", "l" + i));
        }
        for (int i = 0; i < 12; i++) {
            String point = "POINT (" + at(20 + i % 4 * 40, 130 - i / 4 * 50) + ")";
            scene.add("component", point, Map.of("code", "c" + i, "type_code", "01001"));
        }
        return scene;
    }

    private static String at(double x, double y) {
        return (WEST + x * PIXEL) + " " + (SOUTH + y * PIXEL);
    }

    static MapView view(int width, int height, double turn) {
        Envelope box = new Envelope(WEST, WEST + width * PIXEL, SOUTH, SOUTH + height * PIXEL);
        return new MapView(Crs.CGCS2000, box, width, height, MapView.STANDARD_PIXEL_METRES, turn);
    }

    private static BufferedImage draw(
            MemoryFeatures scene, LayerStyle style, int width, int height, double turn) {
        MapView view = view(width, height, turn);
        MapPainter painter = MapPainter.opaque(view, Tint.WHITE);
        painter.draw(style, scene.read(FeatureQuery.of(style.layer(), null)));
        return painter.finish();
    }

    @Test
    void everyMarkLooksAsItDid() {
        MemoryFeatures scene = new MemoryFeatures();
        StringBuilder rules = new StringBuilder();
        List<String> names = Marks.names();
        for (int i = 0; i < names.size(); i++) {
            scene.add(
                    "component",
                    "POINT (" + at(14 + i % 9 * 24, 14 + i / 9 * 24) + ")",
                    Map.of("code", "m" + i));
            rules.append(
                    """
                    <Rule><ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>code</ogc:PropertyName><ogc:Literal>m%d</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter>
                    <PointSymbolizer><Graphic><Mark><WellKnownName>%s</WellKnownName>
                    <Fill><CssParameter name="fill">#88BBEE</CssParameter></Fill><Stroke><CssParameter name="stroke">#203050</CssParameter></Stroke></Mark><Size>16</Size></Graphic></PointSymbolizer></Rule>"""
                            .formatted(i, names.get(i)));
        }
        LayerStyle style = Sld.style(Sld.old("component", rules.toString()));

        Golden.check("sld/marks", draw(scene, style, 220, 196, 0));
    }

    @Test
    void everySymbolOfComponentsLooksAsItDid() {
        MemoryFeatures scene = new MemoryFeatures();
        int i = 0;
        for (ComponentSymbol symbol : ComponentSymbols.list()) {
            if (symbol.types().isEmpty()) {
                continue;
            }
            scene.add(
                    "component",
                    "POINT (" + at(16 + i % 12 * 26, 200 - i / 12 * 26) + ")",
                    Map.of(
                            "code",
                            "s" + i++,
                            "scheme",
                            symbol.types().get(0).scheme(),
                            "type_code",
                            symbol.types().get(0).code()));
        }
        LayerStyle style = Styles.city().getDefault(LayerCatalog.city().get("component"));

        Golden.check("component_symbols", draw(scene, style, 320, 220, 0));
    }

    @Test
    void aTurnedMapShowsTheSameAroundItsMiddle() throws IOException {
        LayerStyle style = Sld.style(Files.readString(STYLES.resolve("unit_grid.rules.sld")));
        BufferedImage turned = draw(scene(), style, 160, 160, 90);
        BufferedImage plain = draw(scene(), style, 160, 160, 0);
        BufferedImage moved = new BufferedImage(160, 160, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 160; y++) {
            for (int x = 0; x < 160; x++) {
                moved.setRGB(159 - y, x, plain.getRGB(x, y));
            }
        }

        assertThat(Golden.shareOff(turned, moved)).isLessThan(0.02);
        assertThat(Golden.shareOff(turned, plain)).isGreaterThan(0.1);
        Golden.check("sld/turned_by_30", draw(scene(), style, 160, 160, 30));
    }

    @Test
    void neighbouringPicturesContinueAPattern() throws IOException {
        String xml = Files.readString(STYLES.resolve("unit_grid.hatches.sld"));
        LayerStyle style = Sld.style(xml);
        Envelope whole = new Envelope(WEST, WEST + 160 * PIXEL, SOUTH, SOUTH + 160 * PIXEL);
        Envelope east =
                new Envelope(WEST + 80 * PIXEL, WEST + 160 * PIXEL, SOUTH, SOUTH + 160 * PIXEL);
        BufferedImage all = part(style, whole, 160);
        BufferedImage half = part(style, east, 80);

        assertThat(Golden.shareOff(half, all.getSubimage(80, 0, 80, 160))).isLessThan(0.01);
    }

    private static BufferedImage part(LayerStyle style, Envelope box, int width) {
        MapView view = new MapView(Crs.CGCS2000, box, width, 160);
        MapPainter painter = MapPainter.opaque(view, Tint.WHITE);
        painter.draw(style, scene().read(FeatureQuery.of(style.layer(), null)));
        return painter.finish();
    }

    /** Of two lines that cross, the later one's casing hides the earlier one (SE 1.1 §10.1). */
    @Test
    void aCasingLiesOverTheLineItCrosses() {
        String line =
                "<LineSymbolizer><Stroke><CssParameter name=\"stroke\">%s</CssParameter>"
                        + "<CssParameter name=\"stroke-width\">%d</CssParameter></Stroke></LineSymbolizer>";
        String rule =
                "<Rule>" + line.formatted("#FFFFFF", 9) + line.formatted("#000000", 3) + "</Rule>";
        LayerStyle style = Sld.style(Sld.old("responsibility_line", rule));
        MemoryFeatures cross =
                new MemoryFeatures()
                        .add(
                                "responsibility_line",
                                "LINESTRING (" + at(0, 80) + ", " + at(160, 80) + ")",
                                Map.of("id", "a"))
                        .add(
                                "responsibility_line",
                                "LINESTRING (" + at(80, 0) + ", " + at(80, 160) + ")",
                                Map.of("id", "b"));

        BufferedImage image = draw(cross, style, 160, 160, 0);

        assertThat(image.getRGB(40, 80) & 0xFFFFFF).as("on the one").isZero();
        assertThat(image.getRGB(80, 40) & 0xFFFFFF).as("on the other").isZero();
        assertThat(image.getRGB(83, 80) & 0xFFFFFF).as("beside the other").isEqualTo(0xFFFFFF);
    }
}
