package io.gridward.importer.position;

import io.gridward.core.layer.LocalText;
import io.gridward.importer.check.CheckedRow;
import io.gridward.importer.check.Fault;
import io.gridward.importer.check.Repair;
import io.gridward.importer.check.RepairKind;
import io.gridward.importer.position.shape.Mending;
import java.util.Locale;

/** Q02: the numbers can be a place, and are not swapped. */
final class PlausibleQuestion implements PositionQuestion {
    private final Positions positions;
    private final String crs;

    PlausibleQuestion(Positions positions, String crs) {
        this.positions = positions;
        this.crs = crs;
    }

    @Override
    public boolean findsFault(CheckedRow row, int i) {
        if (positions.mending(i) == Mending.SWAP) {
            String written = positions.written(i);
            Repair swap =
                    new Repair(RepairKind.SWAP_AXES, "geom", written, positions.writtenSwapped(i));
            return !row.fault(Fault.SWAPPED_AXES, "geom", written, "", swap);
        }
        if (!positions.plausible(i)) {
            LocalText why = why(positions.lon(i), positions.lat(i));
            row.fault(Fault.IMPLAUSIBLE_COORDINATES, "geom", positions.written(i), why);
            return true;
        }
        return false;
    }

    private LocalText why(double lon, double lat) {
        if (Double.isNaN(lon)) {
            return LocalText.of(crs + " 中无此位置", "no such place in " + crs);
        }
        String there = String.format(Locale.ROOT, "%.4f, %.4f", lon, lat);
        return LocalText.of(
                "按 %s 为经纬度 %s".formatted(crs, there),
                "longitude, latitude %s in %s".formatted(there, crs));
    }
}
