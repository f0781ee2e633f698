package io.gridward.ogc.wms;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.filter.Filter;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.render.MapPainter;
import io.gridward.ogc.render.MapView;
import io.gridward.ogc.style.LayerStyle;
import java.awt.image.BufferedImage;
import java.util.Iterator;
import org.locationtech.jts.geom.Envelope;

/** Reads what a picture shows and has it drawn. Layers out of their scale range are not read. */
final class MapDrawing {
    private final FeatureSource source;
    private final WmsSettings settings;

    MapDrawing(FeatureSource source, WmsSettings settings) {
        this.source = source;
        this.settings = settings;
    }

    BufferedImage draw(MapRequest request) {
        MapView view = request.view();
        MapPainter painter =
                request.transparent()
                        ? MapPainter.transparent(view)
                        : MapPainter.opaque(view, request.background());
        Limited limited = new Limited(settings);
        for (StyledLayer layer : request.layers()) {
            if (layer.style().listRulesAt(view.scaleDenominator()).isEmpty()) {
                continue;
            }
            try (FeatureStream stream = source.read(query(request, layer.style()))) {
                painter.draw(layer.style(), limited.over(stream));
            }
        }
        return painter.finish();
    }

    private static FeatureQuery query(MapRequest request, LayerStyle style) {
        double scale = request.view().scaleDenominator();
        Envelope box = request.view().storageBox(style.marginPxAt(scale));
        return FeatureQuery.of(style.layer(), request.day())
                .reading(style.listAttributesAt(scale), true)
                .where(Filter.and(style.filterAt(scale), Filter.bbox(box)));
    }

    /** Counts features and time over all layers of a picture. */
    private static final class Limited {
        private static final int STRIDE = 256;
        private final WmsSettings settings;
        private final long endNanos;
        // house: counts the features of all layers
        private int count;

        Limited(WmsSettings settings) {
            this.settings = settings;
            this.endNanos = System.nanoTime() + settings.maxSeconds() * 1_000_000_000L;
        }

        Iterator<Feature> over(Iterator<Feature> features) {
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return features.hasNext();
                }

                @Override
                public Feature next() {
                    check();
                    return features.next();
                }
            };
        }

        private void check() {
            if (++count > settings.maxFeatures()) {
                throw OgcFault.of(
                        OgcFault.OTHER,
                        "BBOX",
                        "一张图最多 %d 个要素，请缩小范围或减少图层".formatted(settings.maxFeatures()),
                        "a picture holds at most %d features; ask for less ground or fewer layers"
                                .formatted(settings.maxFeatures()));
            }
            if (count % STRIDE == 0 && System.nanoTime() > endNanos) {
                throw OgcFault.of(
                        OgcFault.OTHER,
                        "BBOX",
                        "绘图超过 %d 秒，请缩小范围或减少图层".formatted(settings.maxSeconds()),
                        "drawing took longer than %d s; ask for less ground or fewer layers"
                                .formatted(settings.maxSeconds()));
            }
        }
    }
}
