package io.gridward.core.snapshot.packed;

import java.util.Arrays;

/** Entries of cells, equal ones held once. */
final class ListPool {
    private static final int SPREAD = 0x9E3779B9;

    private final IntList lists = new IntList(1024);
    private int[] table = new int[1 << 12];
    private int count;

    ListPool() {
        lists.add(0);
    }

    /** The node of a cell with these entries. */
    int node(IntList entries) {
        if (entries.size() == 0) {
            return CellTree.LIST;
        }
        if (entries.size() == 1) {
            int kind = (entries.get(0) & 1) == 1 ? CellTree.TEST : CellTree.SURE;
            return entries.get(0) >>> 1 << CellTree.KIND_BITS | kind;
        }
        int at = slot(hash(entries), entries);
        if (table[at] == 0) {
            table[at] = lists.size();
            lists.add(entries.size());
            lists.addAll(entries, 0, entries.size());
            if (2 * ++count > table.length) {
                grow();
                return table[slot(hash(entries), entries)] << CellTree.KIND_BITS;
            }
        }
        return table[at] << CellTree.KIND_BITS | CellTree.LIST;
    }

    int[] toArray() {
        return lists.toArray();
    }

    /** Where the list is or would be. */
    private int slot(int hash, IntList entries) {
        int at = hash & table.length - 1;
        while (table[at] != 0 && !equal(table[at], entries)) {
            at = at + 1 & table.length - 1;
        }
        return at;
    }

    private boolean equal(int list, IntList entries) {
        if (lists.get(list) != entries.size()) {
            return false;
        }
        for (int i = 0; i < entries.size(); i++) {
            if (lists.get(list + 1 + i) != entries.get(i)) {
                return false;
            }
        }
        return true;
    }

    private static int hash(IntList entries) {
        int hash = 0;
        for (int i = 0; i < entries.size(); i++) {
            hash = (hash ^ entries.get(i)) * SPREAD;
            hash ^= hash >>> 15;
        }
        return hash;
    }

    private void grow() {
        int[] old = table;
        table = new int[2 * old.length];
        IntList entries = new IntList(16);
        for (int list : old) {
            if (list != 0) {
                entries.cut(0);
                entries.addAll(lists, list + 1, list + 1 + lists.get(list));
                table[slot(hash(entries), entries)] = list;
            }
        }
    }

    @Override
    public String toString() {
        return Arrays.toString(toArray());
    }
}
