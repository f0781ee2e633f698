package io.gridward.ogc.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TileMatrixSetTest {
    private static final TileMatrixSet MERCATOR = TileMatrixSet.WEB_MERCATOR_QUAD;
    private static final TileMatrixSet DEGREES = TileMatrixSet.CGCS2000_QUAD;

    /** OGC 17-083r4 annex D.1: 6 378 137 π m from the middle to each side. */
    @Test
    void webMercatorIsOneSquareAtZoom0() {
        var world = new TileAddress(MERCATOR, 0, 0, 0).box();

        assertThat(world.getMinX()).isCloseTo(-6378137 * Math.PI, within(1e-6));
        assertThat(world.getMaxX()).isCloseTo(6378137 * Math.PI, within(1e-6));
        assertThat(world.getMinY()).isCloseTo(-6378137 * Math.PI, within(1e-6));
        assertThat(MERCATOR.rows(3)).isEqualTo(8);
    }

    @Test
    void degreesAreTwoSquaresAtZoom0() {
        var east = new TileAddress(DEGREES, 0, 1, 0).box();

        assertThat(east.getMinX()).isZero();
        assertThat(east.getMaxX()).isEqualTo(180);
        assertThat(east.getMinY()).isEqualTo(-90);
        assertThat(DEGREES.columns(3)).isEqualTo(16);
    }

    /** Known tiles: z 12 over Ulanhot by the formula of the OpenStreetMap wiki. */
    @Test
    void rowsCountFromTheNorthAndColumnsFromTheWest() {
        TileAddress tile = Tiles.at(MERCATOR, 12, 122.09, 46.07);
        double lat = Math.toRadians(46.07);
        double y = (1 - Math.log(Math.tan(lat) + 1 / Math.cos(lat)) / Math.PI) / 2 * 4096;

        assertThat(tile.column()).isEqualTo((long) ((122.09 + 180) / 360 * 4096));
        assertThat(tile.row()).isEqualTo((long) y);
    }

    @ParameterizedTest
    @CsvSource({"-1,0,0", "23,0,0", "0,1,0", "0,0,1", "3,8,0", "3,0,-1", "22,4194304,0"})
    void addressesOutsideAreRefused(int zoom, long column, long row) {
        assertThatThrownBy(() -> new TileAddress(MERCATOR, zoom, column, row))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesAreFoundInEitherCase() {
        assertThat(TileMatrixSet.find("webmercatorquad")).contains(MERCATOR);
        assertThat(TileMatrixSet.find("CGCS2000Quad")).contains(DEGREES);
        assertThat(TileMatrixSet.find("WorldCRS84Quad")).isEmpty();
    }

    @Test
    void theCacheStaysWithinItsBytesAndForgetsOtherData() {
        TileCache cache = new TileCache(3_000);
        for (int i = 0; i < 20; i++) {
            cache.put(i, "v1", new byte[800]);
            assertThat(cache.bytes()).isLessThanOrEqualTo(3_000);
        }
        assertThat(cache.find(19, "v1")).isPresent();
        assertThat(cache.find(0, "v1")).isEmpty();
        assertThat(cache.find(19, "v2")).isEmpty();
        cache.put("large", "v1", new byte[4_000]);
        assertThat(cache.find("large", "v1")).isEmpty();
        cache.put(1, "v2", new byte[10]);
        assertThat(cache.find(19, "v1")).isEmpty();
        assertThat(cache.find(1, "v2")).isPresent();
    }
}
