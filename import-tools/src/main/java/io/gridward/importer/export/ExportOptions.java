package io.gridward.importer.export;

import io.gridward.core.crs.Crs;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How a layer is written.
 *
 * @param day what holds on that day (Asia/Shanghai)
 * @param crs coordinate system of the shapes, x before y
 * @param encoding encoding of a CSV or of the attributes of a shapefile; empty for UTF-8, with a
 *     byte order mark where spreadsheets need one
 * @param shapesAsText whether a CSV or workbook gives points as well-known text too, and not as two
 *     numbers
 */
public record ExportOptions(
        LocalDate day, Crs crs, Optional<Charset> encoding, boolean shapesAsText) {

    /** In EPSG:4490 and UTF-8. */
    public static ExportOptions on(LocalDate day) {
        return new ExportOptions(day, Crs.CGCS2000, Optional.empty(), false);
    }

    /** The same in another coordinate system. */
    public ExportOptions in(Crs system) {
        return new ExportOptions(day, system, encoding, shapesAsText);
    }

    /** The same in another encoding. */
    public ExportOptions encoded(Charset charset) {
        return new ExportOptions(day, crs, Optional.of(charset), shapesAsText);
    }

    /** The same, with every shape as text. */
    public ExportOptions withShapesAsText() {
        return new ExportOptions(day, crs, encoding, true);
    }
}
