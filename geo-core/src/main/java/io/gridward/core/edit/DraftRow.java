package io.gridward.core.edit;

import java.math.BigDecimal;
import java.util.Arrays;
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

    /**
     * One with values as a layer has them, written as a file would.
     *
     * @param values one per attribute of the layer, in catalogue order, null where absent
     */
    public static DraftRow of(long number, @Nullable Object[] values, @Nullable Geometry shape) {
        return new DraftRow(number, Arrays.stream(values).map(DraftRow::text).toList(), shape);
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof Double number
                ? new BigDecimal(number.toString()).toPlainString()
                : value.toString();
    }
}
