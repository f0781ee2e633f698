package io.gridward.core.responsibility.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Numbers of cells behind bits, against the plain blocks they were made of. */
class BlockNumbersTest {

    private static void compare(List<int[]> blocks) {
        BlockNumbers numbers = new BlockNumbers(blocks);
        for (int b = 0; b < blocks.size(); b++) {
            for (int cell = 0; cell < NearCells.BLOCK; cell++) {
                assertThat(numbers.get(b, cell))
                        .as("%s %s", b, cell)
                        .isEqualTo(blocks.get(b)[cell]);
            }
        }
    }

    private static int[] full(int number) {
        int[] block = new int[NearCells.BLOCK];
        Arrays.fill(block, number);
        return block;
    }

    private static int[] single(int cell, int number) {
        int[] block = new int[NearCells.BLOCK];
        block[cell] = number;
        return block;
    }

    @Test
    void giveBackWhatWasPutIn() {
        Random random = new Random(20260601);
        List<int[]> blocks = new ArrayList<>();
        for (int b = 0; b < 200; b++) {
            double share = random.nextDouble();
            int[] block = new int[NearCells.BLOCK];
            for (int cell = 0; cell < block.length; cell++) {
                block[cell] = random.nextDouble() < share ? random.nextInt() : 0;
            }
            blocks.add(block);
        }
        compare(blocks);
    }

    @Test
    void emptyAndFullBlocksLieSideBySide() {
        compare(List.of(full(0), full(7), full(0), full(Integer.MAX_VALUE), full(-1), full(0)));
    }

    @Test
    void everyCellCanBeTheOnlyOneOfItsBlock() {
        List<int[]> blocks = new ArrayList<>();
        for (int cell = 0; cell < NearCells.BLOCK; cell++) {
            blocks.add(single(cell, 1 + cell));
        }
        compare(blocks);
    }

    @Test
    void ofNoBlocksNothingIsKept() {
        assertThat(new BlockNumbers(List.of()).bytes()).isZero();
    }

    @Test
    void cellsWithoutANumberTakeABitEach() {
        long empty = new BlockNumbers(List.of(full(0))).bytes();
        assertThat(empty).isEqualTo(8 + NearCells.BLOCK / 8);
        assertThat(new BlockNumbers(List.of(single(255, 9))).bytes()).isEqualTo(empty + 4);
    }
}
