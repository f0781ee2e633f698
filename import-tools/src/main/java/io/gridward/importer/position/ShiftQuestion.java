package io.gridward.importer.position;

import io.gridward.importer.check.CheckedRow;
import io.gridward.importer.check.Fault;

/** Q03: the row is no part of a block shifted by GCJ-02. */
final class ShiftQuestion implements PositionQuestion {
    private final Positions positions;

    ShiftQuestion(Positions positions) {
        this.positions = positions;
    }

    @Override
    public boolean findsFault(CheckedRow row, int i) {
        if (!positions.shifted(i)) {
            return false;
        }
        row.fault(
                Fault.GCJ02_SHIFT,
                "geom",
                positions.written(i),
                String.valueOf(row.text("grid_code")));
        return true;
    }
}
