package io.gridward.core.responsibility;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The flags of an answer, in the order in which they are listed; a set of them is a number. */
enum Flag {
    OUTSIDE("outside"),
    FALLBACK("fallback"),
    UNASSIGNED("unassigned"),
    NEAR_EDGE("near-edge"),
    ASK("ask"),
    NO_COMPONENT("no-component");

    private static final List<List<String>> SETS =
            IntStream.range(0, 1 << values().length).mapToObj(Flag::names).toList();

    private final String word;

    Flag(String word) {
        this.word = word;
    }

    /** This flag alone, or no flag. */
    int when(boolean set) {
        return set ? 1 << ordinal() : 0;
    }

    /** The words of a set of flags. */
    static List<String> list(int set) {
        return SETS.get(set);
    }

    private static List<String> names(int set) {
        List<String> names = new ArrayList<>();
        for (Flag flag : values()) {
            if ((set & flag.when(true)) != 0) {
                names.add(flag.word);
            }
        }
        return List.copyOf(names);
    }
}
