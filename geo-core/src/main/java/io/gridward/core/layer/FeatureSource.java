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

    /** Data version read from: grows by one with each published change of any layer. */
    long version();
}
