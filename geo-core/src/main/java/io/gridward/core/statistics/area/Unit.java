package io.gridward.core.statistics.area;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.OutsideCrs;
import io.gridward.core.crs.Reprojection;
import io.gridward.core.layer.Feature;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A piece of ground that cases are counted by.
 *
 * @param code its code
 * @param name its name; null when it has none
 * @param shape polygons in degrees, EPSG:4490, x = longitude
 * @param squareMetres its area, as stated or measured in EPSG:4550; NaN far from there
 */
public record Unit(String code, @Nullable String name, Geometry shape, double squareMetres) {
    private static final String AREA = "area_m2";
    private static final double SQUARE_METRES_PER_SQUARE_KILOMETRE = 1e6;

    static Unit of(Feature row, Geometry shape) {
        double area =
                row.value(AREA) instanceof Double stated && stated > 0 ? stated : measured(shape);
        return new Unit(row.key(), row.text("name"), shape, area);
    }

    private static double measured(Geometry shape) {
        try {
            return Reprojection.between(Crs.CGCS2000, Crs.GK_CM_123E).apply(shape).getArea();
        } catch (OutsideCrs e) {
            return Double.NaN;
        }
    }

    /** So many a square kilometre. */
    public double density(long cases) {
        return cases / squareMetres * SQUARE_METRES_PER_SQUARE_KILOMETRE;
    }
}
