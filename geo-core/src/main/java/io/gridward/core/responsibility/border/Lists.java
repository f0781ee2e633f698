package io.gridward.core.responsibility.border;

import java.nio.IntBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lists of positions one after the other, each headed by its length, equal ones held once. */
final class Lists {
    /** Where each begins; the empty list at 0 is not among them. */
    private final Map<IntBuffer, Integer> starts = new LinkedHashMap<>();

    private int used = 1;

    /** Where the list of some pairs' positions is. */
    int of(Pairs pairs, int from, int to) {
        int[] list = new int[to - from + 1];
        list[0] = to - from;
        for (int i = from; i < to; i++) {
            list[1 + i - from] = pairs.position(i);
        }
        Integer known = starts.putIfAbsent(IntBuffer.wrap(list), used);
        if (known != null) {
            return known;
        }
        used += list.length;
        return used - list.length;
    }

    /** All of them; the list at 0 is empty. */
    int[] toArray() {
        int[] pool = new int[used];
        starts.forEach((list, start) -> list.duplicate().get(pool, start, list.limit()));
        return pool;
    }
}
