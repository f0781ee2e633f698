package io.gridward.importer.position;

import io.gridward.importer.check.CheckedRow;
import io.gridward.importer.check.Fault;
import io.gridward.importer.check.Repair;
import io.gridward.importer.check.RepairKind;
import io.gridward.importer.position.shape.Mending;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;

/** Q03: the row is no part of a block shifted by a web map. */
final class ShiftQuestion implements PositionQuestion {
    private static final GeometryFactory POINTS = new GeometryFactory(new PrecisionModel(), 4490);

    private final Positions positions;

    ShiftQuestion(Positions positions) {
        this.positions = positions;
    }

    @Override
    public boolean findsFault(CheckedRow row, int i) {
        Mending mending = positions.mending(i);
        if (!mending.unshifts()) {
            return false;
        }
        double[] before = positions.unmended(i);
        double[] after = mending.unshift(before[0], before[1]);
        Repair unshift = new Repair(RepairKind.UNSHIFT, "geom", point(before), point(after));
        return !row.fault(
                mending == Mending.UNSHIFT_GCJ02 ? Fault.GCJ02_SHIFT : Fault.BD09_SHIFT,
                "geom",
                positions.written(i),
                String.valueOf(row.text("grid_code")),
                unshift);
    }

    private static Geometry point(double[] lonLat) {
        return POINTS.createPoint(new Coordinate(lonLat[0], lonLat[1]));
    }
}
