package io.gridward.importer.check.code;

/** A set of positive longs in one array: 16 bytes a number where boxed ones take 60. */
final class LongSet {
    private final long[] slots;

    /** Room for some numbers; more must not be added. */
    LongSet(int room) {
        this.slots = new long[Math.max(4, Integer.highestOneBit(Math.max(room, 1)) * 4)];
    }

    /** Adds a number above 0; false when it is there already. */
    boolean add(long number) {
        int slot = slot(number);
        if (slots[slot] == number) {
            return false;
        }
        slots[slot] = number;
        return true;
    }

    /** True when it was added. */
    boolean contains(long number) {
        return slots[slot(number)] == number;
    }

    private int slot(long number) {
        long mixed = number * 0x9E3779B97F4A7C15L;
        int i = (int) (mixed >>> 32) & (slots.length - 1);
        while (slots[i] != 0 && slots[i] != number) {
            i = (i + 1) & (slots.length - 1);
        }
        return i;
    }
}
