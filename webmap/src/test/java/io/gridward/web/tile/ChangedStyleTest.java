package io.gridward.web.tile;

import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.ogc.request.OgcService;
import io.gridward.ogc.request.OgcSettings;
import io.gridward.ogc.style.LayerStyle;
import io.gridward.ogc.style.Styles;
import io.gridward.ogc.tile.PictureTiles;
import io.gridward.ogc.tile.VectorTiles;
import io.gridward.web.ServedCity;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** The file of a style was changed and the server started anew; clients still hold old tiles. */
class ChangedStyleTest extends ServedCity {
    private static final Layer GRIDS = LayerCatalog.city().get("unit_grid");
    private static final String PATH = "/tiles/unit_grid/12/3436/1444";

    private static Styles changed(Styles styles) {
        LayerStyle old = styles.getDefault(GRIDS);
        LayerStyle next =
                new LayerStyle(
                        old.name(),
                        old.title(),
                        GRIDS,
                        styles.find(GRIDS, "plain").orElseThrow().rules());
        return styles.with(List.of(next), Map.of());
    }

    @Test
    void aTileOfAChangedStyleIsNotAnswered304(
            @Autowired PictureTiles tiles,
            @Autowired @Qualifier("wmtsService") OgcService service,
            @Autowired ReservedTiles reserved,
            @Autowired LayerCatalog catalog,
            @Autowired Styles styles,
            @Autowired OgcSettings settings,
            @Autowired Clock clock)
            throws Exception {
        Styles changed = changed(styles);
        check(
                PATH + ".png",
                new PictureTileController(
                        tiles, service, reserved, catalog, styles, settings, clock),
                new PictureTileController(
                        tiles, service, reserved, catalog, changed, settings, clock));
    }

    /** The attributes written by themselves are those the styles look at. */
    @Test
    void aVectorTileOfOtherAttributesIsNotAnswered304(
            @Autowired VectorTiles tiles,
            @Autowired ReservedTiles reserved,
            @Autowired FeatureSource source,
            @Autowired LayerCatalog catalog,
            @Autowired Styles styles,
            @Autowired OgcSettings settings,
            @Autowired Clock clock)
            throws Exception {
        LayerStyle old = styles.getDefault(GRIDS);
        Styles changed = styles.with(List.of(looksAtAreas(old)), Map.of());
        check(
                PATH + ".mvt",
                new TileController(tiles, reserved, source, catalog, styles, settings, clock),
                new TileController(tiles, reserved, source, catalog, changed, settings, clock));
    }

    private static LayerStyle looksAtAreas(LayerStyle old) {
        var rule = old.rules().get(0);
        var asks =
                new io.gridward.ogc.style.Rule(
                        rule.title(),
                        new io.gridward.ogc.style.Condition.Equal("remark", "x"),
                        rule.scales(),
                        rule.symbolizers());
        return new LayerStyle(old.name(), old.title(), GRIDS, List.of(asks));
    }

    private static void check(String path, Object before, Object after) throws Exception {
        MockMvc then = MockMvcBuilders.standaloneSetup(before).build();
        MockMvc now = MockMvcBuilders.standaloneSetup(after).build();
        String tag =
                then.perform(MockMvcRequestBuilders.get(path))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getHeader("ETag");
        then.perform(MockMvcRequestBuilders.get(path).header("If-None-Match", tag))
                .andExpect(status().isNotModified());

        now.perform(MockMvcRequestBuilders.get(path).header("If-None-Match", tag))
                .andExpect(status().isOk());
    }
}
