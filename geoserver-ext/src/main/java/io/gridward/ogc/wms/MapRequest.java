package io.gridward.ogc.wms;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.CrsName;
import io.gridward.core.crs.UnknownCrs;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.picture.PictureFormat;
import io.gridward.ogc.render.MapView;
import io.gridward.ogc.request.TimePeriod;
import io.gridward.ogc.style.Tint;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/**
 * What a picture is to show (GetMap, OGC 06-042 §7.3.3; 1.1.1 as of OGC 01-068r3).
 *
 * @param layers ground first
 * @param view rectangle in x,y order whatever came on the wire, and size in pixels
 * @param transparent whether the ground shows through
 * @param background colour of the ground when it does not
 * @param day layers are shown as they held on this day
 * @param format how it is sent
 */
record MapRequest(
        List<StyledLayer> layers,
        MapView view,
        boolean transparent,
        Tint background,
        LocalDate day,
        PictureFormat format) {
    private static final double FULL_TURN = 360;

    /**
     * Reads LAYERS, STYLES, SLD_BODY, CQL_FILTER, CRS, BBOX, WIDTH, HEIGHT, DPI, ANGLE,
     * TRANSPARENT, BGCOLOR and TIME.
     *
     * @param format for which the picture is drawn
     * @throws OgcFault naming the first parameter that is wrong
     */
    static MapRequest parse(
            WmsParameters p,
            StyledLayer.Known known,
            WmsSettings settings,
            LocalDate today,
            PictureFormat format) {
        WmsVersion version = WmsVersion.of(p);
        Resolution resolution = Resolution.of(p);
        List<StyledLayer> layers =
                StyledLayer.list(p, known, settings.maxLayers()).stream()
                        .map(l -> l.scaledBy(resolution.magnification()))
                        .toList();
        CrsName crs = crs(p, version);
        Envelope box = box(p.getNumbers("BBOX", 4), crs.northFirst(), p.get("BBOX"));
        int width = p.getInt("WIDTH", 1, settings.maxSidePx());
        int height = p.getInt("HEIGHT", 1, settings.maxSidePx());
        return new MapRequest(
                layers,
                new MapView(crs.crs(), box, width, height, resolution.pixelMetres(), angle(p)),
                p.getFlagOr("TRANSPARENT", false) && format.canBeTransparent(),
                background(p),
                day(p, today, layers),
                format);
    }

    /** GeoServer's {@code angle}: degrees by which the map is turned clockwise. */
    private static double angle(WmsParameters p) {
        double angle = p.getNumberOr("ANGLE", 0);
        if (Math.abs(angle) > FULL_TURN) {
            throw OgcFault.invalid(
                    "ANGLE",
                    p.get("ANGLE"),
                    " -360 到 360 的角度",
                    "an angle from -360 to 360 degrees");
        }
        return angle % FULL_TURN;
    }

    static CrsName crs(WmsParameters p, WmsVersion version) {
        String parameter = version.crsParameter();
        String spelling = p.get(parameter);
        try {
            CrsName name = CrsName.parse(spelling);
            return version.eastFirst()
                    ? new CrsName(name.crs(), false, spelling)
                    : name.inRegistryOrder();
        } catch (UnknownCrs e) {
            throw OgcFault.of(
                    version.eastFirst() ? WmsCodes.SRS : WmsCodes.CRS,
                    parameter,
                    "未知坐标系 “%s”".formatted(OgcFault.quoted(spelling)),
                    "unknown %s '%s'; known are CRS:84 and %s"
                            .formatted(
                                    parameter,
                                    OgcFault.quoted(spelling),
                                    Crs.list().stream().map(Crs::code).toList()));
        }
    }

    static Envelope box(double[] n, boolean northFirst, String spelling) {
        if (!(n[0] < n[2] && n[1] < n[3])) {
            throw OgcFault.invalid(
                    "BBOX",
                    spelling,
                    "min1,min2,max1,max2 且 min 小于 max",
                    "min1,min2,max1,max2 with min less than max");
        }
        return northFirst
                ? new Envelope(n[1], n[3], n[0], n[2])
                : new Envelope(n[0], n[2], n[1], n[3]);
    }

    /** BGCOLOR, white when there is none. */
    static Tint background(WmsParameters p) {
        String value = p.getOr("BGCOLOR", "0xFFFFFF");
        if (!value.matches("(0[xX]|#)[0-9a-fA-F]{6}")) {
            throw OgcFault.invalid("BGCOLOR", value, "0xRRGGBB 形式", "like 0xRRGGBB");
        }
        String digits = value.substring(value.length() - 6);
        return Tint.of(Integer.parseInt(digits, 16));
    }

    /**
     * A day, or a moment of which the day is taken; «current» and nothing mean today. Where a layer
     * is counted over periods TIME may be one, of which other layers are shown on the last day.
     */
    static LocalDate day(WmsParameters p, LocalDate today, List<StyledLayer> layers) {
        String value = p.getOr("TIME", "current");
        if (value.toLowerCase(Locale.ROOT).equals("current")) {
            return today;
        }
        try {
            boolean moment =
                    value.matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]{2,15}(Z|[+-]\\d\\d:?\\d\\d)?");
            return LocalDate.parse(moment ? value.substring(0, 10) : value);
        } catch (DateTimeParseException e) {
            boolean periods = layers.stream().anyMatch(l -> LayerCatalog.isOfPeriods(l.layer()));
            Optional<TimePeriod> period =
                    periods ? TimePeriod.find(value, today) : Optional.empty();
            if (period.isPresent()) {
                return period.get().to().isAfter(today) ? today : period.get().to();
            }
            throw OgcFault.of(
                    WmsCodes.DIMENSION,
                    "TIME",
                    "参数 TIME 的值 “%s” 无效".formatted(OgcFault.quoted(value)),
                    "TIME must be %s, not '%s'"
                            .formatted(
                                    periods ? TimePeriod.FORMS_EN : "one day like 2026-01-31",
                                    OgcFault.quoted(value)));
        }
    }

    /**
     * FORMAT of a picture.
     *
     * @throws OgcFault when there is none, or none that pictures can be written in
     */
    static PictureFormat format(WmsParameters p) {
        String format = p.get("FORMAT");
        return PictureFormat.find(format)
                .orElseThrow(() -> unknownFormat(format, PictureFormat.names()));
    }

    /** The same of a picture that is always made of pixels. */
    static PictureFormat formatOfPixels(WmsParameters p) {
        PictureFormat format = format(p);
        if (format.isPage()) {
            throw unknownFormat(p.get("FORMAT"), PictureFormat.namesOfPixels());
        }
        return format;
    }

    private static OgcFault unknownFormat(String format, List<String> known) {
        return OgcFault.of(
                WmsCodes.FORMAT,
                "FORMAT",
                "不支持格式 “%s”".formatted(OgcFault.quoted(format)),
                "FORMAT must be one of %s, not '%s'"
                        .formatted(String.join(", ", known), OgcFault.quoted(format)));
    }
}
