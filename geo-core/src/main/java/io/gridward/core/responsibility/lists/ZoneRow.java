package io.gridward.core.responsibility.lists;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.OutsideCrs;
import io.gridward.core.crs.Reprojection;
import io.gridward.core.layer.Feature;
import java.util.Objects;
import org.locationtech.jts.geom.Geometry;

/**
 * A row of the territorial list.
 *
 * @param facts what every row has
 * @param body who answers
 * @param fit what it speaks of
 * @param squareCentimetres its area in EPSG:4550, the largest number when far from that strip
 */
public record ZoneRow(RowFacts facts, Body body, Fit fit, long squareCentimetres) {

    /** The row of a feature that has an area. */
    public static ZoneRow of(Feature zone) {
        return new ZoneRow(
                RowFacts.of(zone),
                Body.of(zone),
                Fit.of(zone),
                squareCentimetres(Objects.requireNonNull(zone.geometry())));
    }

    /** Area of a shape in degrees as measured in EPSG:4550. */
    public static long squareCentimetres(Geometry degrees) {
        try {
            double squareMetres =
                    Reprojection.between(Crs.CGCS2000, Crs.GK_CM_123E).apply(degrees).getArea();
            return Math.round(squareMetres * 10_000);
        } catch (OutsideCrs e) {
            return Long.MAX_VALUE;
        }
    }

    /** Below 0 when this row, equally specific, comes before another: smaller area first. */
    public int compareEquallySpecific(ZoneRow other) {
        int byArea = Long.compare(squareCentimetres, other.squareCentimetres);
        return byArea != 0 ? byArea : RowFacts.LAST_RESORT.compare(facts, other.facts);
    }
}
