package io.gridward.core.snapshot;

import io.gridward.core.layer.FeatureSource;
import java.util.Objects;
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

    Derived(Set<String> layers, Function<FeatureSource, T> build) {
        this.layers = Set.copyOf(layers);
        this.build = build;
    }

    /** Names of the layers it is made of. */
    Set<String> layers() {
        return layers;
    }

    T from(FeatureSource source) {
        return Objects.requireNonNull(build.apply(new DeclaredLayers(source, layers)));
    }

    /** A value that {@link #from} made. */
    @SuppressWarnings("unchecked")
    T own(Object value) {
        return (T) value;
    }
}
