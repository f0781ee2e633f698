package io.gridward.core.layer;

import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/** A source of which one layer is read somewhere else. */
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
     * @param held where the layer is read
     */
    public static FeatureSource in(FeatureSource source, Layer layer, FeatureSource held) {
        return new ReplacedLayer(source, layer, held);
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
