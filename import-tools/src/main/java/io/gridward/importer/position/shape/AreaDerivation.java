package io.gridward.importer.position.shape;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.OutsideCrs;
import io.gridward.core.crs.Reprojection;
import io.gridward.importer.check.CheckedRow;
import io.gridward.importer.check.RowCheck;

/** Fills in the area of a unit grid in square metres, measured in EPSG:4550, to the square cm. */
public final class AreaDerivation implements RowCheck {
    private static final double PER_SQUARE_METRE = 1e4;

    @Override
    public void check(CheckedRow row) {
        if (row.geometry() == null || row.value("area_m2") != null) {
            return;
        }
        try {
            double area =
                    Reprojection.between(Crs.CGCS2000, Crs.GK_CM_123E)
                            .apply(row.geometry())
                            .getArea();
            row.put("area_m2", Math.round(area * PER_SQUARE_METRE) / PER_SQUARE_METRE);
        } catch (OutsideCrs e) {
            row.put("area_m2", null);
        }
    }
}
