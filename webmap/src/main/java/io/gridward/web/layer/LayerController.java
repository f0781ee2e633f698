package io.gridward.web.layer;

import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/layers}; counted once per data version and day. */
@RestController
class LayerController {
    private final FeatureSource features;
    private final LayerCatalog catalog;
    private final Clock clock;
    private final AtomicReference<Counted> counted;

    private record Counted(long version, LocalDate day, List<LayerJson> layers) {}

    LayerController(FeatureSource features, LayerCatalog catalog, Clock clock) {
        this.features = features;
        this.catalog = catalog;
        this.clock = clock;
        this.counted = new AtomicReference<>(new Counted(-1, LocalDate.MIN, List.of()));
    }

    @Operation(summary = "图层与登记表，先画的在前 / Layers and registers, ground first")
    @GetMapping(path = "/api/layers", produces = MediaType.APPLICATION_JSON_VALUE)
    List<LayerJson> list() {
        LocalDate today = LocalDate.now(clock);
        long version = features.version();
        Counted held = counted.get();
        if (held.version() == version && held.day().equals(today)) {
            return held.layers();
        }
        List<LayerJson> layers =
                catalog.list().stream().map(l -> describe(l, today, version)).toList();
        counted.set(new Counted(version, today, layers));
        return layers;
    }

    private LayerJson describe(Layer layer, LocalDate today, long version) {
        return LayerJson.of(
                layer,
                features.count(FeatureQuery.of(layer, today)),
                features.bounds(layer).orElse(null),
                version);
    }
}
