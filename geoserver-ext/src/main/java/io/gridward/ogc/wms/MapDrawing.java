package io.gridward.ogc.wms;

import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.filter.Filter;
import io.gridward.ogc.render.MapPainter;
import io.gridward.ogc.render.MapView;
import io.gridward.ogc.style.LayerStyle;
import java.awt.image.BufferedImage;
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
        ReadingLimits limits = new ReadingLimits(settings);
        for (StyledLayer layer : request.layers()) {
            if (layer.style().listRulesAt(view.scaleDenominator()).isEmpty()) {
                continue;
            }
            try (FeatureStream stream = source.read(query(request, layer))) {
                painter.draw(layer.style(), limits.over(stream));
            }
        }
        return painter.finish();
    }

    private static FeatureQuery query(MapRequest request, StyledLayer layer) {
        LayerStyle style = layer.style();
        double scale = request.view().scaleDenominator();
        Envelope box = request.view().storageBox(style.marginPxAt(scale));
        return FeatureQuery.of(style.layer(), request.day())
                .reading(style.listAttributesAt(scale), true)
                .where(
                        Filter.and(
                                Filter.and(style.filterAt(scale), Filter.bbox(box)),
                                layer.filter()));
    }
}
