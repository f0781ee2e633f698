package io.gridward.core.snapshot;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * Layers held in memory and read as the store is. A stream once opened stays on the data it was
 * opened on; {@link #refresh} swaps whole layers in one step, so no reader waits or sees a layer
 * half old, half new. While the store is away the last data go on being served. Safe for use by
 * many threads.
 */
public final class SnapshotFeatures implements FeatureSource, AutoCloseable {
    private final @Nullable FeatureSource source;
    private final ChangedLayers changes;
    private final AtomicReference<State> state;
    private final AtomicReference<@Nullable Refresher> refresher = new AtomicReference<>();

    private SnapshotFeatures(@Nullable FeatureSource source, ChangedLayers changes, State first) {
        this.source = source;
        this.changes = changes;
        this.state = new AtomicReference<>(first);
    }

    /**
     * Loads layers and keeps where they came from for {@link #refresh}.
     *
     * @param source what is copied
     * @param changes which layers changed after a data version
     * @param layers layers to hold; the others are not known here
     */
    public static SnapshotFeatures load(
            FeatureSource source, ChangedLayers changes, Collection<Layer> layers) {
        long version = source.version();
        Map<String, LayerSnapshot> loaded = new HashMap<>();
        layers.forEach(l -> loaded.put(l.name(), copy(source, l)));
        return new SnapshotFeatures(source, changes, new State(version, loaded));
    }

    /**
     * Loads layers once; {@link #refresh} does nothing.
     *
     * @param features features with all attributes of their layer in catalogue order
     */
    public static SnapshotFeatures of(Map<Layer, List<Feature>> features) {
        Map<String, LayerSnapshot> loaded = new HashMap<>();
        features.forEach((l, list) -> loaded.put(l.name(), new LayerSnapshot(l, list)));
        return new SnapshotFeatures(null, v -> Set.of(), new State(1, loaded));
    }

    private static LayerSnapshot copy(FeatureSource source, Layer layer) {
        Dictionary dictionary = new Dictionary(layer);
        List<Feature> all = new ArrayList<>();
        try (FeatureStream rows = source.read(FeatureQuery.of(layer, null))) {
            rows.forEachRemaining(f -> all.add(dictionary.share(f)));
        }
        return new LayerSnapshot(layer, all);
    }

    /**
     * Takes over what was published since the last time: the layers that changed and no others.
     * Returns at once when nothing was.
     *
     * @return true when something was taken over
     * @throws RuntimeException of the source when it is away; what is held stays as it is
     */
    public synchronized boolean refresh() {
        if (source == null) {
            return false;
        }
        State old = state.get();
        long version = source.version();
        if (version == old.version()) {
            return false;
        }
        boolean restored = version < old.version();
        Set<String> changed =
                restored ? old.layers().keySet() : changes.changedAfter(old.version());
        Map<String, LayerSnapshot> next = new HashMap<>(old.layers());
        next.replaceAll((n, held) -> changed.contains(n) ? copy(source, held.layer()) : held);
        state.set(new State(version, next));
        return true;
    }

    /** Starts a thread that refreshes so often until {@link #close}. */
    public synchronized void start(Duration every) {
        if (refresher.get() == null) {
            refresher.set(new Refresher(this::refresh, every));
        }
    }

    @Override
    public FeatureStream read(FeatureQuery query) {
        return state.get().get(query.layer()).read(query);
    }

    @Override
    public long count(FeatureQuery query) {
        return state.get().get(query.layer()).count(query);
    }

    @Override
    public Optional<Envelope> bounds(Layer layer) {
        return state.get().get(layer).bounds();
    }

    @Override
    public long version() {
        return state.get().version();
    }

    /** Stops the thread; what is held can still be read. */
    @Override
    public synchronized void close() {
        Refresher running = refresher.getAndSet(null);
        if (running != null) {
            running.close();
        }
    }

    /** What is held at one moment. */
    private record State(long version, Map<String, LayerSnapshot> layers) {
        LayerSnapshot get(Layer layer) {
            LayerSnapshot held = layers.get(layer.name());
            return held == null ? LayerSnapshot.empty(layer) : held;
        }
    }
}
