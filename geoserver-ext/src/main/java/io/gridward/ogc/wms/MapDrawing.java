package io.gridward.ogc.wms;

import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.filter.Filter;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.pen.Page;
import io.gridward.ogc.picture.Sketch;
import io.gridward.ogc.raster.Interruption;
import io.gridward.ogc.render.MapPainter;
import io.gridward.ogc.render.MapView;
import io.gridward.ogc.style.LayerStyle;
import java.util.OptionalInt;
import org.locationtech.jts.geom.Envelope;

/** Reads what a picture shows and has it drawn. Layers out of their scale range are not read. */
final class MapDrawing {
    private final FeatureSource source;
    private final WmsSettings settings;

    MapDrawing(FeatureSource source, WmsSettings settings) {
        this.source = source;
        this.settings = settings;
    }

    /**
     * The finished file.
     *
     * @throws OgcFault when it would hold too much
     */
    byte[] draw(MapRequest request) {
        MapView view = request.view();
        Sketch sketch =
                request.format()
                        .begin(
                                view.width(),
                                view.height(),
                                view.pixelMetres(),
                                request.transparent()
                                        ? OptionalInt.empty()
                                        : OptionalInt.of(request.background().rgb()));
        try {
            draw(request, MapPainter.with(sketch.pen(), view));
        } catch (Page.TooLarge e) {
            throw OgcFault.of(
                    OgcFault.OTHER,
                    "BBOX",
                    "这一范围的 %s 超过 64 MiB，请缩小范围、减少图层或改用 image/png"
                            .formatted(request.format().mediaType()),
                    "as %s this would be more than 64 MiB: ask for less ground, fewer layers, or image/png"
                            .formatted(request.format().mediaType()));
        }
        Interruption.check();
        return sketch.toBytes();
    }

    private void draw(MapRequest request, MapPainter painter) {
        ReadingLimits limits = new ReadingLimits(settings);
        double scale = request.view().scaleDenominator();
        for (StyledLayer layer : request.layers()) {
            if (layer.style().listRulesAt(scale).isEmpty()) {
                continue;
            }
            try (FeatureStream stream = source.read(query(request, layer))) {
                painter.draw(layer.style(), limits.over(stream));
            }
        }
        painter.complete();
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
