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
 */
public record RawRow(long number, List<String> cells, @Nullable Geometry geometry) {
    public RawRow {
        cells = List.copyOf(cells);
    }

    /** Text of a cell without surrounding blanks; empty when the row is too short. */
    public String cell(int column) {
        return column < 0 || column >= cells.size() ? "" : cells.get(column).strip();
    }
}
