package io.gridward.core.layer.evaluate;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.SortKey;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order of the features of a query: its sort keys, absent values last in both directions, then
 * the key, then {@code valid_from}, since-ever first. Text by Unicode code points. The features
 * must have been read with the attributes sorted by and {@code valid_from}.
 */
public final class SortOrder {
    private SortOrder() {}

    /** Order of texts: by Unicode code points. */
    public static Comparator<String> ofText() {
        return TextOrder::compare;
    }

    /** Order by some keys. */
    public static Comparator<Feature> by(List<SortKey> sort) {
        Comparator<Feature> order = null;
        for (SortKey key : sort) {
            Comparator<Feature> next = by(key);
            order = order == null ? next : order.thenComparing(next);
        }
        Comparator<Feature> last =
                Comparator.comparing(Feature::key, TextOrder::compare)
                        .thenComparing(
                                f -> FeatureValue.of(f, Layer.VALID_FROM),
                                Comparator.nullsFirst(ValueOrder::compare));
        return order == null ? last : order.thenComparing(last);
    }

    private static Comparator<Feature> by(SortKey key) {
        return (a, b) ->
                compare(
                        FeatureValue.of(a, key.attribute()),
                        FeatureValue.of(b, key.attribute()),
                        key.ascending());
    }

    private static int compare(@Nullable Object a, @Nullable Object b, boolean ascending) {
        if (a == null || b == null) {
            return a == b ? 0 : a == null ? 1 : -1;
        }
        return ascending ? ValueOrder.compare(a, b) : ValueOrder.compare(b, a);
    }
}
