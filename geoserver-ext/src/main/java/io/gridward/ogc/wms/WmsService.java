package io.gridward.ogc.wms;

import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.picture.DrawingQueue;
import io.gridward.ogc.picture.PictureFormat;
import io.gridward.ogc.render.LegendPainter;
import io.gridward.ogc.request.OgcAnswer;
import io.gridward.ogc.request.OgcRequest;
import io.gridward.ogc.request.OgcService;
import io.gridward.ogc.style.LayerStyle;
import io.gridward.ogc.style.Styles;
import io.gridward.ogc.wms.capabilities.Capabilities;
import io.gridward.ogc.wms.capabilities.Offer;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * The map service: one request in, one finished answer out. A request that cannot be answered gets
 * a service exception, never a Java one. Safe for use by many threads.
 */
public final class WmsService implements OgcService {
    private final LayerCatalog catalog;
    private final Styles styles;
    private final FeatureSource source;
    private final WmsSettings settings;
    private final Supplier<LocalDate> today;
    private final DrawingQueue queue;

    /**
     * @param source where features are read, best a snapshot
     * @param today the day shown when a request names none, in the city's calendar
     */
    public WmsService(
            LayerCatalog catalog,
            Styles styles,
            FeatureSource source,
            WmsSettings settings,
            Supplier<LocalDate> today) {
        this.catalog = catalog;
        this.styles = styles;
        this.source = source;
        this.settings = settings;
        this.today = today;
        this.queue =
                new DrawingQueue(
                        settings.maxAtOnce(), settings.maxPixelsAtOnce(), settings.maxSeconds());
    }

    @Override
    public String name() {
        return "WMS";
    }

    @Override
    public OgcAnswer handle(OgcRequest in) {
        if (in.isXml()) {
            throw OgcFault.of(
                    OgcFault.OPERATION,
                    null,
                    "地图服务只接受参数，不接受 XML",
                    "the map service takes parameters, not XML");
        }
        WmsParameters p = new WmsParameters(in.parameters());
        WmsExceptions.check(p);
        String request = p.get("REQUEST");
        return switch (request.toLowerCase(Locale.ROOT)) {
            case "getcapabilities", "capabilities" -> capabilities(p, in.address());
            case "getmap", "map" -> map(p);
            case "getfeatureinfo", "feature_info" -> featureInfo(p, in.base());
            case "describelayer" -> describe(p, in.base());
            case "getlegendgraphic" -> legend(p);
            default ->
                    throw OgcFault.of(
                            OgcFault.OPERATION,
                            "REQUEST",
                            "不支持操作 “%s”".formatted(OgcFault.quoted(request)),
                            "operation '%s' is not supported".formatted(OgcFault.quoted(request)));
        };
    }

    @Override
    public OgcAnswer fault(OgcFault fault, OgcRequest request) {
        return WmsExceptions.answer(fault, new WmsParameters(request.parameters()));
    }

    private OgcAnswer capabilities(WmsParameters p, String address) {
        long sequence = source.version();
        checkSequence(p, sequence);
        Offer offer =
                new Offer(
                        catalog,
                        styles,
                        source,
                        settings.maxLayers(),
                        settings.maxSidePx(),
                        settings.firstDay(),
                        PictureFormat.names(),
                        InfoFormat.mediaTypes());
        String asked = p.getOr("VERSION", p.getOr("WMTVER", ""));
        Capabilities.Document document =
                Capabilities.write(
                        Capabilities.negotiated(asked),
                        offer,
                        address,
                        WmsLanguage.english(p),
                        sequence,
                        today.get());
        // an unknown FORMAT is answered in the version's own, §7.2.3.1
        String format = p.getOr("FORMAT", "");
        boolean wanted = List.of("text/xml", "application/xml").contains(format);
        return OgcAnswer.text(200, wanted ? format : document.mediaType(), document.xml());
    }

    private static void checkSequence(WmsParameters p, long version) {
        String known = p.getOr("UPDATESEQUENCE", "");
        if (known.isEmpty()) {
            return;
        }
        if (!known.matches("\\d{1,18}")) {
            throw OgcFault.invalid("UPDATESEQUENCE", known, "整数", "a whole number");
        }
        int order = Long.compare(Long.parseLong(known), version);
        if (order >= 0) {
            throw OgcFault.of(
                    order == 0 ? WmsCodes.CURRENT_SEQUENCE : OgcFault.SEQUENCE,
                    "UPDATESEQUENCE",
                    "当前版本号为 %d".formatted(version),
                    "the current update sequence is %d".formatted(version));
        }
    }

    private OgcAnswer map(WmsParameters p) {
        PictureFormat format = MapRequest.format(p);
        MapRequest request = MapRequest.parse(p, catalog, styles, settings, today.get(), format);
        byte[] picture = drawInTurn(request, format);
        return OgcAnswer.stream(format.mediaType(), out -> out.write(picture));
    }

    /**
     * Draws when it is this picture's turn. The finished file waits for the client, which may be
     * slow, not the picture, which is large.
     */
    private byte[] drawInTurn(MapRequest request, PictureFormat format) {
        long pixels = (long) request.view().width() * request.view().height();
        return queue.take(
                pixels, () -> format.toBytes(new MapDrawing(source, settings).draw(request)));
    }

    private OgcAnswer featureInfo(WmsParameters p, String base) {
        FeatureInfoRequest request =
                FeatureInfoRequest.parse(p, catalog, styles, settings, today.get());
        List<FeatureInfo.Found> found = new FeatureInfo(source, settings).find(request);
        String text =
                switch (request.format()) {
                    case JSON, GEO_JSON, GML ->
                            InfoFeatures.encode(found, request.format().mediaType(), base);
                    case HTML -> new InfoEncoder(request.english()).html(found);
                    case TEXT -> new InfoEncoder(request.english()).text(found);
                };
        return OgcAnswer.text(200, request.format().mediaType(), text);
    }

    private OgcAnswer legend(WmsParameters p) {
        PictureFormat format = MapRequest.format(p);
        var layer = StyledLayer.layer("LAYER", p.get("LAYER"), catalog);
        LayerStyle style = StyledLayer.style("STYLE", p.getOr("STYLE", ""), layer, styles);
        double scale = p.getNumberOr("SCALE", Double.NaN);
        BufferedImage image = LegendPainter.paint(style, WmsLanguage.english(p), scale);
        return answer(image, format);
    }

    private OgcAnswer describe(WmsParameters p, String base) {
        List<Layer> layers = new ArrayList<>();
        for (String name : p.list("LAYERS")) {
            layers.add(StyledLayer.layer("LAYERS", name, catalog));
        }
        if (layers.isEmpty()) {
            throw OgcFault.missing("LAYERS");
        }
        return LayerDescription.answer(layers, WmsVersion.of(p), base);
    }

    private static OgcAnswer answer(BufferedImage image, PictureFormat format) {
        return OgcAnswer.stream(format.mediaType(), out -> format.write(image, out));
    }
}
