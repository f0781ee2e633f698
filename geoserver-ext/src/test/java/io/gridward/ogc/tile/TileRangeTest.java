package io.gridward.ogc.tile;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.Reprojection;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Envelope;

class TileRangeTest {

    @ParameterizedTest
    @EnumSource(TileMatrixSet.class)
    void everyPlaceOfTheGroundIsInOneOfItsTiles(TileMatrixSet set) {
        Random random = new Random(5);
        Envelope ground = new Envelope(121.9, 122.4, 45.9, 46.3);
        for (int zoom = 0; zoom <= 16; zoom += 4) {
            TileRange range = TileRange.of(set, zoom, ground);
            Set<TileAddress> tiles = new HashSet<>();
            for (long i = 0; i < range.count(); i++) {
                tiles.add(range.address(i));
            }

            assertThat(tiles).hasSize((int) range.count());
            for (int i = 0; i < 100; i++) {
                double[] place = {random.nextDouble(121.9, 122.4), random.nextDouble(45.9, 46.3)};
                Reprojection.between(Crs.CGCS2000, set.crs()).apply(place, 1);
                assertThat(tiles).anyMatch(t -> t.box().intersects(place[0], place[1]));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TileMatrixSet.class)
    void theWholeWorldIsAllTiles(TileMatrixSet set) {
        TileRange range = TileRange.of(set, 2, new Envelope(-180, 180, -90, 90));

        assertThat(range.count()).isEqualTo(set.columns(2) * set.rows(2));
    }

    @Test
    void noGroundIsNoTile() {
        assertThat(TileRange.of(TileMatrixSet.CGCS2000_QUAD, 5, new Envelope()).count()).isZero();
    }
}
