package io.gridward.core.layer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in the order of a query: just after one feature. Reading on from there costs the same
 * wherever it is, while an offset is counted again each time.
 *
 * @param sorted value of each sort key of the query, null where absent
 * @param key key of the feature
 * @param from first day of its version; null for since ever
 */
public record Bookmark(List<@Nullable Object> sorted, String key, @Nullable LocalDate from) {

    public Bookmark {
        sorted = Collections.unmodifiableList(new ArrayList<>(sorted));
    }

    /** After a feature, which has to be read with {@link #attributes}. */
    public static Bookmark after(Feature feature, List<SortKey> sort) {
        List<@Nullable Object> values = new ArrayList<>();
        sort.forEach(k -> values.add(feature.value(k.attribute())));
        return new Bookmark(values, feature.key(), (LocalDate) feature.value(Layer.VALID_FROM));
    }

    /** What has to be read of a feature to know its place in an order. */
    public static List<String> attributes(List<SortKey> sort) {
        List<String> names = new ArrayList<>();
        sort.stream().map(SortKey::attribute).forEach(names::add);
        names.add(Layer.VALID_FROM);
        return names.stream().distinct().toList();
    }

    /** A feature at this place, with nothing but what says so. */
    public Feature feature(Layer layer, List<SortKey> sort) {
        List<String> names = new ArrayList<>();
        sort.forEach(k -> names.add(k.attribute()));
        List<@Nullable Object> values = new ArrayList<>(sorted);
        if (!names.contains(Layer.VALID_FROM)) {
            names.add(Layer.VALID_FROM);
            values.add(from);
        }
        return new Feature(layer, key, List.copyOf(names), values.toArray(), null);
    }

    /**
     * Checks that it is a place in the order of a query.
     *
     * @throws IllegalArgumentException when it is not
     */
    void requireFits(Layer layer, List<SortKey> sort) {
        boolean fits = sorted.size() == sort.size();
        for (int i = 0; fits && i < sort.size(); i++) {
            Object value = sorted.get(i);
            Class<?> type = layer.get(sort.get(i).attribute()).type().javaClass();
            fits = value == null || type.isInstance(value);
        }
        if (!fits) {
            throw new IllegalArgumentException("not a place in the order of the query");
        }
    }
}
