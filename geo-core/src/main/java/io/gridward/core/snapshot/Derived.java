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

    /** Tells which things changed since the value before. */
    @FunctionalInterface
    public interface Changed {
        /** Keys of the things of a layer that changed; empty when they are many. */
        Optional<Set<String>> few(String layer);
    }

    /**
     * Makes the value from the one before it, so that a small change costs little.
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
         */
        T renew(T old, FeatureSource source, Changed changed);
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
     */
    T renewed(Object old, FeatureSource source, Changed changed) {
        return Objects.requireNonNull(
                renewal.renew(own(old), new DeclaredLayers(source, layers), changed));
    }

    /** A value that {@link #from} or {@link #renewed} made. */
    @SuppressWarnings("unchecked")
    T own(Object value) {
        return (T) value;
    }
}
