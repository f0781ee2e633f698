package io.gridward.ogc.wms;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.filter.Filter;
import io.gridward.ogc.render.PixelHits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.PriorityQueue;

/** Finds the features under a pixel: of each queried layer the nearest, as many as asked for. */
final class FeatureInfo {
    private static final Comparator<Hit> NEAREST =
            Comparator.comparingDouble(Hit::distancePx).thenComparing(h -> h.feature().key());

    private final FeatureSource source;

    FeatureInfo(FeatureSource source) {
        this.source = source;
    }

    /** The features of one layer under the pixel, nearest first. */
    record Found(Layer layer, List<Feature> features) {}

    private record Hit(Feature feature, double distancePx) {}

    List<Found> find(FeatureInfoRequest request) {
        List<Found> found = new ArrayList<>();
        for (StyledLayer layer : request.queried()) {
            found.add(new Found(layer.layer(), find(request, layer)));
        }
        return found;
    }

    private List<Feature> find(FeatureInfoRequest request, StyledLayer layer) {
        PixelHits hits =
                new PixelHits(
                        request.map().view(),
                        layer.style(),
                        request.column(),
                        request.row(),
                        request.bufferPx());
        if (layer.style().listRulesAt(request.map().view().scaleDenominator()).isEmpty()) {
            return List.of();
        }
        FeatureQuery query =
                FeatureQuery.of(layer.layer(), request.map().day())
                        .where(Filter.bbox(hits.storageBox()));
        PriorityQueue<Hit> nearest = new PriorityQueue<>(NEAREST.reversed());
        try (FeatureStream stream = source.read(query)) {
            while (stream.hasNext()) {
                Feature feature = stream.next();
                OptionalDouble distance = hits.distancePx(feature);
                if (distance.isPresent()) {
                    nearest.add(new Hit(feature, distance.getAsDouble()));
                    if (nearest.size() > request.featureCount()) {
                        nearest.poll();
                    }
                }
            }
        }
        return nearest.stream().sorted(NEAREST).map(Hit::feature).toList();
    }
}
