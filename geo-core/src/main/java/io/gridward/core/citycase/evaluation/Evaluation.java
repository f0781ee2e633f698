package io.gridward.core.citycase.evaluation;

import java.util.ArrayList;
import java.util.List;

/** Counts by group. Groups stand in the order of their keys' first cases. Immutable. */
public final class Evaluation {
    private final List<List<String>> dictionaries;
    private final int[][] keys;
    private final int[] counts;
    private final int groups;

    /**
     * Takes over arrays.
     *
     * @param dictionaries by dimension, the words of the codes
     * @param keys by dimension and group, a code
     * @param counts by group and {@link Count}
     */
    Evaluation(List<List<String>> dictionaries, int[][] keys, int[] counts, int groups) {
        this.dictionaries = dictionaries;
        this.keys = keys;
        this.counts = counts;
        this.groups = groups;
    }

    /** How many groups have a case. */
    public int size() {
        return groups;
    }

    /** The key of a group, a word for each dimension; an empty word where a case has none. */
    public List<String> key(int group) {
        List<String> words = new ArrayList<>();
        for (int d = 0; d < keys.length; d++) {
            words.add(dictionaries.get(d).get(keys[d][group]));
        }
        return words;
    }

    /** A count of a group. */
    public long count(int group, Count count) {
        return counts[group * CaseTable.COUNTS + count.ordinal()];
    }

    /** All counts of a group, for its indices. */
    public Indices indices(int group) {
        return new Indices(count -> count(group, count));
    }
}
