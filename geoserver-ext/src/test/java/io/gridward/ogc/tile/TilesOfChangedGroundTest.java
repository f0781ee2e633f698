package io.gridward.ogc.tile;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.snapshot.SnapshotFeatures;
import io.gridward.ogc.render.MemoryFeatures;
import io.gridward.ogc.render.ToyCity;
import io.gridward.ogc.style.LayerStyle;
import io.gridward.ogc.style.Styles;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A change lets go of the tiles it touches and of no others. */
class TilesOfChangedGroundTest {
    private static final Layer COMPONENT = LayerCatalog.city().get("component");
    private static final Layer GRID = LayerCatalog.city().get("unit_grid");
    private static final LayerStyle DOTS = Styles.city().find(COMPONENT, "plain").orElseThrow();
    private static final TileAddress NEAR =
            Tiles.at(TileMatrixSet.WEB_MERCATOR_QUAD, 16, 122.0901, 46.0701);
    private static final TileAddress FAR =
            Tiles.at(TileMatrixSet.WEB_MERCATOR_QUAD, 16, 122.0735, 46.0565);

    private final MemoryFeatures city = ToyCity.of(7);
    private final SnapshotFeatures held =
            SnapshotFeatures.load(
                    city, v -> Set.of("component", "unit_grid"), List.of(COMPONENT, GRID));

    private void addLamp() {
        city.add(
                "component",
                "POINT (122.0901 46.0701)",
                Map.of("code", "NEW", "type_code", "0101"));
        held.refresh();
    }

    @Test
    void picturesElsewhereStayAndKeepTheirStamp() {
        PictureTiles tiles = new PictureTiles(held, TileSettings.defaults());
        var near = tiles.make(DOTS, NEAR, Tiles.TODAY);
        var far = tiles.make(DOTS, FAR, Tiles.TODAY);

        addLamp();

        assertThat(tiles.stamp(DOTS, FAR, Tiles.TODAY)).isEqualTo(far.stamp());
        assertThat(tiles.make(DOTS, FAR, Tiles.TODAY).png()).isSameAs(far.png());
        assertThat(tiles.stamp(DOTS, NEAR, Tiles.TODAY)).isNotEqualTo(near.stamp());
        assertThat(tiles.make(DOTS, NEAR, Tiles.TODAY).png()).isNotEqualTo(near.png());
        assertThat(tiles.stock().tiles()).isEqualTo(2);
    }

    @Test
    void vectorTilesElsewhereAndOfOtherLayersStay() {
        VectorTiles tiles = new VectorTiles(held, TileSettings.defaults());
        var far = tiles.make(COMPONENT, FAR, List.of("code"), Tiles.TODAY);
        var near = tiles.make(COMPONENT, NEAR, List.of("code"), Tiles.TODAY);
        var grids = tiles.make(GRID, NEAR, List.of("code"), Tiles.TODAY);

        addLamp();

        assertThat(tiles.make(COMPONENT, FAR, List.of("code"), Tiles.TODAY).gzip())
                .isSameAs(far.gzip());
        assertThat(tiles.make(GRID, NEAR, List.of("code"), Tiles.TODAY).gzip())
                .isSameAs(grids.gzip());
        assertThat(tiles.make(COMPONENT, NEAR, List.of("code"), Tiles.TODAY).gzip())
                .isNotEqualTo(near.gzip());
    }

    /** Whatever is held after changes is what would be made anew. */
    @Test
    void heldTilesAreThoseThatWouldBeMadeNow() {
        VectorTiles tiles = new VectorTiles(held, TileSettings.defaults());
        List<TileAddress> all =
                List.of(
                        NEAR,
                        FAR,
                        Tiles.at(TileMatrixSet.WEB_MERCATOR_QUAD, 14, 122.08, 46.06),
                        Tiles.at(TileMatrixSet.WEB_MERCATOR_QUAD, 17, 122.0925, 46.0690),
                        Tiles.at(TileMatrixSet.WEB_MERCATOR_QUAD, 11, 122.09, 46.07));
        for (int change = 0; change < 6; change++) {
            all.forEach(t -> tiles.make(GRID, t, List.of("code"), Tiles.TODAY));
            double x = 122.0905 + change * 0.0003;
            city.add(
                    "unit_grid",
                    "POLYGON ((%1$s 46.0695, %2$s 46.0695, %1$s 46.0715, %1$s 46.0695))"
                            .formatted(x, x + 0.001),
                    Map.of("code", "X" + change));
            held.refresh();

            VectorTiles fresh = new VectorTiles(held, TileSettings.defaults());
            for (TileAddress t : all) {
                assertThat(tiles.make(GRID, t, List.of("code"), Tiles.TODAY).gzip())
                        .as("change %d, %s", change, t)
                        .isEqualTo(fresh.make(GRID, t, List.of("code"), Tiles.TODAY).gzip());
            }
        }
    }
}
