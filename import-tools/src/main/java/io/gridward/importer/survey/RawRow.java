package io.gridward.importer.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One row as it came.
 *
 * @param number 1 for the first data row
 * @param cells texts in the header's order; an absent value is the empty text. May be shorter or
 *     longer than the header
 * @param geometry shape in the file's own coordinate system, as stored (x before y); null when the
 *     row or the format has none
 * @param geometryFault why a stored shape cannot be read; null when nothing is wrong with it
 */
public record RawRow(
        long number,
        List<String> cells,
        @Nullable Geometry geometry,
        @Nullable String geometryFault) {
    public RawRow {
        cells = List.copyOf(cells);
    }

    /** A row of a format that has cells only. */
    public RawRow(long number, List<String> cells) {
        this(number, cells, null, null);
    }

    /** Text of a cell without surrounding blanks; empty when the row is too short. */
    public String cell(int column) {
        return column < 0 || column >= cells.size() ? "" : cells.get(column).strip();
    }
}
