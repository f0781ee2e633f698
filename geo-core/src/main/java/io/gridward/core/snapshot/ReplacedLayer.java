package io.gridward.core.snapshot;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;

import org.locationtech.jts.geom.Envelope;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A source in which one layer has other features, held in memory; all else is read where it is. */
public final class ReplacedLayer implements FeatureSource {
    private final FeatureSource source;
    private final String layer;
    private final FeatureSource held;

    private ReplacedLayer(FeatureSource source, Layer layer, FeatureSource held) {
        this.source = source;
        this.layer = layer.name();
        this.held = held;
    }

    /**
     * The source with other features of a layer.
     *
     * @param features every version of them, with all attributes in catalogue order
     */
    public static FeatureSource in(FeatureSource source, Layer layer, List<Feature> features) {
        return new ReplacedLayer(source, layer, SnapshotFeatures.of(Map.of(layer, features)));
    }

    private FeatureSource of(Layer asked) {
        return asked.name().equals(layer) ? held : source;
    }

    @Override
    public FeatureStream read(FeatureQuery query) {
        return of(query.layer()).read(query);
    }

    @Override
    public long count(FeatureQuery query) {
        return of(query.layer()).count(query);
    }

    @Override
    public Optional<Envelope> bounds(Layer asked) {
        return of(asked).bounds(asked);
    }

    @Override
    public long version() {
        return source.version();
    }
}
