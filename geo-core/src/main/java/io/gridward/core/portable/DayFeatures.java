package io.gridward.core.portable;

import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import java.time.LocalDate;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/**
 * The rows of a source that hold on one day, also to who asks for all days.
 *
 * @param source all days
 * @param day the day
 */
record DayFeatures(FeatureSource source, LocalDate day) implements FeatureSource {
    @Override
    public FeatureStream read(FeatureQuery q) {
        return source.read(on(q));
    }

    @Override
    public long count(FeatureQuery q) {
        return source.count(on(q));
    }

    private FeatureQuery on(FeatureQuery q) {
        return q.at() == null ? q.on(day) : q;
    }

    @Override
    public Optional<Envelope> bounds(Layer layer) {
        return source.bounds(layer);
    }

    @Override
    public long version() {
        return source.version();
    }
}
