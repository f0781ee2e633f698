package io.gridward.ogc.wms;

import io.gridward.ogc.render.MapPainter;
import io.gridward.ogc.render.MapView;
import io.gridward.ogc.render.PngWriter;
import io.gridward.ogc.render.TextPainter;
import io.gridward.ogc.style.Tint;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.Optional;
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
            throw WmsFault.invalid(
                    "EXCEPTIONS", p.getOr("EXCEPTIONS", ""), "one of XML, INIMAGE, BLANK");
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
    static WmsAnswer answer(WmsFault fault, WmsParameters p, boolean picture) {
        Form form = picture ? find(p).orElse(Form.XML) : Form.XML;
        Optional<MapView> view = form == Form.XML ? Optional.empty() : view(p);
        return view.map(v -> picture(fault, p, form, v)).orElseGet(() -> report(fault, p));
    }

    private static Optional<MapView> view(WmsParameters p) {
        try {
            int width = p.getInt("WIDTH", 1, LONGEST_SIDE_PX);
            int height = p.getInt("HEIGHT", 1, LONGEST_SIDE_PX);
            MapRequest.checkFormat(p);
            Envelope box = new Envelope(0, 1, 0, 1);
            return Optional.of(
                    new MapView(io.gridward.core.crs.Crs.WEB_MERCATOR, box, width, height));
        } catch (WmsFault e) {
            return Optional.empty();
        }
    }

    private static WmsAnswer picture(WmsFault fault, WmsParameters p, Form form, MapView view) {
        boolean transparent = p.getOr("TRANSPARENT", "").equalsIgnoreCase("TRUE");
        MapPainter painter =
                transparent ? MapPainter.transparent(view) : MapPainter.opaque(view, Tint.WHITE);
        BufferedImage image = painter.finish();
        if (form == Form.INIMAGE) {
            TextPainter.write(image, fault.code() + ": " + fault.getMessage());
        }
        return new WmsAnswer(200, MapRequest.PNG, out -> PngWriter.write(image, out));
    }

    private static WmsAnswer report(WmsFault fault, WmsParameters p) {
        boolean old = version(p).eastFirst();
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.append("<ServiceExceptionReport version=\"").append(old ? "1.1.1" : "1.3.0");
        out.append(old ? "\">\n" : "\" xmlns=\"http://www.opengis.net/ogc\">\n");
        out.append("  <ServiceException code=\"").append(fault.code()).append('"');
        if (fault.parameter() != null) {
            out.append(" locator=\"").append(InfoEncoder.escaped(fault.parameter())).append('"');
        }
        out.append('>')
                .append(InfoEncoder.escaped(fault.getMessage()))
                .append("</ServiceException>\n</ServiceExceptionReport>\n");
        String mediaType = old ? "application/vnd.ogc.se_xml" : "text/xml";
        return WmsAnswer.text(200, mediaType, out.toString());
    }

    private static WmsVersion version(WmsParameters p) {
        try {
            return WmsVersion.of(p);
        } catch (WmsFault e) {
            return WmsVersion.V1_3_0;
        }
    }
}
