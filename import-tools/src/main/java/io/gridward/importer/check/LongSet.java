package io.gridward.importer.check;

import java.util.Arrays;

/** A growing set of positive longs in one array: 16 bytes a number where boxed ones take 60. */
public final class LongSet {
    private static final int SMALLEST = 1 << 10;

    private long[] slots = new long[SMALLEST];
    private int size;

    /** Adds a number above 0; false when it is there already. */
    public boolean add(long number) {
        if (size * 2 > slots.length) {
            grow();
        }
        int slot = slot(slots, number);
        if (slots[slot] == number) {
            return false;
        }
        slots[slot] = number;
        size++;
        return true;
    }

    /** True when it was added. */
    public boolean contains(long number) {
        return slots[slot(slots, number)] == number;
    }

    /** How many were added. */
    public int size() {
        return size;
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        Arrays.stream(slots).filter(n -> n != 0).forEach(n -> larger[slot(larger, n)] = n);
        slots = larger;
    }

    private static int slot(long[] slots, long number) {
        long mixed = number * 0x9E3779B97F4A7C15L;
        int i = (int) (mixed >>> 32) & (slots.length - 1);
        while (slots[i] != 0 && slots[i] != number) {
            i = (i + 1) & (slots.length - 1);
        }
        return i;
    }
}
