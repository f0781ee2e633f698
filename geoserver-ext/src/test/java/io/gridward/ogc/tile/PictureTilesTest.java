package io.gridward.ogc.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.layer.LayerCatalog;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.render.MemoryFeatures;
import io.gridward.ogc.render.ToyCity;
import io.gridward.ogc.style.LayerStyle;
import io.gridward.ogc.style.Styles;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PictureTilesTest {
    private static final LayerStyle GRIDS = style("unit_grid");
    private static final LayerStyle COMPONENTS = style("component");

    private static LayerStyle style(String layer) {
        return Styles.city().getDefault(LayerCatalog.city().get(layer));
    }

    private static BufferedImage read(PictureTiles.Picture picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.png()));
    }

    private static boolean inked(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) >>> 24 != 0;
    }

    /** A lamp a quarter from the left and from the top of a tile. */
    @ParameterizedTest
    @EnumSource(TileMatrixSet.class)
    void aPlaceFallsOnItsPixel(TileMatrixSet set) throws IOException {
        TileAddress address = Tiles.at(set, 17, 122.0901, 46.0701);
        var box = address.box();
        double[] place = {box.getMinX() + box.getWidth() / 4, box.getMaxY() - box.getHeight() / 4};
        io.gridward.core.crs.Reprojection.between(set.crs(), io.gridward.core.crs.Crs.CGCS2000)
                .apply(place, 1);
        MemoryFeatures lamp =
                new MemoryFeatures()
                        .add(
                                "component",
                                "POINT (%s %s)".formatted(place[0], place[1]),
                                Map.of("code", "C", "type_code", "0101"));

        BufferedImage image =
                read(
                        new PictureTiles(lamp, TileSettings.defaults())
                                .make(COMPONENTS, address, Tiles.TODAY));

        assertThat(image.getWidth()).isEqualTo(256);
        assertThat(image.getHeight()).isEqualTo(256);
        assertThat(inked(image, 64, 64)).isTrue();
        assertThat(inked(image, 192, 64)).isFalse();
        assertThat(inked(image, 64, 192)).isFalse();
    }

    /** A line over the border is on the last column of one tile and the first of the next. */
    @Test
    void neighbouringTilesFitTogether() throws IOException {
        PictureTiles tiles = new PictureTiles(ToyCity.of(7), TileSettings.defaults());
        TileAddress west = Tiles.at(TileMatrixSet.WEB_MERCATOR_QUAD, 15, 122.0901, 46.0701);
        TileAddress east = new TileAddress(west.set(), 15, west.column() + 1, west.row());

        BufferedImage left = read(tiles.make(GRIDS, west, Tiles.TODAY));
        BufferedImage right = read(tiles.make(GRIDS, east, Tiles.TODAY));

        int agreeing = 0;
        for (int y = 0; y < 256; y++) {
            agreeing += inked(left, 255, y) == inked(right, 0, y) ? 1 : 0;
        }
        assertThat(agreeing).isGreaterThan(240);
    }

    @Test
    void aTileIsKeptUntilDataOrDayChange() {
        MemoryFeatures city = ToyCity.of(7);
        PictureTiles tiles = new PictureTiles(city, TileSettings.defaults());
        TileAddress address = Tiles.at(TileMatrixSet.WEB_MERCATOR_QUAD, 15, 122.0901, 46.0701);
        var first = tiles.make(GRIDS, address, Tiles.TODAY);
        int reads = city.queries().size();

        assertThat(tiles.make(GRIDS, address, Tiles.TODAY).png()).isEqualTo(first.png());
        assertThat(city.queries()).hasSize(reads);
        tiles.make(GRIDS, address, LocalDate.of(2020, 1, 1));
        assertThat(city.queries()).hasSize(reads + 1);
        city.add(
                "unit_grid",
                "POLYGON ((122.0895 46.0695, 122.0915 46.0695, 122.0895 46.0715, 122.0895 46.0695))",
                Map.of("code", "X"));
        var changed = tiles.make(GRIDS, address, Tiles.TODAY);
        assertThat(changed.stamp()).isNotEqualTo(first.stamp());
        assertThat(changed.png()).isNotEqualTo(first.png());
    }

    /** Same name, same data: what was made in the old style is neither sent nor called the same. */
    @Test
    void aChangedStyleChangesTheStampAndIsDrawnAnew() {
        PictureTiles tiles = new PictureTiles(ToyCity.of(7), TileSettings.defaults());
        TileAddress address = Tiles.at(TileMatrixSet.WEB_MERCATOR_QUAD, 15, 122.0901, 46.0701);
        LayerStyle wide =
                new LayerStyle(
                        GRIDS.name(), GRIDS.title(), GRIDS.layer(), GRIDS.scaledBy(3).rules());
        var before = tiles.make(GRIDS, address, Tiles.TODAY);
        var after = tiles.make(wide, address, Tiles.TODAY);

        assertThat(after.stamp()).isNotEqualTo(before.stamp());
        assertThat(after.png()).isNotEqualTo(before.png());
        assertThat(tiles.stamp(wide, address, Tiles.TODAY)).isEqualTo(after.stamp());
        assertThat(tiles.stamp(GRIDS, address, Tiles.TODAY)).isEqualTo(before.stamp());
    }

    @Test
    void outOfItsScalesALayerIsNotRead() throws IOException {
        MemoryFeatures city = ToyCity.of(7);
        TileAddress far = Tiles.at(TileMatrixSet.WEB_MERCATOR_QUAD, 8, 122.0901, 46.0701);

        BufferedImage image =
                read(
                        new PictureTiles(city, TileSettings.defaults())
                                .make(COMPONENTS, far, Tiles.TODAY));

        assertThat(city.queries()).isEmpty();
        assertThat(inked(image, 128, 128)).isFalse();
    }

    @Test
    void aTileOfTooManyFeaturesIsAFaultOfTheRequest() {
        PictureTiles few = new PictureTiles(ToyCity.of(7), new TileSettings(10, 1, 1, 0));
        TileAddress address = Tiles.at(TileMatrixSet.WEB_MERCATOR_QUAD, 14, 122.0901, 46.0701);

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> few.make(GRIDS, address, Tiles.TODAY))
                    .isInstanceOf(OgcFault.class)
                    .hasMessageContaining("at most 10 features");
        }
    }
}
