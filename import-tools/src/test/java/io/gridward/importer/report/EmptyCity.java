package io.gridward.importer.report;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/** A store that holds nothing. */
public final class EmptyCity implements FeatureSource {
    @Override
    public FeatureStream read(FeatureQuery query) {
        return new FeatureStream() {
            @Override
            public boolean hasNext() {
                return false;
            }

            @Override
            public Feature next() {
                throw new NoSuchElementException();
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

    @Override
    public long count(FeatureQuery query) {
        return 0;
    }

    @Override
    public Optional<Envelope> bounds(Layer layer) {
        return Optional.empty();
    }

    @Override
    public long version() {
        return 0;
    }
}
