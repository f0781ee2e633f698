package io.gridward.importer.export;

import io.gridward.core.layer.Layer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** How rows of cells say their place, with the column names that the import knows. */
enum PlaceCells {
    /** The layer has no shapes. */
    NONE(List.of()),
    /** Longitude and latitude. */
    DEGREES(List.of("lon", "lat")),
    /** Easting and northing. */
    METRES(List.of("x", "y")),
    /** Well-known text (OGC 06-103r4). */
    TEXT(List.of("wkt"));

    private final List<String> columns;

    PlaceCells(List<String> columns) {
        this.columns = columns;
    }

    static PlaceCells of(Layer layer, ExportOptions options, boolean pointsOnly) {
        if (!layer.published()) {
            return NONE;
        }
        if (options.shapesAsText() || !pointsOnly) {
            return TEXT;
        }
        return options.crs().geographic() ? DEGREES : METRES;
    }

    List<String> columns() {
        return columns;
    }

    void write(List<String> cells, @Nullable Geometry shape) {
        if (this == TEXT) {
            cells.add(shape == null ? "" : shape.toText());
        } else if (this != NONE) {
            Coordinate c = shape == null ? null : shape.getCoordinate();
            cells.add(c == null ? "" : CellText.of(c.x));
            cells.add(c == null ? "" : CellText.of(c.y));
        }
    }
}
