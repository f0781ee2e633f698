package io.gridward.importer.position;

import io.gridward.core.layer.LocalText;
import io.gridward.importer.check.CheckedRow;
import io.gridward.importer.check.Fault;
import java.util.Locale;

/** Q02: the numbers can be a place, and are not swapped. */
final class PlausibleQuestion implements PositionQuestion {
    private final Positions positions;
    private final CityMap city;
    private final String crs;

    PlausibleQuestion(Positions positions, CityMap city, String crs) {
        this.positions = positions;
        this.city = city;
        this.crs = crs;
    }

    @Override
    public boolean findsFault(CheckedRow row, int i) {
        double lon = positions.lon(i);
        double lat = positions.lat(i);
        if (positions.plausible(i) && city.inside(lon, lat)) {
            return false;
        }
        double[] swapped = positions.swapped(i);
        if (!Double.isNaN(swapped[0]) && city.inside(swapped[0], swapped[1])) {
            row.fault(Fault.SWAPPED_AXES, "geom", positions.written(i), "");
            return true;
        }
        if (!positions.plausible(i)) {
            row.fault(Fault.IMPLAUSIBLE_COORDINATES, "geom", positions.written(i), why(lon, lat));
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
