package io.gridward.core.responsibility.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bits of squares of cells against the cells themselves. */
class NearTilesTest {
    private static final long FIRST_ROW = 181_003;
    private static final long FIRST_COLUMN = 1_200_437;
    private static final int SPAN = 300;

    private static void put(Map<Long, int[]> blocks, long row, long column) {
        blocks.computeIfAbsent(NearCells.block(row, column), k -> new int[NearCells.BLOCK])[
                        NearCells.inBlock(row, column)] =
                7;
    }

    private static long tile(long row, long column) {
        return (row >> 2) << 32 | column >> 2;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void sayOfEachCellWhetherItsSquareHasAList(long seed) {
        Random random = new Random(seed);
        Map<Long, int[]> blocks = new HashMap<>();
        Set<Long> squares = new HashSet<>();
        for (int i = 0; i < 120; i++) {
            long row = FIRST_ROW + random.nextInt(SPAN);
            long column = FIRST_COLUMN + random.nextInt(SPAN);
            put(blocks, row, column);
            squares.add(tile(row, column));
        }
        NearTiles tiles = NearTiles.of(blocks);
        assertThat(tiles.bytes()).isPositive();
        int set = 0;
        for (long row = FIRST_ROW - 40; row < FIRST_ROW + SPAN + 40; row++) {
            for (long column = FIRST_COLUMN - 40; column < FIRST_COLUMN + SPAN + 40; column++) {
                boolean has = tiles.mayHave(row, column);
                set += has ? 1 : 0;
                if (has != squares.contains(tile(row, column))) {
                    assertThat(has).as("%d %d", row, column).isEqualTo(!has);
                }
            }
        }
        assertThat(set).isEqualTo(16 * squares.size());
        assertThat(tiles.mayHave(0, 0)).isFalse();
    }

    @Test
    void ofBlocksFarApartNothingIsKnown() {
        Map<Long, int[]> blocks = new HashMap<>();
        put(blocks, 10, 10);
        put(blocks, 900_000, 3_000_000);
        NearTiles tiles = NearTiles.of(blocks);
        assertThat(tiles.bytes()).isZero();
        assertThat(tiles.mayHave(10, 10)).isTrue();
        assertThat(tiles.mayHave(5_000, 5_000)).isTrue();
    }

    @Test
    void withoutBlocksEveryCellIsAskedForInVain() {
        assertThat(NearTiles.of(Map.of()).bytes()).isZero();
    }
}
