package io.gridward.ogc.wmts;

import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.ogc.fault.ExceptionReport;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.request.Kvp;
import io.gridward.ogc.request.OgcAnswer;
import io.gridward.ogc.request.OgcRequest;
import io.gridward.ogc.request.OgcService;
import io.gridward.ogc.request.TimePeriod;
import io.gridward.ogc.style.LayerStyle;
import io.gridward.ogc.style.Styles;
import io.gridward.ogc.tile.PictureTiles;
import io.gridward.ogc.tile.TileAddress;
import io.gridward.ogc.tile.TileMatrixSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The tile service by parameters (OGC 07-057r7 §8): GetCapabilities and GetTile. Its tiles are also
 * at the addresses that the capabilities name (§10). Safe for use by many threads.
 */
public final class WmtsService implements OgcService {
    /** The one version there is. */
    public static final String VERSION = "1.0.0";

    private static final String OUT_OF_RANGE = "TileOutOfRange";

    private final LayerCatalog catalog;
    private final Styles styles;
    private final FeatureSource source;
    private final PictureTiles tiles;
    private final Supplier<LocalDate> today;
    private final Set<String> apart;

    /**
     * @param today the day shown, in the city's calendar
     */
    public WmtsService(
            LayerCatalog catalog,
            Styles styles,
            FeatureSource source,
            PictureTiles tiles,
            Supplier<LocalDate> today) {
        this(catalog, styles, source, tiles, today, Set.of());
    }

    private WmtsService(
            LayerCatalog catalog,
            Styles styles,
            FeatureSource source,
            PictureTiles tiles,
            Supplier<LocalDate> today,
            Set<String> apart) {
        this.apart = apart;
        this.catalog = catalog;
        this.styles = styles;
        this.source = source;
        this.tiles = tiles;
        this.today = today;
    }

    /**
     * The same service over what one request may read.
     *
     * @param apart layers of which no tile may be kept or taken from those that are: drawn from
     *     that request's features, as of the TIME it names
     */
    public WmtsService over(
            LayerCatalog all, Styles drawn, FeatureSource features, Set<String> apart) {
        return new WmtsService(all, drawn, features, tiles, today, Set.copyOf(apart));
    }

    @Override
    public String name() {
        return "WMTS";
    }

    @Override
    public OgcAnswer handle(OgcRequest in) {
        if (in.isXml()) {
            throw OgcFault.of(
                    OgcFault.OPERATION,
                    null,
                    "瓦片服务只接受参数，不接受 XML",
                    "the tile service takes parameters, not XML");
        }
        Kvp p = in.parameters();
        String request = p.get("request");
        return switch (request.toLowerCase(Locale.ROOT)) {
            case "getcapabilities" -> capabilities(in.base());
            case "gettile" -> tile(p);
            default ->
                    throw OgcFault.of(
                            OgcFault.OPERATION,
                            "request",
                            "不支持操作 “%s”".formatted(OgcFault.quoted(request)),
                            "operation '%s' is not supported".formatted(OgcFault.quoted(request)));
        };
    }

    @Override
    public OgcAnswer fault(OgcFault fault, OgcRequest request) {
        return OgcAnswer.text(
                fault.status(), ExceptionReport.MEDIA_TYPE, ExceptionReport.write(fault, VERSION));
    }

    /**
     * The capabilities.
     *
     * @param base where the server is reached, without path
     */
    public OgcAnswer capabilities(String base) {
        return OgcAnswer.text(
                200,
                "application/xml",
                new WmtsCapabilities(catalog, styles, source, base).write());
    }

    private OgcAnswer tile(Kvp p) {
        String version = p.find("version").orElse(VERSION);
        if (!version.equals(VERSION)) {
            throw OgcFault.invalid("version", version, " " + VERSION, VERSION);
        }
        String name = p.get("layer");
        Layer layer =
                catalog.find(name.startsWith("gw:") ? name.substring(3) : name)
                        .filter(Layer::published)
                        .orElseThrow(() -> notOneOf("layer", name, layers()));
        LayerStyle style = style(p, layer);
        String format = p.get("format");
        if (!format.equalsIgnoreCase(PictureTiles.MEDIA_TYPE)) {
            throw notOneOf("format", format, List.of(PictureTiles.MEDIA_TYPE));
        }
        TileAddress address = address(p);
        PictureTiles.Picture picture =
                apart.contains(layer.name())
                        ? tiles.makeApart(source, style, address, day(p))
                        : tiles.make(style, address, today.get());
        byte[] png = picture.png();
        return OgcAnswer.stream(PictureTiles.MEDIA_TYPE, out -> out.write(png));
    }

    /** The last day of the period that is asked for, today when none is or it ends later. */
    private LocalDate day(Kvp p) {
        LocalDate now = today.get();
        Optional<String> time = p.find("time");
        if (time.isEmpty()) {
            return now;
        }
        LocalDate last =
                TimePeriod.find(time.get(), now)
                        .orElseThrow(
                                () ->
                                        OgcFault.invalid(
                                                "time",
                                                time.get(),
                                                TimePeriod.FORMS_ZH,
                                                TimePeriod.FORMS_EN))
                        .to();
        return last.isAfter(now) ? now : last;
    }

    private LayerStyle style(Kvp p, Layer layer) {
        String name = p.find("style").orElse("default");
        return name.equals("default")
                ? styles.getDefault(layer)
                : styles.find(layer, name)
                        .orElseThrow(
                                () ->
                                        notOneOf(
                                                "style",
                                                name,
                                                styles.list(layer).stream()
                                                        .map(LayerStyle::name)
                                                        .toList()));
    }

    private List<String> layers() {
        return catalog.listPublished().stream().map(Layer::name).toList();
    }

    private static TileAddress address(Kvp p) {
        String id = p.get("tilematrixset");
        TileMatrixSet set =
                TileMatrixSet.find(id)
                        .orElseThrow(
                                () ->
                                        notOneOf(
                                                "tilematrixset",
                                                id,
                                                TileMatrixSet.list().stream()
                                                        .map(TileMatrixSet::id)
                                                        .toList()));
        String zoom = p.get("tilematrix");
        if (!zoom.matches("\\d{1,2}") || Integer.parseInt(zoom) > TileMatrixSet.MAX_ZOOM) {
            throw OgcFault.invalid(
                    "tilematrix",
                    zoom,
                    " 0 到 %d 的整数".formatted(TileMatrixSet.MAX_ZOOM),
                    "a whole number from 0 to %d".formatted(TileMatrixSet.MAX_ZOOM));
        }
        int z = Integer.parseInt(zoom);
        return new TileAddress(
                set, z, number(p, "tilecol", set.columns(z)), number(p, "tilerow", set.rows(z)));
    }

    private static long number(Kvp p, String name, long count) {
        String value = p.get(name);
        if (!value.matches("-?\\d{1,9}")) {
            throw OgcFault.invalid(name, value, "整数", "a whole number");
        }
        long number = Long.parseLong(value);
        if (number < 0 || number >= count) {
            throw OgcFault.of(
                    OUT_OF_RANGE,
                    name,
                    "参数 %s 应为 0 到 %d".formatted(name, count - 1),
                    "%s must be from 0 to %d".formatted(name, count - 1));
        }
        return number;
    }

    private static OgcFault notOneOf(String parameter, String value, List<String> known) {
        String all = known.stream().collect(Collectors.joining(", "));
        return OgcFault.invalid(parameter, value, " " + all + " 之一", "one of " + all);
    }
}
