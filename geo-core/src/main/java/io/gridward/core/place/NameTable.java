package io.gridward.core.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;

/** Names in order, each with the number of what bears it, found by their beginning. Immutable. */
final class NameTable {
    private final List<Entry> entries;

    private record Entry(String name, int number) {}

    private NameTable(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /**
     * The names of some things; a thing's number is its position.
     *
     * @param names what one is called
     */
    static <T> NameTable of(List<T> things, Function<T, ? extends Collection<String>> names) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < things.size(); i++) {
            for (String name : names.apply(things.get(i))) {
                if (!name.isEmpty()) {
                    entries.add(new Entry(name, i));
                }
            }
        }
        entries.sort(Comparator.comparing(Entry::name).thenComparingInt(Entry::number));
        return new NameTable(entries);
    }

    /** Gives names that begin with a text, in their order. */
    void beginning(String text, int most, ObjIntConsumer<String> taker) {
        int at = first(text);
        for (int taken = 0; taken < most && at < entries.size(); taken++, at++) {
            Entry entry = entries.get(at);
            if (!entry.name().startsWith(text)) {
                return;
            }
            taker.accept(entry.name(), entry.number());
        }
    }

    /** Gives those that are the very text. */
    void equal(String text, ObjIntConsumer<String> taker) {
        for (int at = first(text); at < entries.size(); at++) {
            Entry entry = entries.get(at);
            if (!entry.name().equals(text)) {
                return;
            }
            taker.accept(entry.name(), entry.number());
        }
    }

    /** Gives those that hold a text, in their order. */
    void holding(String text, int most, ObjIntConsumer<String> taker) {
        int taken = 0;
        for (int at = 0; at < entries.size() && taken < most; at++) {
            Entry entry = entries.get(at);
            if (entry.name().contains(text)) {
                taker.accept(entry.name(), entry.number());
                taken++;
            }
        }
    }

    private int first(String text) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).name().compareTo(text) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
