package io.gridward.ogc.style.sld;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.ogc.request.OgcSettings;
import io.gridward.ogc.style.LayerStyle;
import io.gridward.ogc.style.Styles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StyleFolderTest {
    private static final Layer GRIDS = LayerCatalog.city().get("unit_grid");
    private static final String RULE =
            "<Rule><PolygonSymbolizer><Fill/></PolygonSymbolizer></Rule>";

    @TempDir Path folder;

    private Styles styles() {
        return new StyleFolder(folder, LayerCatalog.city(), OgcSettings.defaults())
                .addTo(Styles.city());
    }

    private void put(String name, String xml) throws IOException {
        Files.writeString(folder.resolve(name), xml);
    }

    private static List<String> names(Styles styles) {
        return styles.list(GRIDS).stream().map(LayerStyle::name).toList();
    }

    @Test
    void aStyleNamedLikeItsLayerIsItsDefault() throws IOException {
        put(
                "a.sld",
                Sld.old("unit_grid", RULE).replace("<Name>s</Name>", "<Name>unit_grid</Name>"));

        assertThat(names(styles()).get(0)).isEqualTo("unit_grid");
        assertThat(styles().getDefault(GRIDS).rules()).hasSize(1);
        Styles read = styles();
        Layer places = LayerCatalog.city().get("place");
        assertThat(read.findSource(read.getDefault(places)))
                .as("built-in styles have no source")
                .isEmpty();
        assertThat(read.findSource(read.getDefault(GRIDS)).orElseThrow()).contains("UserStyle");
    }

    @Test
    void anotherNameIsOneMoreStyle() throws IOException {
        put("a.sld", Sld.old("gw:unit_grid", RULE));

        assertThat(names(styles())).startsWith("unit_grid").contains("s");
    }

    @Test
    void theFileSaysTheLayerWhereTheStyleNamesAnother() throws IOException {
        put("unit_grid.night.sld", Sld.old("单元网格", RULE).replace("<Name>s</Name>", ""));

        assertThat(names(styles())).contains("unit_grid.night");
    }

    @Test
    void namesThatAListCannotHoldAreReplaced() throws IOException {
        put("unit_grid.x.sld", Sld.old("unit_grid", RULE).replace(">s<", ">a, b<"));
        put("unit_grid.y.sld", Sld.old("unit_grid", RULE));
        put("unit_grid.z.sld", Sld.old("unit_grid", RULE));

        assertThat(names(styles())).contains("unit_grid.x", "s", "s_2");
    }

    @Test
    void aFileThatCannotBeDrawnHarmsNoOther() throws IOException {
        put("broken.sld", "<a");
        put("raster.sld", Sld.old("unit_grid", "<Rule><RasterSymbolizer/></Rule>"));
        put("elsewhere.sld", Sld.old("no_such_layer", RULE));
        put("readme.txt", "not a style");
        put("good.sld", Sld.old("unit_grid", RULE));

        assertThat(names(styles())).contains("s");
        assertThat(styles().list(GRIDS)).hasSize(Styles.city().list(GRIDS).size() + 1);
    }

    @Test
    void withoutAFolderTheBuiltInStylesRemain() {
        Styles styles =
                new StyleFolder(
                                folder.resolve("nothing"),
                                LayerCatalog.city(),
                                OgcSettings.defaults())
                        .addTo(Styles.city());

        assertThat(names(styles)).isEqualTo(names(Styles.city()));
    }

    @Test
    void drawingsOfTheFolderAreFoundByName() throws IOException {
        Path symbols = Files.createDirectory(folder.resolve("symbols"));
        Files.writeString(
                symbols.resolve("a.svg"),
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2 2\"><rect width=\"2\" height=\"2\"/></svg>");
        put(
                "a.sld",
                Sld.old(
                        "unit_grid",
                        "<Rule><PointSymbolizer><Graphic><ExternalGraphic><OnlineResource xlink:href=\"a.svg\"/></ExternalGraphic><Size>20</Size></Graphic></PointSymbolizer></Rule>"));

        LayerStyle style = styles().find(GRIDS, "s").orElseThrow();

        assertThat(style.marginPxAt(1_000)).isEqualTo(11);
    }
}
