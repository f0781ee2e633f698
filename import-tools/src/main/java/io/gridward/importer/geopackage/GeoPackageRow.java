package io.gridward.importer.geopackage;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One row of a layer.
 *
 * @param values in the order of the layer's columns: String, Long, Double, byte[] or null, as
 *     stored
 * @param geometry the shape as stored (x before y), with the number of its reference system as
 *     SRID; null when there is none or it cannot be read
 * @param geometryFault what is wrong with the stored shape; empty when nothing is
 */
public record GeoPackageRow(
        List<@Nullable Object> values,
        @Nullable Geometry geometry,
        Optional<String> geometryFault) {
    public GeoPackageRow {
        values = Collections.unmodifiableList(values);
    }

    /** The values as text: absent is the empty text, numbers are plain, without an exponent. */
    public List<String> texts() {
        return values.stream().map(GeoPackageRow::text).toList();
    }

    private static String text(@Nullable Object value) {
        if (value == null || value instanceof byte[]) {
            return "";
        }
        if (value instanceof Double number && Double.isFinite(number)) {
            return plain(number);
        }
        return value.toString();
    }

    private static String plain(double number) {
        BigDecimal decimal = BigDecimal.valueOf(number).stripTrailingZeros();
        return (decimal.scale() < 0 ? decimal.setScale(0) : decimal).toPlainString();
    }
}
