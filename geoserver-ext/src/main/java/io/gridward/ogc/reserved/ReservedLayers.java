package io.gridward.ogc.reserved;

import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.ogc.request.Kvp;
import io.gridward.ogc.style.Styles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/**
 * The layers for everybody and, for whoever may read them, those that are not
 * (docs/decisions/0017). Safe for use by many threads.
 */
public final class ReservedLayers {
    private final LayerCatalog catalog;
    private final FeatureSource held;
    private final Styles styles;
    private final List<ReservedLayer> layers;

    /**
     * @param catalog layers for everybody
     * @param held their features
     * @param styles styles of all layers
     * @param layers those that are not for everybody
     */
    public ReservedLayers(
            LayerCatalog catalog, FeatureSource held, Styles styles, List<ReservedLayer> layers) {
        this.catalog = catalog;
        this.held = held;
        this.styles = styles;
        this.layers = List.copyOf(layers);
    }

    /**
     * What one account reads in one request. For the thread that answers it.
     *
     * @param catalog layers for everybody, and those that it may read
     * @param source features of all of them
     * @param styles how they are drawn
     */
    public record View(LayerCatalog catalog, FeatureSource source, Styles styles) {}

    /**
     * What whoever is answered in this thread reads; empty when that is what everybody does.
     *
     * @param parameters of the request
     */
    public Optional<View> view(Kvp parameters) {
        List<ReservedLayer> open = layers.stream().filter(ReservedLayer::isOpen).toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        LayerCatalog all = catalog;
        Styles drawn = styles;
        Map<String, FeatureSource> sources = new LinkedHashMap<>();
        for (ReservedLayer layer : open) {
            FeatureSource source = layer.source(parameters);
            all = all.with(layer.layer());
            sources.put(layer.layer().name(), source);
            drawn = drawn.with(layer.layer(), () -> layer.styles(parameters, source));
        }
        return Optional.of(new View(all, new Routed(held, Map.copyOf(sources)), drawn));
    }

    /** The layer of that name, if whoever is answered in this thread may read it. */
    public Optional<ReservedLayer> findOpen(String name) {
        return layers.stream()
                .filter(l -> l.layer().name().equals(name))
                .filter(ReservedLayer::isOpen)
                .findFirst();
    }

    /** Names of those that are not for everybody. */
    public List<String> names() {
        return layers.stream().map(l -> l.layer().name()).toList();
    }

    /**
     * Features where they are read: some layers by themselves, the others together.
     *
     * @param held the others
     * @param own by name of a layer
     */
    private record Routed(FeatureSource held, Map<String, FeatureSource> own)
            implements FeatureSource {

        private FeatureSource of(Layer layer) {
            return own.getOrDefault(layer.name(), held);
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
        public Optional<Envelope> bounds(Layer layer) {
            return of(layer).bounds(layer);
        }

        @Override
        public long versionNear(Layer layer, Envelope box) {
            return of(layer).versionNear(layer, box);
        }

        @Override
        public long version() {
            return held.version();
        }
    }
}
