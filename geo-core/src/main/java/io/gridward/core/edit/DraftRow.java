package io.gridward.core.edit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A thing as somebody wants it to be, not checked yet.
 *
 * @param number 1 for the first of its layer
 * @param texts one per attribute of the layer, in catalogue order, as a file would have it; empty
 *     where absent
 * @param shape shape in EPSG:4490, x = longitude; null when there is none
 */
public record DraftRow(long number, List<String> texts, @Nullable Geometry shape) {
    public DraftRow {
        texts = List.copyOf(texts);
    }
}
