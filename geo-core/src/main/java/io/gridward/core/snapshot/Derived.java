package io.gridward.core.snapshot;

import io.gridward.core.layer.FeatureSource;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Something made of layers held in memory and renewed with them, such as an index; its value is
 * read from a {@link Moment}. Made by {@link SnapshotFeatures#derive}.
 *
 * @param <T> what is made
 */
public final class Derived<T> {
    private final Set<String> layers;
    private final Function<FeatureSource, T> build;
    private final Renewal<T> renewal;

    Derived(Set<String> layers, Function<FeatureSource, T> build, Renewal<T> renewal) {
        this.layers = Set.copyOf(layers);
        this.build = build;
        this.renewal = renewal;
    }

    /**
     * Makes the value anew from the one before it, when few things changed.
     *
     * @param <T> what is made
     */
    @FunctionalInterface
    public interface Renewal<T> {
        /**
         * The new value; the old one stays as it is for those who read it.
         *
         * @param old value of the state before
         * @param source the layers as they are now
         * @param keys keys of the things that changed, of the one layer it is made of
         */
        T renew(T old, FeatureSource source, Set<String> keys);
    }

    /** Names of the layers it is made of. */
    Set<String> layers() {
        return layers;
    }

    T from(FeatureSource source) {
        return Objects.requireNonNull(build.apply(new DeclaredLayers(source, layers)));
    }

    /**
     * The next value.
     *
     * @param old value of the state before
     * @param few gives the keys of the things of a layer that changed; empty when they are many
     */
    T renewed(Object old, FeatureSource source, Function<String, Optional<Set<String>>> few) {
        Optional<Set<String>> keys =
                layers.size() == 1 ? few.apply(layers.iterator().next()) : Optional.empty();
        return keys.isEmpty()
                ? from(source)
                : Objects.requireNonNull(
                        renewal.renew(own(old), new DeclaredLayers(source, layers), keys.get()));
    }

    /** A value that {@link #from} or {@link #renewed} made. */
    @SuppressWarnings("unchecked")
    T own(Object value) {
        return (T) value;
    }
}
