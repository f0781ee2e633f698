package io.gridward.core.responsibility.border;

import java.util.Collection;

/**
 * A number for each cell of each block, where most are 0: a bit tells which are not, and only these
 * are kept, one after the other. So a cell without a number is known by bits that stay near the
 * processor. Immutable.
 */
final class BlockNumbers {
    private static final int WORDS = NearCells.BLOCK / Long.SIZE;
    private static final int MARKS = 1 + WORDS;

    /** Of each block where its numbers begin, then a bit for each cell that has one. */
    private final long[] marks;

    private final int[] numbers;

    BlockNumbers(Collection<int[]> blocks) {
        this.marks = new long[MARKS * blocks.size()];
        int count = 0;
        int mark = 0;
        for (int[] block : blocks) {
            marks[mark++] = count;
            for (int cell = 0; cell < block.length; cell++) {
                if (block[cell] != 0) {
                    marks[mark + cell / Long.SIZE] |= 1L << cell;
                    count++;
                }
            }
            mark += WORDS;
        }
        this.numbers = new int[count];
        int to = 0;
        for (int[] block : blocks) {
            for (int number : block) {
                if (number != 0) {
                    numbers[to++] = number;
                }
            }
        }
    }

    /** The number of a cell of a block, both counted from 0. */
    int get(int block, int cell) {
        int first = MARKS * block;
        int word = first + 1 + cell / Long.SIZE;
        long bit = 1L << cell;
        if ((marks[word] & bit) == 0) {
            return 0;
        }
        int before = Long.bitCount(marks[word] & bit - 1);
        for (int i = first + 1; i < word; i++) {
            before += Long.bitCount(marks[i]);
        }
        return numbers[(int) marks[first] + before];
    }

    /** Memory of the arrays in bytes. */
    long bytes() {
        return 8L * marks.length + 4L * numbers.length;
    }
}
