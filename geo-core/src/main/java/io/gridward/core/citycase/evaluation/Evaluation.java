package io.gridward.core.citycase.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Counts by group. Groups stand in the order of their keys' first cases. Immutable. */
public final class Evaluation {
    private final List<List<String>> dictionaries;
    private final int[][] keys;
    private final Tally tally;
    private final IntUnaryOperator rows;
    private final int groups;

    /**
     * Takes over arrays.
     *
     * @param dictionaries by dimension, the words of the codes
     * @param keys by dimension and group, a code
     * @param tally by row
     * @param rows row of a group in the tally
     */
    Evaluation(
            List<List<String>> dictionaries,
            int[][] keys,
            Tally tally,
            IntUnaryOperator rows,
            int groups) {
        this.dictionaries = dictionaries;
        this.keys = keys;
        this.tally = tally;
        this.rows = rows;
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

    /** A count of a group; 0 if it was not asked for. */
    public long count(int group, Count count) {
        return tally.get(rows.applyAsInt(group), count);
    }

    /** All counts of a group, for its indices. */
    public Indices indices(int group) {
        return new Indices(count -> count(group, count));
    }
}
