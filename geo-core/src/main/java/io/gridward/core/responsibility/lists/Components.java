package io.gridward.core.responsibility.lists;

import io.gridward.core.layer.FeatureSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The components of a city: by code, and by place. Safe for use by many threads. */
public interface Components {

    /** Components read from a source at each question. */
    static Components in(FeatureSource source) {
        return new SourceComponents(source);
    }

    /** Components held in memory, found by code and by place. */
    static Components held(FeatureSource source) {
        return new HeldComponents(source);
    }

    /**
     * Components held in memory after some changed: what did not is not read again.
     *
     * @param held what {@link #held} or this made of the state before
     * @param keys codes of those that changed
     */
    static Components renewed(Components held, FeatureSource source, Set<String> keys) {
        return PatchedComponents.of(held, source, keys);
    }

    /** The component of a code on a day; null when there is none. */
    @Nullable ComponentCard find(String code, LocalDate day);

    /**
     * Components of a day within some metres of a point, nearest first, then by code.
     *
     * @param most how many at most
     */
    List<Near> near(double lon, double lat, LocalDate day, double metres, int most);

    /**
     * A component close by.
     *
     * @param code component code
     * @param typeName name of its type
     * @param name its name
     * @param metres distance on the ground
     */
    record Near(String code, @Nullable String typeName, String name, double metres) {}
}
