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
import java.util.ArrayList;
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
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.hprtree.HPRtree;

/** All versions of one layer's features at one data version: in order, indexed, immutable. */
final class LayerSnapshot {
    private static final int NONE = -1;

    private final Layer layer;
    private final Feature[] features;
    private final HPRtree tree = new HPRtree();
    private final Envelope bounds = new Envelope();

    LayerSnapshot(Layer layer, Collection<Feature> all) {
        this.layer = layer;
        this.features = all.toArray(Feature[]::new);
        Arrays.sort(features, SortOrder.by(List.of()));
        for (int i = 0; i < features.length; i++) {
            if (features[i].geometry() != null && !features[i].geometry().isEmpty()) {
                Envelope box = features[i].geometry().getEnvelopeInternal();
                tree.insert(box, i);
                bounds.expandToInclude(box);
            }
        }
        tree.build();
    }

    Layer layer() {
        return layer;
    }

    /**
     * The layer after some things changed.
     *
     * @param keys keys of what changed
     * @param now all versions of those things that there are now
     */
    LayerSnapshot with(Set<String> keys, Collection<Feature> now) {
        List<Feature> next = new ArrayList<>(features.length + now.size());
        for (Feature feature : features) {
            if (!keys.contains(feature.key())) {
                next.add(feature);
            }
        }
        next.addAll(now);
        return new LayerSnapshot(layer, next);
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
            for (Object i : tree.query(around)) {
                Geometry shape = features[(Integer) i].geometry();
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
        return tree.query(box.get()).stream()
                .mapToInt(i -> (Integer) i)
                .filter(i -> i >= first)
                .sorted();
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
