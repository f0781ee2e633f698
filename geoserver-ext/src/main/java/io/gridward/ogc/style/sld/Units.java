package io.gridward.ogc.style.sld;

import io.gridward.ogc.style.Symbolizer;
import java.util.Locale;
import org.w3c.dom.Element;

/** Units of a symbolizer's lengths (OGC 05-077r4 §10.2 and annex): pixels unless it says more. */
final class Units {
    private static final double FOOT_METRES = 0.3048;
    private static final double PIXEL_MILLIMETRES = 0.28;

    private Units() {}

    /** The same thing with lengths in the units that its element names. */
    static Symbolizer of(Element element, Symbolizer drawn) {
        String uom = element.getAttribute("uom").strip().toLowerCase(Locale.ROOT);
        String unit = uom.substring(Math.max(uom.lastIndexOf('/'), uom.lastIndexOf('#')) + 1);
        return switch (unit) {
            case "", "pixel", "px" -> drawn;
            case "mm", "millimetre", "millimeter" -> drawn.scaledBy(1 / PIXEL_MILLIMETRES);
            case "metre", "meter", "m" -> new Symbolizer.Ground(drawn, 1);
            case "foot", "ft" -> new Symbolizer.Ground(drawn.scaledBy(FOOT_METRES), 1);
            default ->
                    throw SldNodes.invalid(
                            element, uom, "pixel、mm、metre 或 foot", "pixel, mm, metre or foot");
        };
    }
}
