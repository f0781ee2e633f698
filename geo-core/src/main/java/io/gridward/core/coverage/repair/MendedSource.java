package io.gridward.core.coverage.repair;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * A source in which some rows of a layer have other shapes. Filters by shape still see the old
 * ones, which differ by slivers.
 *
 * @param source where all else is read
 * @param layer layer of the rows
 * @param shapes new shapes of features as read from the source, in EPSG:4490
 */
record MendedSource(FeatureSource source, Layer layer, Map<Version, Geometry> shapes)
        implements FeatureSource {

    /** One version of a row. */
    record Version(String key, Optional<Object> validFrom) {
        static Version of(Feature f) {
            return new Version(f.key(), Optional.ofNullable(f.value(Layer.VALID_FROM)));
        }
    }

    @Override
    public FeatureStream read(FeatureQuery query) {
        FeatureStream stream = source.read(query);
        return query.layer().equals(layer) && query.withGeometry() ? mended(stream) : stream;
    }

    private FeatureStream mended(FeatureStream stream) {
        return new FeatureStream() {
            @Override
            public boolean hasNext() {
                return stream.hasNext();
            }

            @Override
            public Feature next() {
                Feature f = stream.next();
                Geometry shape = shapes.get(Version.of(f));
                return shape == null
                        ? f
                        : new Feature(f.layer(), f.key(), f.names(), f.values(), shape);
            }

            @Override
            public void close() {
                stream.close();
            }
        };
    }

    @Override
    public long count(FeatureQuery query) {
        return source.count(query);
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
