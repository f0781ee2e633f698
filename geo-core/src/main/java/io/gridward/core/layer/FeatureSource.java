package io.gridward.core.layer;

import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/**
 * Where features are read from: the store itself or a snapshot of it. Both give the same answer to
 * the same query; safe for use by many threads.
 */
public interface FeatureSource {

    /**
     * Opens a stream of the features a query asks for.
     *
     * @throws NoSuchVersion when the data version it asks for was not published yet
     */
    FeatureStream read(FeatureQuery query);

    /** How many features the query matches, its offset, limit and place left aside. */
    long count(FeatureQuery query);

    /** Rectangle around all shapes of a layer in EPSG:4490; empty when it has none. */
    Optional<Envelope> bounds(Layer layer);

    /**
     * A data version since which nothing of a layer changed in a rectangle (EPSG:4490, x =
     * longitude), nor anything that touches what lies there: what was made of it then is as good as
     * made now. The newest where nothing better is known.
     */
    default long versionNear(Layer layer, Envelope box) {
        return version();
    }

    /** Data version read from: grows by one with each published change of any layer. */
    long version();
}
