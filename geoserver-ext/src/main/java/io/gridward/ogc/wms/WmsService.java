package io.gridward.ogc.wms;

import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.picture.DrawingQueue;
import io.gridward.ogc.picture.PictureFormat;
import io.gridward.ogc.render.LegendPainter;
import io.gridward.ogc.request.Kvp;
import io.gridward.ogc.request.OgcAnswer;
import io.gridward.ogc.request.OgcRequest;
import io.gridward.ogc.request.OgcService;
import io.gridward.ogc.request.OgcSettings;
import io.gridward.ogc.style.LayerGroup;
import io.gridward.ogc.style.LayerStyle;
import io.gridward.ogc.style.Styles;
import io.gridward.ogc.style.sld.Artworks;
import io.gridward.ogc.style.sld.SldReader;
import io.gridward.ogc.style.sld.SldWriter;
import io.gridward.ogc.wms.capabilities.Capabilities;
import io.gridward.ogc.wms.capabilities.Offer;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The map service: one request in, one finished answer out. A request that cannot be answered gets
 * a service exception, never a Java one. Safe for use by many threads.
 */
public final class WmsService implements OgcService {
    private static final String SLD_TYPE = "application/vnd.ogc.sld+xml";

    private final StyledLayer.Known known;
    private final FeatureSource source;
    private final WmsSettings settings;
    private final Supplier<LocalDate> today;
    private final DrawingQueue queue;

    /** A service whose clients may draw with styles of their own, but without drawings. */
    public WmsService(
            LayerCatalog catalog,
            Styles styles,
            FeatureSource source,
            WmsSettings settings,
            Supplier<LocalDate> today) {
        this(
                catalog,
                styles,
                new SldReader(Artworks.none(), OgcSettings.defaults()),
                source,
                settings,
                today);
    }

    /**
     * @param reader reads the styles of clients
     * @param source where features are read, best a snapshot
     * @param today the day shown when a request names none, in the city's calendar
     */
    public WmsService(
            LayerCatalog catalog,
            Styles styles,
            SldReader reader,
            FeatureSource source,
            WmsSettings settings,
            Supplier<LocalDate> today) {
        this(
                new StyledLayer.Known(catalog, styles, reader),
                source,
                settings,
                today,
                new DrawingQueue(
                        settings.maxAtOnce(), settings.maxPixelsAtOnce(), settings.maxSeconds()));
    }

    private WmsService(
            StyledLayer.Known known,
            FeatureSource source,
            WmsSettings settings,
            Supplier<LocalDate> today,
            DrawingQueue queue) {
        this.known = known;
        this.source = source;
        this.settings = settings;
        this.today = today;
        this.queue = queue;
    }

    /** The same service of other layers, whose pictures wait for their turn with those of this. */
    public WmsService over(LayerCatalog catalog, Styles styles, FeatureSource features) {
        return new WmsService(
                new StyledLayer.Known(catalog, styles, known.reader()),
                features,
                settings,
                today,
                queue);
    }

    @Override
    public String name() {
        return "WMS";
    }

    @Override
    public OgcAnswer handle(OgcRequest in) {
        WmsParameters p = new WmsParameters(in.isXml() ? withBody(in) : in.parameters());
        WmsExceptions.check(p);
        String request = p.get("REQUEST");
        return switch (request.toLowerCase(Locale.ROOT)) {
            case "getcapabilities", "capabilities" -> capabilities(p, in.address());
            case "getmap", "map" -> map(p);
            case "getfeatureinfo", "feature_info" -> featureInfo(p, in.base());
            case "describelayer" -> describe(p, in.base());
            case "getlegendgraphic" -> legend(p);
            case "getstyles" -> styles(p);
            default ->
                    throw OgcFault.of(
                            OgcFault.OPERATION,
                            "REQUEST",
                            "不支持操作 “%s”".formatted(OgcFault.quoted(request)),
                            "operation '%s' is not supported".formatted(OgcFault.quoted(request)));
        };
    }

    /** A style that is sent as the body of a request whose parameters are in its address. */
    private static Kvp withBody(OgcRequest in) {
        if (in.parameters().find("REQUEST").isEmpty()) {
            throw OgcFault.of(
                    OgcFault.OPERATION,
                    null,
                    "地图服务只接受参数，不接受 XML；样式可作为请求体，参数写在地址中",
                    "the map service takes parameters, not XML; a style may be the body when the address has the parameters");
        }
        Map<String, String> all = in.parameters().asMap();
        all.put("SLD_BODY", new String(in.xml(), StandardCharsets.UTF_8));
        return Kvp.of(all);
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
                        known.catalog(),
                        known.styles(),
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
        MapRequest request = MapRequest.parse(p, known, settings, today.get(), format);
        byte[] picture = drawInTurn(request);
        return OgcAnswer.stream(format.mediaType(), out -> out.write(picture));
    }

    /**
     * Draws when it is this picture's turn. The finished file waits for the client, which may be
     * slow, not the picture, which is large.
     */
    private byte[] drawInTurn(MapRequest request) {
        long pixels = (long) request.view().width() * request.view().height();
        return queue.take(pixels, () -> new MapDrawing(source, settings).draw(request));
    }

    private OgcAnswer featureInfo(WmsParameters p, String base) {
        FeatureInfoRequest request = FeatureInfoRequest.parse(p, known, settings, today.get());
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
        PictureFormat format = MapRequest.formatOfPixels(p);
        LegendRequest request = LegendRequest.parse(p, known, settings, today.get());
        BufferedImage image =
                LegendPainter.paint(
                        request.shown(source, settings),
                        WmsLanguage.english(p),
                        request.denominator(),
                        request.look());
        return answer(image, format);
    }

    /** The styles of some layers as SLD (OGC 02-070 §6.5), the default first. */
    private OgcAnswer styles(WmsParameters p) {
        List<List<LayerStyle>> styles = new ArrayList<>();
        for (LayerGroup.Member member : members(p, "LAYERS")) {
            styles.add(known.styles().list(known.layer("LAYERS", member.layer())));
        }
        String xml = SldWriter.write(styles, known.styles());
        return OgcAnswer.text(200, SLD_TYPE, xml);
    }

    private static List<LayerGroup.Member> members(WmsParameters p, String parameter) {
        List<LayerGroup.Member> members =
                p.list(parameter).stream()
                        .flatMap(name -> StyledLayer.members(name, "").stream())
                        .toList();
        if (members.isEmpty()) {
            throw OgcFault.missing(parameter);
        }
        return members;
    }

    private OgcAnswer describe(WmsParameters p, String base) {
        List<Layer> layers = new ArrayList<>();
        for (LayerGroup.Member member : members(p, "LAYERS")) {
            layers.add(known.layer("LAYERS", member.layer()));
        }
        return LayerDescription.answer(layers, WmsVersion.of(p), base);
    }

    private static OgcAnswer answer(BufferedImage image, PictureFormat format) {
        return OgcAnswer.stream(format.mediaType(), out -> format.write(image, out));
    }
}
