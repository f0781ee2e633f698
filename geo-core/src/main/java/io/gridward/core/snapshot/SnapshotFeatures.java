package io.gridward.core.snapshot;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * Layers held in memory and read as the store is, and structures derived from them. A stream once
 * opened stays on the data it was opened on; {@link #refresh} swaps whole layers, and what is
 * derived from them, in one step, so no reader waits or sees a layer half old, half new. A reader
 * that asks more than one question takes {@link #now}. While the store is away the last data go on
 * being served. Safe for use by many threads.
 */
public final class SnapshotFeatures implements FeatureSource, AutoCloseable {
    private final @Nullable FeatureSource source;
    private final ChangedLayers changes;
    private final ChangedLayers.Things things;
    private final AtomicReference<HeldMoment> state;
    private final AtomicReference<@Nullable Refresher> refresher = new AtomicReference<>();

    private SnapshotFeatures(
            @Nullable FeatureSource source,
            ChangedLayers changes,
            ChangedLayers.Things things,
            HeldMoment first) {
        this.source = source;
        this.changes = changes;
        this.things = things;
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
        return load(source, changes, ChangedLayers.Things.NEVER_FEW, layers);
    }

    /**
     * The same, taking over things one by one where few changed.
     *
     * @param things which things of a layer changed after a data version
     */
    public static SnapshotFeatures load(
            FeatureSource source,
            ChangedLayers changes,
            ChangedLayers.Things things,
            Collection<Layer> layers) {
        Map<String, LayerSnapshot> none = new HashMap<>();
        layers.forEach(l -> none.put(l.name(), LayerSnapshot.empty(l)));
        HeldMoment nothing = new HeldMoment(source.version(), none);
        Copying whole = new Copying(source, changes, ChangedLayers.Things.NEVER_FEW);
        HeldMoment first = whole.copy(nothing, nothing.version(), none.keySet()).anew();
        return new SnapshotFeatures(source, changes, things, first);
    }

    /**
     * Loads layers once; {@link #refresh} does nothing.
     *
     * @param features features with all attributes of their layer in catalogue order
     */
    public static SnapshotFeatures of(Map<Layer, List<Feature>> features) {
        Map<String, LayerSnapshot> loaded = new HashMap<>();
        features.forEach((l, list) -> loaded.put(l.name(), new LayerSnapshot(l, list)));
        HeldMoment once = new HeldMoment(1, loaded);
        return new SnapshotFeatures(null, v -> Set.of(), ChangedLayers.Things.NEVER_FEW, once);
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
        HeldMoment old = state.get();
        long version = source.version();
        if (version == old.version()) {
            return false;
        }
        boolean restored = version < old.version();
        Set<String> changed =
                restored ? old.layers().keySet() : changes.changedAfter(old.version());
        Copying copying =
                new Copying(source, changes, restored ? ChangedLayers.Things.NEVER_FEW : things);
        HeldMoment next = copying.copy(old.at(version), old.version(), changed);
        state.set(restored ? next.anew() : next);
        return true;
    }

    /**
     * Makes something of layers held, now and again whenever one of them changed. Readers get it
     * through {@link #now}, together with the very layers it was made of; they never wait for it.
     *
     * @param layers names of the layers it is made of; the builder can read no other
     * @param build makes it, in the thread that refreshes; when it fails in {@link #refresh} all
     *     that is held stays as it is
     * @throws RuntimeException of the builder when it fails on what is held now
     */
    public synchronized <T> Derived<T> derive(
            Set<String> layers, Function<FeatureSource, T> build) {
        return hold(new Derived<>(layers, build, (old, now, changed) -> build.apply(now)));
    }

    /**
     * The same; the next value may be made from the one before.
     *
     * @param renewal makes the next value
     */
    public synchronized <T> Derived<T> derive(
            Set<String> layers, Function<FeatureSource, T> build, Derived.Renewal<T> renewal) {
        return hold(new Derived<>(layers, build, renewal));
    }

    private <T> Derived<T> hold(Derived<T> made) {
        state.set(state.get().with(made));
        return made;
    }

    /** What is held now, for a reader with several questions that have to fit together. */
    public Moment now() {
        return state.get();
    }

    /** Starts a thread that refreshes so often until {@link #close}. */
    public synchronized void start(Duration every) {
        if (refresher.get() == null) {
            refresher.set(new Refresher(this::refresh, every));
        }
    }

    /** Other data versions than the one held are read where the layers came from. */
    @Override
    public FeatureStream read(FeatureQuery query) {
        return holding(query).read(query);
    }

    @Override
    public long count(FeatureQuery query) {
        return holding(query).count(query);
    }

    private FeatureSource holding(FeatureQuery query) {
        HeldMoment held = state.get();
        return source == null || held.holds(query) ? held : source;
    }

    @Override
    public Optional<Envelope> bounds(Layer layer) {
        return state.get().bounds(layer);
    }

    @Override
    public long versionNear(Layer layer, Envelope box) {
        return state.get().versionNear(layer, box);
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
}
