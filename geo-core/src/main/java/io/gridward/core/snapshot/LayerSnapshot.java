package io.gridward.core.snapshot;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.evaluate.FilterBounds;
import io.gridward.core.layer.evaluate.FilterEvaluator;
import io.gridward.core.layer.evaluate.NormalFilter;
import io.gridward.core.layer.evaluate.SortOrder;
import io.gridward.core.layer.filter.Filter;
import io.gridward.core.snapshot.packed.PlaceTree;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** All versions of one layer's features at one data version: in order, indexed, immutable. */
final class LayerSnapshot {
    private static final int NONE = -1;
    private static final Comparator<Feature> ORDER = SortOrder.by(List.of());

    private final Layer layer;
    private final Feature[] features;
    private final PlaceTree tree;
    private final Envelope bounds;

    LayerSnapshot(Layer layer, Collection<Feature> all) {
        this.layer = layer;
        this.features = all.toArray(Feature[]::new);
        Arrays.sort(features, ORDER);
        this.tree = PlaceTree.of(features.length, i -> box(features[i]));
        this.bounds = around(Arrays.asList(features));
    }

    private LayerSnapshot(LayerSnapshot before, Merge merge, Envelope bounds) {
        this.layer = before.layer;
        this.features = merge.features();
        this.tree =
                before.tree.with(
                        merge.moved(), merge.added(), features.length, i -> box(features[i]));
        this.bounds = bounds;
    }

    private static @Nullable Envelope box(Feature feature) {
        Geometry shape = feature.geometry();
        if (shape instanceof Point point && !point.isEmpty()) {
            // a point would keep the rectangle that it is asked for
            return new Envelope(point.getX(), point.getX(), point.getY(), point.getY());
        }
        return shape == null || shape.isEmpty() ? null : shape.getEnvelopeInternal();
    }

    private static Envelope around(Collection<Feature> features) {
        Envelope all = new Envelope();
        for (Feature feature : features) {
            Envelope box = box(feature);
            if (box != null) {
                all.expandToInclude(box);
            }
        }
        return all;
    }

    Layer layer() {
        return layer;
    }

    /**
     * The layer after some things changed. What did not is taken over as it is, and the tree with
     * it.
     *
     * @param keys keys of what changed
     * @param now all versions of those things that there are now
     */
    LayerSnapshot with(Set<String> keys, Collection<Feature> now) {
        Merge merge = Merge.of(features, keys, now);
        Envelope around = around(now);
        around.expandToInclude(bounds);
        for (int i = 0; i < features.length; i++) {
            if (merge.moved()[i] == Merge.GONE && atTheEdge(box(features[i]))) {
                around = around(Arrays.asList(merge.features()));
                break;
            }
        }
        return new LayerSnapshot(this, merge, around);
    }

    /** True when the layer may become narrower without what is in a rectangle. */
    private boolean atTheEdge(@Nullable Envelope box) {
        return box != null
                && (box.getMinX() <= bounds.getMinX()
                        || box.getMaxX() >= bounds.getMaxX()
                        || box.getMinY() <= bounds.getMinY()
                        || box.getMaxY() >= bounds.getMaxY());
    }

    /** Keys of the things that differ from an earlier state; empty when they are many. */
    Optional<Set<String>> fewChangedSince(LayerSnapshot before) {
        return Difference.keys(before.features, features);
    }

    FeatureStream read(FeatureQuery query) {
        Comparator<Feature> order = SortOrder.by(query.sort());
        Stream<Feature> rows = matching(query, firstAfter(query));
        if (!query.sort().isEmpty()) {
            rows = rows.filter(isAfter(query, order)).sorted(order);
        }
        Projection projection = Projection.of(query);
        return new Rows(
                rows.skip(query.offset()).limit(query.limit()).map(projection::of).iterator());
    }

    long count(FeatureQuery query) {
        if (query.filter().equals(Filter.ALL) && query.at() == null) {
            return features.length;
        }
        return matching(query, 0).count();
    }

    /**
     * Rectangles around everything that differs from an earlier state, and around what touches it:
     * neighbours share edges.
     */
    List<Envelope> changedSince(LayerSnapshot before) {
        if (before.features.length == 0) {
            return bounds.isNull() ? List.of() : List.of(new Envelope(bounds));
        }
        List<Envelope> wide = Difference.areas(before.features, features);
        for (Envelope area : wide) {
            Envelope around = new Envelope(area);
            for (int i : tree.query(around).toArray()) {
                Geometry shape = features[i].geometry();
                if (shape != null && shape.getDimension() > 0) {
                    area.expandToInclude(shape.getEnvelopeInternal());
                }
            }
        }
        return wide;
    }

    Optional<Envelope> bounds() {
        return bounds.isNull() ? Optional.empty() : Optional.of(new Envelope(bounds));
    }

