package io.gridward.core.snapshot;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.evaluate.SortOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Where two states of a layer differ, or in which things: by features that only one of them has.
 */
final class Difference {
    /** Above so many rectangles one around all of them says enough. */
    private static final int MOST_AREAS = 500;

    private static final Comparator<Feature> ORDER = SortOrder.by(List.of());

    /** More things than these are not named. */
    private static final int MOST_KEYS = 1_000;

    private final List<Envelope> areas = new ArrayList<>();

    private Difference() {}

    /** Both in the layer's own order. */
    static List<Envelope> areas(Feature[] before, Feature[] after) {
        Difference difference = new Difference();
        each(before, after, f -> difference.add(f.geometry()));
        return difference.areas;
    }

    /** Keys of the things that differ; empty when they are many. Both in the layer's own order. */
    static Optional<Set<String>> keys(Feature[] before, Feature[] after) {
        Set<String> keys = new HashSet<>();
        each(
                before,
                after,
                f -> {
                    if (keys.size() <= MOST_KEYS) {
                        keys.add(f.key());
                    }
                });
        return keys.size() <= MOST_KEYS ? Optional.of(keys) : Optional.empty();
    }

    /** Tells every feature that only one of the lists has. */
    private static void each(Feature[] before, Feature[] after, Consumer<Feature> different) {
        int i = 0;
        int j = 0;
        while (i < before.length || j < after.length) {
            int order =
                    i == before.length ? 1 : j == after.length ? -1 : order(before[i], after[j]);
            if (order == 0 && same(before[i], after[j])) {
                i++;
                j++;
                continue;
            }
            if (order <= 0) {
                different.accept(before[i++]);
            }
            if (order >= 0) {
                different.accept(after[j++]);
            }
        }
    }

    private static int order(Feature a, Feature b) {
        return a == b ? 0 : ORDER.compare(a, b);
    }

    private static boolean same(Feature a, Feature b) {
        return a == b // taken over as it was
                || Arrays.equals(a.values(), b.values()) && same(a.geometry(), b.geometry());
    }

    private static boolean same(@Nullable Geometry a, @Nullable Geometry b) {
        return a == null || b == null ? a == b : a.equalsExact(b);
    }

    private void add(@Nullable Geometry shape) {
        if (shape == null || shape.isEmpty()) {
            return;
        }
        Envelope box = shape.getEnvelopeInternal();
        if (areas.size() < MOST_AREAS) {
            areas.add(new Envelope(box));
            return;
        }
        Envelope all = new Envelope(box);
        areas.forEach(all::expandToInclude);
        areas.clear();
        areas.add(all);
    }
}
