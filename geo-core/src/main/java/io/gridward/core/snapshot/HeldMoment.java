package io.gridward.core.snapshot;

import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.NoSuchVersion;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;

/**
 * Layers at one data version with what is derived from them.
 *
 * @param layers by name
 * @param derived values by what they are of
 * @param ground where they changed lately
 */
record HeldMoment(
        long version,
        Map<String, LayerSnapshot> layers,
        Map<Derived<?>, Object> derived,
        ChangedGround ground)
        implements Moment {

    /** Layers that nothing is derived from and of whose past nothing is known. */
    HeldMoment(long version, Map<String, LayerSnapshot> layers) {
        this(version, layers, Map.of(), ChangedGround.from(version));
    }

    /** The same under another version. */
    HeldMoment at(long other) {
        return new HeldMoment(other, layers, derived, ground);
    }

    /** Other layers at another version; what is derived from layers that differ is made again. */
    HeldMoment with(long other, Map<String, LayerSnapshot> next) {
        HeldMoment bare = new HeldMoment(other, next, Map.of(), groundOf(other, next));
        Map<Derived<?>, Object> renewed = new HashMap<>(derived);
        renewed.replaceAll(
                (d, value) ->
                        d.layers().stream().allMatch(n -> layers.get(n) == next.get(n))
                                ? value
                                : d.renewed(value, bare, n -> fewChanged(n, next)));
        return new HeldMoment(other, next, renewed, bare.ground);
    }

    private Optional<Set<String>> fewChanged(String name, Map<String, LayerSnapshot> next) {
        LayerSnapshot before = layers.get(name);
        LayerSnapshot after = next.get(name);
        return before == null || after == null ? Optional.empty() : after.fewChangedSince(before);
    }

    private ChangedGround groundOf(long other, Map<String, LayerSnapshot> next) {
        ChangedGround now = ground;
        for (LayerSnapshot layer : next.values()) {
            LayerSnapshot before = layers.get(layer.layer().name());
            if (before != null && before != layer) {
                now = now.with(other, layer.layer(), layer.changedSince(before));
            }
        }
        return now;
    }

    /** Nothing is known of what these layers were before. */
    HeldMoment anew() {
        return new HeldMoment(version, layers, derived, ChangedGround.from(version));
    }

    /** With one more thing derived. */
    HeldMoment with(Derived<?> more) {
        Map<Derived<?>, Object> all = new HashMap<>(derived);
        all.put(more, more.from(this));
        return new HeldMoment(version, layers, all, ground);
    }

    @Override
    public <T> T get(Derived<T> of) {
        Object value = derived.get(of);
        if (value == null) {
            throw new IllegalArgumentException("not derived from this snapshot at this moment");
        }
        return of.own(value);
    }

    /** True when a query asks for this data version, or for none of its own. */
    boolean holds(FeatureQuery query) {
        return query.version() == null || query.version() == version;
    }

    @Override
    public FeatureStream read(FeatureQuery query) {
        return of(query).read(query);
    }

    @Override
    public long count(FeatureQuery query) {
        return of(query).count(query);
    }

    private LayerSnapshot of(FeatureQuery query) {
        if (!holds(query)) {
            throw new NoSuchVersion(query.version(), version);
        }
        return held(query.layer());
    }

    @Override
    public long versionNear(Layer layer, Envelope box) {
        return ground.versionNear(layer, box);
    }

    @Override
    public Optional<Envelope> bounds(Layer layer) {
        return held(layer).bounds();
    }

    private LayerSnapshot held(Layer layer) {
        LayerSnapshot held = layers.get(layer.name());
        return held == null ? LayerSnapshot.empty(layer) : held;
    }
}
