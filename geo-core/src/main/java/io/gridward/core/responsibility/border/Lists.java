package io.gridward.core.responsibility.border;

import java.util.Arrays;

/** Lists of positions one after the other, each headed by its length, equal ones held once. */
final class Lists {
    private static final int SPREAD = 0x9E3779B9;

    private int[] pool = new int[1 << 12];
    private int used = 1;
    private int[] table = new int[1 << 10];
    private int count;

    /** Where the list of some pairs' positions is. */
    int of(Pairs pairs, int from, int to) {
        if (2 * count >= table.length) {
            grow();
        }
        int n = to - from;
        int needed = used + n + 1;
        if (needed > pool.length) {
            pool = Arrays.copyOf(pool, Math.max(needed, pool.length + pool.length / 2));
        }
        pool[used] = n;
        for (int i = 0; i < n; i++) {
            pool[used + 1 + i] = pairs.position(from + i);
        }
        int slot = slot(used);
        if (table[slot] == 0) {
            table[slot] = used;
            count++;
            used = needed;
        }
        return table[slot];
    }

    /** Where in the table a list is, or would be. */
    private int slot(int list) {
        int hash = 0;
        for (int i = list; i <= list + pool[list]; i++) {
            hash = (hash ^ pool[i]) * SPREAD;
            hash ^= hash >>> 15;
        }
        int slot = hash & table.length - 1;
        while (table[slot] != 0 && !isSame(table[slot], list)) {
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }

    private boolean isSame(int a, int b) {
        return Arrays.equals(pool, a, a + 1 + pool[a], pool, b, b + 1 + pool[b]);
    }

    private void grow() {
        int[] old = table;
        table = new int[2 * old.length];
        for (int list : old) {
            if (list != 0) {
                table[slot(list)] = list;
            }
        }
    }

    /** All of them; the list at 0 is empty. */
    int[] toArray() {
        return Arrays.copyOf(pool, used);
    }
}
