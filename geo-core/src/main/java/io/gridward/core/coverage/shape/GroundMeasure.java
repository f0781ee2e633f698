package io.gridward.core.coverage.shape;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.OutsideCrs;
import io.gridward.core.crs.Reprojection;
import java.util.Locale;
import org.locationtech.jts.geom.Geometry;

/**
 * How large a piece of ground is, measured in EPSG:4550.
 *
 * @param squareMetres area in m²
 * @param widthMetres mean width in m: twice the area over the perimeter; of a strip its width, of a
 *     square half its side
 */
public record GroundMeasure(double squareMetres, double widthMetres) {
    private static final Reprojection TO_METRES =
            Reprojection.between(Crs.CGCS2000, Crs.GK_CM_123E);

    private static final double HECTARE = 10_000;
    private static final double SQUARE_KILOMETRE = 1_000_000;

    /** No ground. */
    public static final GroundMeasure NOTHING = new GroundMeasure(0, 0);

    /** Measures areas in degrees; {@link #NOTHING} when they are far from the city's strip. */
    public static GroundMeasure of(Geometry degrees) {
        try {
            return ofMetres(TO_METRES.apply(degrees));
        } catch (OutsideCrs e) {
            return NOTHING;
        }
    }

    /** Measures areas in metres of a plane. */
    public static GroundMeasure ofMetres(Geometry metres) {
        double perimeter = metres.getLength();
        double area = metres.getArea();
        return perimeter > 0 ? new GroundMeasure(area, 2 * area / perimeter) : NOTHING;
    }

    /** True when the shape can be measured: all of it within reach of the city's strip. */
    public static boolean measurable(Geometry degrees) {
        try {
            return Double.isFinite(TO_METRES.apply(degrees).getArea());
        } catch (OutsideCrs e) {
            return false;
        }
    }

    /** Area in m², hectares or km², whichever suits it, and width in m, for a person to read. */
    public String text() {
        return areaText(squareMetres) + String.format(Locale.ROOT, " × %.3f m", widthMetres);
    }

    /** An area, given in m², in the unit that suits it. */
    public static String areaText(double squareMetres) {
        if (squareMetres < HECTARE) {
            return String.format(Locale.ROOT, "%.2f m²", squareMetres);
        }
        return squareMetres < SQUARE_KILOMETRE
                ? String.format(Locale.ROOT, "%.2f ha", squareMetres / HECTARE)
                : String.format(Locale.ROOT, "%.2f km²", squareMetres / SQUARE_KILOMETRE);
    }
}
