package io.gridward.ogc.wms;

import io.gridward.core.crs.Crs;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.fault.ServiceExceptionReport;
import io.gridward.ogc.fault.XmlText;
import io.gridward.ogc.picture.PictureFormat;
import io.gridward.ogc.picture.Sketch;
import io.gridward.ogc.render.MapView;
import io.gridward.ogc.render.TextPainter;
import io.gridward.ogc.request.OgcAnswer;
import io.gridward.ogc.style.Tint;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.locationtech.jts.geom.Envelope;

/**
 * Turns a fault into the answer the client asked for with EXCEPTIONS: a report in XML, a picture of
 * the report, or an empty picture (OGC 06-042 §7.3.3.11).
 */
final class WmsExceptions {
    private static final int LONGEST_SIDE_PX = 2048;

    private WmsExceptions() {}

    /** Where the fault is told. */
    private enum Form {
        XML,
        INIMAGE,
        BLANK
    }

    /**
     * Refuses an EXCEPTIONS that is none of XML, INIMAGE and BLANK, or their names in WMS 1.1.1.
     */
    static void check(WmsParameters p) {
        if (find(p).isEmpty()) {
            throw OgcFault.invalid(
                    "EXCEPTIONS",
                    p.getOr("EXCEPTIONS", ""),
                    "XML、INIMAGE、BLANK 之一",
                    "one of XML, INIMAGE, BLANK");
        }
    }

    private static Optional<Form> find(WmsParameters p) {
        return switch (p.getOr("EXCEPTIONS", "XML").toLowerCase(Locale.ROOT)) {
            case "xml", "application/vnd.ogc.se_xml", "text/xml", "application/xml" ->
                    Optional.of(Form.XML);
            case "inimage", "application/vnd.ogc.se_inimage" -> Optional.of(Form.INIMAGE);
            case "blank", "application/vnd.ogc.se_blank" -> Optional.of(Form.BLANK);
            default -> Optional.empty();
        };
    }

    /** The answer to a request with a fault; pictures only where a picture was asked for. */
    static OgcAnswer answer(OgcFault fault, WmsParameters p) {
        String request = p.getOr("REQUEST", "").toLowerCase(Locale.ROOT);
        boolean picture = request.equals("getmap") || request.equals("map");
        Form form = picture ? find(p).orElse(Form.XML) : Form.XML;
        Optional<MapView> view = form == Form.XML ? Optional.empty() : view(p);
        return view.map(v -> picture(fault, p, form, v)).orElseGet(() -> report(fault, p));
    }

    private static Optional<MapView> view(WmsParameters p) {
        try {
            int width = p.getInt("WIDTH", 1, LONGEST_SIDE_PX);
            int height = p.getInt("HEIGHT", 1, LONGEST_SIDE_PX);
            MapRequest.format(p);
            Envelope box = new Envelope(0, 1, 0, 1);
            return Optional.of(new MapView(Crs.WEB_MERCATOR, box, width, height));
        } catch (OgcFault e) {
            return Optional.empty();
        }
    }

    private static OgcAnswer picture(OgcFault fault, WmsParameters p, Form form, MapView view) {
        PictureFormat format = MapRequest.format(p);
        boolean transparent =
                format.canBeTransparent() && p.getOr("TRANSPARENT", "").equalsIgnoreCase("TRUE");
        Sketch sketch =
                format.begin(
                        view.width(),
                        view.height(),
                        view.pixelMetres(),
                        transparent ? OptionalInt.empty() : OptionalInt.of(ground(p).rgb()));
        if (form == Form.INIMAGE) {
            String message = fault.code() + ": " + fault.getMessage();
            TextPainter.write(sketch.pen(), view.width(), message);
        }
        byte[] file = sketch.toBytes();
        return OgcAnswer.stream(format.mediaType(), out -> out.write(file));
    }

    private static Tint ground(WmsParameters p) {
        try {
            return MapRequest.background(p);
        } catch (OgcFault e) {
            return Tint.WHITE;
        }
    }

    /**
     * The report in the form of the request's version. A fault of the request is sent with status
     * 200, as map servers do and map clients expect; what the server cannot do keeps its status.
     */
    private static OgcAnswer report(OgcFault fault, WmsParameters p) {
        int status = fault.status() == 400 ? 200 : fault.status();
        if (!version(p).eastFirst()) {
            return OgcAnswer.text(
                    status, ServiceExceptionReport.MEDIA_TYPE, ServiceExceptionReport.write(fault));
        }
        String report =
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <ServiceExceptionReport version="1.1.1">
                  <ServiceException code="%s">%s</ServiceException>
                </ServiceExceptionReport>
                """
                        .formatted(
                                XmlText.escape(fault.code()), XmlText.escape(fault.getMessage()));
        return OgcAnswer.text(status, "application/vnd.ogc.se_xml", report);
    }

    private static WmsVersion version(WmsParameters p) {
        try {
            return WmsVersion.of(p);
        } catch (OgcFault e) {
            return WmsVersion.V1_3_0;
        }
    }
}
