package io.gridward.ogc.wms;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.CrsName;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.ogc.render.LegendPainter;
import io.gridward.ogc.render.PngWriter;
import io.gridward.ogc.style.LayerStyle;
import io.gridward.ogc.style.Styles;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The map service: one request in, one finished answer out. A request that cannot be answered gets
 * a service exception, never a Java one. Safe for use by many threads.
 */
public final class WmsService {
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

    /**
     * Answers a request.
     *
     * @param query parameters as they came, names in either case
     * @param address where the service is reached, without query, for links in capabilities
     */
    public WmsAnswer answer(Map<String, String> query, String address) {
        WmsParameters p = new WmsParameters(query);
        String request = p.getOr("REQUEST", "").toLowerCase(Locale.ROOT);
        boolean picture = request.equals("getmap") || request.equals("map");
        try {
            WmsExceptions.check(p);
            return switch (request) {
                case "getcapabilities", "capabilities" -> capabilities(p, address);
                case "getmap", "map" -> map(p);
                case "getfeatureinfo", "feature_info" -> featureInfo(p);
                case "getlegendgraphic" -> legend(p);
                case "" -> throw WmsFault.missing("REQUEST");
                default ->
                        throw WmsFault.of(
                                WmsFault.NOT_SUPPORTED,
                                "REQUEST",
                                "不支持操作 “%s”".formatted(WmsFault.shortened(request)),
                                "operation '%s' is not supported"
                                        .formatted(WmsFault.shortened(request)));
            };
        } catch (WmsFault fault) {
            return WmsExceptions.answer(fault, p, picture);
        }
    }

    private WmsAnswer capabilities(WmsParameters p, String address) {
        String format =
                p.getOr("FORMAT", "text/xml"); // an unknown one is answered in XML, §7.2.3.1
        long version = source.version();
        checkSequence(p, version);
        boolean english = WmsLanguage.english(p);
        String xml =
                new WmsCapabilities(catalog, styles, source, settings, address, english)
                        .write(version, today.get());
        String type = format.equals("application/xml") ? format : "text/xml";
        return WmsAnswer.text(200, type, xml);
    }

    private static void checkSequence(WmsParameters p, long version) {
        String known = p.getOr("UPDATESEQUENCE", "");
        if (known.isEmpty()) {
            return;
        }
        if (!known.matches("\\d{1,18}")) {
            throw WmsFault.invalid("UPDATESEQUENCE", known, "a whole number");
        }
        int order = Long.compare(Long.parseLong(known), version);
        if (order >= 0) {
            throw WmsFault.of(
                    order == 0 ? WmsFault.CURRENT_SEQUENCE : WmsFault.INVALID_SEQUENCE,
                    "UPDATESEQUENCE",
                    "当前版本号为 %d".formatted(version),
                    "the current update sequence is %d".formatted(version));
        }
    }

    private WmsAnswer map(WmsParameters p) {
        MapRequest.checkFormat(p);
        MapRequest request = MapRequest.parse(p, catalog, styles, settings, today.get());
        BufferedImage image = drawInTurn(request);
        return new WmsAnswer(200, MapRequest.PNG, out -> PngWriter.write(image, out));
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

    private static WmsFault busy() {
        return WmsFault.of(
                WmsFault.TOO_MUCH, null, "服务器正忙，请稍后再试", "the server is busy, try again later");
    }

    private WmsAnswer featureInfo(WmsParameters p) {
        FeatureInfoRequest request =
                FeatureInfoRequest.parse(p, catalog, styles, settings, today.get());
        List<FeatureInfo.Found> found = new FeatureInfo(source).find(request);
        String text =
                switch (request.format()) {
                    case JSON -> InfoJson.encode(found);
                    case HTML -> new InfoEncoder(request.english()).html(found);
                    case TEXT -> new InfoEncoder(request.english()).text(found);
                };
        return WmsAnswer.text(200, request.format().mediaType(), text);
    }

    private WmsAnswer legend(WmsParameters p) {
        MapRequest.checkFormat(p);
        var layer = StyledLayer.layer("LAYER", p.get("LAYER"), catalog);
        LayerStyle style = StyledLayer.style("STYLE", p.getOr("STYLE", ""), layer, styles);
        double scale = p.getNumberOr("SCALE", Double.NaN);
        BufferedImage image = LegendPainter.paint(style, WmsLanguage.english(p), scale);
        return new WmsAnswer(200, MapRequest.PNG, out -> PngWriter.write(image, out));
    }

    /** Systems a picture may be drawn in, as capabilities name them. */
    static List<CrsName> listCrs() {
        List<CrsName> names = new java.util.ArrayList<>();
        names.add(CrsName.parse("CRS:84"));
        Crs.list().forEach(c -> names.add(CrsName.parse(c.code()).inRegistryOrder()));
        return names;
    }
}