    /** Where to begin in the layer's own order: behind the place a query goes on from. */
    private int firstAfter(FeatureQuery query) {
        if (query.after() == null || !query.sort().isEmpty()) {
            return 0;
        }
        Feature place = query.after().feature(layer, List.of());
        int at = Arrays.binarySearch(features, place, SortOrder.by(List.of()));
        return at < 0 ? -at - 1 : at + 1;
    }

    private Predicate<Feature> isAfter(FeatureQuery query, Comparator<Feature> order) {
        if (query.after() == null) {
            return f -> true;
        }
        Feature place = query.after().feature(layer, query.sort());
        return f -> order.compare(f, place) > 0;
    }

    private Stream<Feature> matching(FeatureQuery query, int first) {
        Filter filter = NormalFilter.of(query);
        Stream<Feature> all = candidates(filter, first).mapToObj(i -> features[i]);
        return filter.equals(Filter.ALL)
                ? all
                : all.filter(unlessInterrupted(FilterEvaluator.compileNormal(filter, layer)));
    }

    /** A filter may take long on every feature: whoever asked can end it by an interrupt. */
    private static Predicate<Feature> unlessInterrupted(Predicate<Feature> filter) {
        return feature -> {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("the reader was interrupted");
            }
            return filter.test(feature);
        };
    }

    /** Positions, in order and from one on, of all features that can match. */
    private IntStream candidates(Filter filter, int first) {
        Optional<List<String>> keys = FilterBounds.keys(filter, layer.key());
        if (keys.isPresent()) {
            return keys.get().stream()
                    .distinct()
                    .sorted(SortOrder.ofText())
                    .flatMapToInt(this::withKey)
                    .filter(i -> i >= first);
        }
        Optional<Envelope> box = FilterBounds.rectangle(filter);
        if (box.isEmpty() || box.get().covers(bounds)) {
            return IntStream.range(first, features.length);
        }
        if (bounds.isNull()) {
            return IntStream.empty();
        }
        return tree.query(box.get()).filter(i -> i >= first).sorted();
    }

    private IntStream withKey(String key) {
        int first = firstWithKey(key);
        if (first == NONE) {
            return IntStream.empty();
        }
        return IntStream.range(first, features.length)
                .takeWhile(i -> features[i].key().equals(key));
    }

    private int firstWithKey(String key) {
        int low = 0;
        int high = features.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (SortOrder.ofText().compare(features[middle].key(), key) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < features.length && features[low].key().equals(key) ? low : NONE;
    }

    /**
     * A list with some things replaced.
     *
     * @param features the new list, in order
     * @param moved the new position by the old one
     * @param added positions of what is new
     */
    private record Merge(Feature[] features, int[] moved, int[] added) {
        static final int GONE = -1;

        static Merge of(Feature[] before, Set<String> keys, Collection<Feature> now) {
            Feature[] fresh = now.toArray(Feature[]::new);
            Arrays.sort(fresh, ORDER);
            Feature[] all = new Feature[before.length + fresh.length];
            int[] moved = new int[before.length];
            int[] added = new int[fresh.length];
            int n = 0;
            int j = 0;
            for (int i = 0; i < before.length; i++) {
                if (keys.contains(before[i].key())) {
                    moved[i] = GONE;
                    continue;
                }
                while (j < fresh.length && ORDER.compare(fresh[j], before[i]) < 0) {
                    added[j] = n;
                    all[n++] = fresh[j++];
                }
                moved[i] = n;
                all[n++] = before[i];
            }
            for (; j < fresh.length; j++) {
                added[j] = n;
                all[n++] = fresh[j];
            }
            return new Merge(Arrays.copyOf(all, n), moved, added);
        }
    }

    /** A stream over arrays; nothing is held open. */
    private record Rows(Iterator<Feature> rows) implements FeatureStream {
        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public Feature next() {
            return rows.next();
        }

        @Override
        public void close() {
            // nothing is held open
        }
    }

    /** What of a feature a query wants to see. */
    private record Projection(List<String> names, int[] columns, boolean shapes, boolean whole) {
        static Projection of(FeatureQuery query) {
            List<String> names = query.properties();
            return new Projection(
                    names,
                    names.stream().mapToInt(query.layer()::indexOf).toArray(),
                    query.withGeometry(),
                    query.withGeometry() && names.equals(query.layer().attributeNames()));
        }

        Feature of(Feature all) {
            if (whole) {
                return all;
            }
            Object[] values = new Object[columns.length];
            for (int i = 0; i < columns.length; i++) {
                values[i] = all.values()[columns[i]];
            }
            return new Feature(
                    all.layer(), all.key(), names, values, shapes ? all.geometry() : null);
        }
    }

    /** An empty one. */
    static LayerSnapshot empty(Layer layer) {
        return new LayerSnapshot(layer, Collections.emptyList());
    }
}
