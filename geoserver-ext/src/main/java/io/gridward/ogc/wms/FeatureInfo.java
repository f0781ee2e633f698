package io.gridward.ogc.wms;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.filter.Filter;
import io.gridward.ogc.render.MapView;
import io.gridward.ogc.render.PixelHits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Finds the features under a pixel: of each queried layer the nearest, as many as asked for. */
final class FeatureInfo {
    private static final Comparator<Hit> NEAREST =
            Comparator.comparingDouble(Hit::distancePx).thenComparing(h -> h.feature().key());

    private final FeatureSource source;
    private final WmsSettings settings;

    FeatureInfo(FeatureSource source, WmsSettings settings) {
        this.source = source;
        this.settings = settings;
    }

    /** The features of one layer under the pixel, nearest first. */
    record Found(Layer layer, List<Feature> features) {}

    private record Hit(Feature feature, double distancePx) {}

    List<Found> find(FeatureInfoRequest request) {
        ReadingLimits limits = new ReadingLimits(settings);
        List<Found> found = new ArrayList<>();
        for (StyledLayer layer : request.queried()) {
            found.add(new Found(layer.layer(), find(request, layer, limits)));
        }
        return found;
    }

    private List<Feature> find(
            FeatureInfoRequest request, StyledLayer layer, ReadingLimits limits) {
        MapView view = request.map().view();
        if (layer.style().listRulesAt(view.scaleDenominator()).isEmpty()) {
            return List.of();
        }
        PixelHits hits =
                new PixelHits(
                        view, layer.style(), request.column(), request.row(), request.bufferPx());
        FeatureQuery query =
                FeatureQuery.of(layer.layer(), request.map().day())
                        .where(Filter.and(Filter.bbox(hits.storageBox()), layer.filter()));
        PriorityQueue<Hit> nearest = new PriorityQueue<>(NEAREST.reversed());
        try (FeatureStream stream = source.read(query)) {
            limits.over(stream)
                    .forEachRemaining(
                            feature -> {
                                hits.distancePx(feature)
                                        .ifPresent(d -> nearest.add(new Hit(feature, d)));
                                if (nearest.size() > request.featureCount()) {
                                    nearest.poll();
                                }
                            });
        }
        return nearest.stream().sorted(NEAREST).map(Hit::feature).toList();
    }
}
