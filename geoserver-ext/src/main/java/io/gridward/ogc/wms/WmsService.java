package io.gridward.ogc.wms;

import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.render.LegendPainter;
import io.gridward.ogc.render.PngWriter;
import io.gridward.ogc.request.OgcAnswer;
import io.gridward.ogc.request.OgcRequest;
import io.gridward.ogc.request.OgcService;
import io.gridward.ogc.style.LayerStyle;
import io.gridward.ogc.style.Styles;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The map service: one request in, one finished answer out. A request that cannot be answered gets
 * a service exception, never a Java one. Safe for use by many threads.
 */
public final class WmsService implements OgcService {
    private static final int PERMIT_PIXELS = 1 << 16;

    private final LayerCatalog catalog;
    private final Styles styles;
    private final FeatureSource source;
    private final WmsSettings settings;
    private final Supplier<LocalDate> today;
    private final Semaphore drawing;
    private final int permits;

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
        this.permits = Math.max(1, settings.maxPixelsAtOnce() / PERMIT_PIXELS);
        this.drawing = new Semaphore(permits, true);
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
            case "getfeatureinfo", "feature_info" -> featureInfo(p);
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
        String format =
                p.getOr("FORMAT", "text/xml"); // an unknown one is answered in XML, §7.2.3.1
        long version = source.version();
        checkSequence(p, version);
        boolean english = WmsLanguage.english(p);
        String xml =
                new WmsCapabilities(catalog, styles, source, settings, address, english)
                        .write(version, today.get());
        String type = format.equals("application/xml") ? format : "text/xml";
        return OgcAnswer.text(200, type, xml);
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
        MapRequest.checkFormat(p);
        MapRequest request = MapRequest.parse(p, catalog, styles, settings, today.get());
        BufferedImage image = drawInTurn(request);
        return OgcAnswer.stream(MapRequest.PNG, out -> PngWriter.write(image, out));
    }

    /** Draws when the pictures in hand leave room for this one. */
    private BufferedImage drawInTurn(MapRequest request) {
        long pixels = (long) request.view().width() * request.view().height();
        int needed = (int) Math.min(permits, pixels / PERMIT_PIXELS + 1);
        try {
            if (!drawing.tryAcquire(needed, settings.maxSeconds(), TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return new MapDrawing(source, settings).draw(request);
        } finally {
            drawing.release(needed);
        }
    }

    private static OgcFault busy() {
        return OgcFault.withStatus(
                503, OgcFault.OTHER, null, "服务器正忙，请稍后再试", "the server is busy, try again later");
    }

    private OgcAnswer featureInfo(WmsParameters p) {
        FeatureInfoRequest request =
                FeatureInfoRequest.parse(p, catalog, styles, settings, today.get());
        List<FeatureInfo.Found> found = new FeatureInfo(source, settings).find(request);
        String text =
                switch (request.format()) {
                    case JSON -> InfoJson.encode(found);
                    case HTML -> new InfoEncoder(request.english()).html(found);
                    case TEXT -> new InfoEncoder(request.english()).text(found);
                };
        return OgcAnswer.text(200, request.format().mediaType(), text);
    }

    private OgcAnswer legend(WmsParameters p) {
        MapRequest.checkFormat(p);
        var layer = StyledLayer.layer("LAYER", p.get("LAYER"), catalog);
        LayerStyle style = StyledLayer.style("STYLE", p.getOr("STYLE", ""), layer, styles);
        double scale = p.getNumberOr("SCALE", Double.NaN);
        BufferedImage image = LegendPainter.paint(style, WmsLanguage.english(p), scale);
        return OgcAnswer.stream(MapRequest.PNG, out -> PngWriter.write(image, out));
    }
}
