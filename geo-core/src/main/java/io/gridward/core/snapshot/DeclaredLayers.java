package io.gridward.core.snapshot;

import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;

/** The layers something said it is made of: reading another one would leave it stale unnoticed. */
record DeclaredLayers(FeatureSource source, Set<String> layers) implements FeatureSource {
    private FeatureSource with(Layer layer) {
        if (!layers.contains(layer.name())) {
            throw new IllegalArgumentException(
                    "读取了未声明的图层 %s / layer %s is read but not among those declared: %s"
                            .formatted(layer.name(), layer.name(), layers));
        }
        return source;
    }

    @Override
    public FeatureStream read(FeatureQuery query) {
        return with(query.layer()).read(query);
    }

    @Override
    public long count(FeatureQuery query) {
        return with(query.layer()).count(query);
    }

    @Override
    public Optional<Envelope> bounds(Layer layer) {
        return with(layer).bounds(layer);
    }

    @Override
    public long versionNear(Layer layer, Envelope box) {
        return with(layer).versionNear(layer, box);
    }

    @Override
    public long version() {
        return source.version();
    }
}
