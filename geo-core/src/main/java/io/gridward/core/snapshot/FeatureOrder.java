package io.gridward.core.snapshot;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.SortKey;
import java.util.Comparator;
import java.util.List;

/** The orders in which features are handed out. */
final class FeatureOrder {
    /** By key, then by first valid day with "since ever" first. */
    static final Comparator<Feature> BY_KEY =
            Comparator.comparing(Feature::key, FeatureOrder::byCodePoints)
                    .thenComparing(
                            f -> f.value(Layer.VALID_FROM),
                            Comparator.nullsFirst(FeatureOrder::compare));

    private FeatureOrder() {}

    /** By some attributes, absent values last; equal ones keep their order. */
    static Comparator<Feature> of(Layer layer, List<SortKey> keys) {
        Comparator<Feature> order = (a, b) -> 0;
        for (SortKey key : keys) {
            int column = layer.indexOf(key.attribute());
            Comparator<Object> values =
                    key.ascending() ? FeatureOrder::compare : (a, b) -> compare(b, a);
            order = order.thenComparing(f -> f.values()[column], Comparator.nullsLast(values));
        }
        return order;
    }

    @SuppressWarnings("unchecked")
    private static int compare(Object a, Object b) {
        if (a instanceof String s && b instanceof String t) {
            return byCodePoints(s, t);
        }
        return ((Comparable<Object>) a).compareTo(b);
    }

    /** Text by Unicode code points, as both stores sort it. */
    static int byCodePoints(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        for (int i = 0; i < shorter; i++) {
            char c = a.charAt(i);
            char d = b.charAt(i);
            if (c != d) {
                boolean bothOrNone = Character.isSurrogate(c) == Character.isSurrogate(d);
                return bothOrNone ? c - d : Character.isSurrogate(c) ? 1 : -1;
            }
        }
        return a.length() - b.length();
    }
}
