package io.gridward.ogc.style;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.ogc.request.OgcSettings;
import io.gridward.ogc.style.sld.Sld;
import io.gridward.ogc.style.sld.StyleFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyleFingerprintTest {
    private static final Path SAMPLES = Path.of("src/test/resources/sld");
    private static final String RULE =
            "<Rule><ogc:Filter><ogc:PropertyIsGreaterThan><ogc:PropertyName>area_m2</ogc:PropertyName>"
                    + "<ogc:Literal>1000</ogc:Literal></ogc:PropertyIsGreaterThan></ogc:Filter>"
                    + "<MaxScaleDenominator>5000</MaxScaleDenominator>"
                    + "<PolygonSymbolizer><Fill><CssParameter name=\"fill\">#112233</CssParameter></Fill>"
                    + "<Stroke><CssParameter name=\"stroke-width\">2.5</CssParameter></Stroke></PolygonSymbolizer>"
                    + "<TextSymbolizer><Label><ogc:PropertyName>code</ogc:PropertyName></Label></TextSymbolizer></Rule>";

    @TempDir Path folder;

    /** Built-in styles and those of a folder, read anew. */
    private static List<LayerStyle> styles(Path folder) {
        LayerCatalog city = LayerCatalog.city();
        Styles styles = new StyleFolder(folder, city, OgcSettings.defaults()).addTo(Styles.city());
        List<LayerStyle> all = new ArrayList<>();
        for (Layer layer : city.listPublished()) {
            all.addAll(styles.list(layer));
        }
        return all;
    }

    @Test
    void everyStyleReadAgainHasTheSameAndNoOtherHasIt() {
        List<LayerStyle> once = styles(SAMPLES);
        List<LayerStyle> again = styles(SAMPLES);
        Map<String, LayerStyle> seen = new HashMap<>();

        assertThat(once).hasSizeGreaterThan(20);
        for (int i = 0; i < once.size(); i++) {
            String print = StyleFingerprint.of(once.get(i));
            assertThat(print).matches("[0-9a-f]{16}");
            assertThat(StyleFingerprint.of(again.get(i))).as(once.get(i).name()).isEqualTo(print);
            assertThat(seen.put(print, once.get(i))).as(once.get(i).name()).isNull();
        }
    }

    /**
     * No code of an object is in it. The figure changes when the records of styles get further
     * parts.
     */
    @Test
    void itIsTheSameInEveryRun() {
        assertThat(StyleFingerprint.of(Sld.style(Sld.old("unit_grid", RULE))))
                .isEqualTo("9191ce5c1fff6b2c");
    }

    @ParameterizedTest
    @CsvSource({
        "#112233, #112234",
        "2.5, 2.6",
        "area_m2</ogc, code</ogc",
        "1000, 1001",
        "PropertyIsGreaterThan, PropertyIsLessThan",
        "5000, 5001",
        "<ogc:PropertyName>code, <ogc:PropertyName>name",
        "unit_grid, division"
    })
    void aChangedStyleHasAnother(String before, String after) {
        String xml = Sld.old("unit_grid", RULE.replace("area_m2", "code"));
        String original = before.startsWith("area") ? Sld.old("unit_grid", RULE) : xml;
        String changed = original.replace(before, after);

        assertThat(changed).isNotEqualTo(original);
        assertThat(StyleFingerprint.of(Sld.style(changed)))
                .isNotEqualTo(StyleFingerprint.of(Sld.style(original)));
    }

    /** The style is as it was, but not the drawing it names. */
    @Test
    void aChangedDrawingIsAnotherStyle() throws IOException {
        String svg =
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"><path d=\"M0 0h%sv8z\"/></svg>";
        Files.writeString(
                folder.resolve("a.sld"),
                Sld.old(
                        "component",
                        "<Rule><PointSymbolizer><Graphic><ExternalGraphic><OnlineResource xlink:href=\"a.svg\"/>"
                                + "<Format>image/svg+xml</Format></ExternalGraphic><Size>16</Size></Graphic></PointSymbolizer></Rule>"));
        Files.writeString(folder.resolve("a.svg"), svg.formatted(8));
        String before = print();
        assertThat(print()).isEqualTo(before);

        Files.writeString(folder.resolve("a.svg"), svg.formatted(7));

        assertThat(print()).isNotEqualTo(before);
    }

    private String print() {
        return styles(folder).stream()
                .filter(s -> s.layer().name().equals("component") && s.name().equals("s"))
                .map(StyleFingerprint::of)
                .findFirst()
                .orElseThrow();
    }
}
