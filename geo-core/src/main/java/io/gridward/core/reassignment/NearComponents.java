package io.gridward.core.reassignment;

import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.filter.Filter;

import org.locationtech.jts.geom.Envelope;

import java.util.Optional;

/**
 * A source of which only the components in a rectangle are read: no other can move.
 *
 * @param source where all is read
 * @param ground rectangle in EPSG:4490
 */
record NearComponents(FeatureSource source, Envelope ground) implements FeatureSource {

    private FeatureQuery near(FeatureQuery query) {
        return query.layer().name().equals("component")
                ? query.where(Filter.and(query.filter(), Filter.bbox(ground)))
                : query;
    }

    @Override
    public FeatureStream read(FeatureQuery query) {
        return source.read(near(query));
    }

    @Override
    public long count(FeatureQuery query) {
        return source.count(near(query));
    }

    @Override
    public Optional<Envelope> bounds(Layer of) {
        return source.bounds(of);
    }

    @Override
    public long version() {
        return source.version();
    }
}
