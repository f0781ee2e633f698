package io.gridward.ogc.wms;

import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.render.MapView;
import java.util.Locale;
import java.util.Optional;

/**
 * For how fine a screen or paper a picture is meant: {@code format_options=dpi:300} as GeoServer
 * has it, {@code DPI} as QGIS and {@code MAP_RESOLUTION} as MapServer have it, the first of these
 * that is given. Symbols keep their size on the paper, and scales count there.
 *
 * @param dpi pixels per inch
 */
record Resolution(double dpi) {
    private static final double INCH_METRES = 0.0254;
    private static final double LEAST = 20;
    private static final double MOST = 600;
    private static final Resolution STANDARD =
            new Resolution(INCH_METRES / MapView.STANDARD_PIXEL_METRES);

    static Resolution of(WmsParameters p) {
        Optional<String> option = p.find("FORMAT_OPTIONS").flatMap(Resolution::option);
        if (option.isPresent()) {
            return parse("FORMAT_OPTIONS", option.get());
        }
        for (String name : new String[] {"DPI", "MAP_RESOLUTION"}) {
            Optional<String> value = p.find(name);
            if (value.isPresent()) {
                return parse(name, value.get());
            }
        }
        return STANDARD;
    }

    /** The same of a legend, which has its own options. */
    static Resolution ofLegend(WmsParameters p) {
        return LegendRequest.option(p, "dpi")
                .map(value -> parse("LEGEND_OPTIONS", value))
                .orElseGet(() -> of(p));
    }

    /** The value of «dpi» among options between semicolons; the others do not matter here. */
    private static Optional<String> option(String options) {
        for (String option : options.split(";")) {
            String[] parts = option.split(":", 2);
            if (parts.length == 2 && parts[0].strip().toLowerCase(Locale.ROOT).equals("dpi")) {
                return Optional.of(parts[1].strip());
            }
        }
        return Optional.empty();
    }

    private static Resolution parse(String parameter, String value) {
        double dpi =
                value.matches("\\d{1,4}(\\.\\d{1,6})?") ? Double.parseDouble(value) : Double.NaN;
        if (!(dpi >= LEAST && dpi <= MOST)) {
            throw OgcFault.invalid(
                    parameter,
                    value,
                    " %.0f 到 %.0f 的每英寸像素数".formatted(LEAST, MOST),
                    "%.0f to %.0f pixels per inch".formatted(LEAST, MOST));
        }
        return new Resolution(dpi);
    }

    double pixelMetres() {
        return INCH_METRES / dpi;
    }

    /** How many times as large as on a usual screen symbols are, in pixels. */
    double magnification() {
        return dpi == STANDARD.dpi ? 1 : MapView.STANDARD_PIXEL_METRES / pixelMetres();
    }
}
