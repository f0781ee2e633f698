package io.gridward.core.snapshot;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.evaluate.SortOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Where two states of a layer differ: rectangles around features that only one of them has. */
final class Difference {
    /** Above so many rectangles one around all of them says enough. */
    private static final int MOST_AREAS = 500;

    private static final Comparator<Feature> ORDER = SortOrder.by(List.of());

    private final List<Envelope> areas = new ArrayList<>();

    private Difference() {}

    /** Both in the layer's own order. */
    static List<Envelope> areas(Feature[] before, Feature[] after) {
        Difference difference = new Difference();
        int i = 0;
        int j = 0;
        while (i < before.length || j < after.length) {
            int order =
                    i == before.length
                            ? 1
                            : j == after.length ? -1 : ORDER.compare(before[i], after[j]);
            if (order == 0 && same(before[i], after[j])) {
                i++;
                j++;
                continue;
            }
            if (order <= 0) {
                difference.add(before[i++].geometry());
            }
            if (order >= 0) {
                difference.add(after[j++].geometry());
            }
        }
        return difference.areas;
    }

    private static boolean same(Feature a, Feature b) {
        return Arrays.equals(a.values(), b.values()) && same(a.geometry(), b.geometry());
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
