package io.gridward.importer.position;

import io.gridward.core.layer.Layer;
import io.gridward.importer.check.CheckedRow;
import io.gridward.importer.check.Fault;
import org.locationtech.jts.geom.Point;

/**
 * Q12: the row lies inside the city and, if it is located by grid, in one. A place that is a line
 * or an area may have its middle between grids.
 */
final class CityQuestion implements PositionQuestion {
    private final Layer layer;
    private final Positions positions;
    private final CityMap city;

    CityQuestion(Layer layer, Positions positions, CityMap city) {
        this.layer = layer;
        this.positions = positions;
        this.city = city;
    }

    @Override
    public boolean findsFault(CheckedRow row, int i) {
        if (city.hasCounty() && !positions.isInside(i)) {
            row.fault(Fault.OUTSIDE_CITY, "geom", positions.written(i), "");
            return true;
        }
        if (city.hasGrids() && positions.grid(i) == null && needsGrid(row)) {
            row.fault(Fault.NO_GRID, "geom", positions.written(i), "");
            return true;
        }
        return false;
    }

    private boolean needsGrid(CheckedRow row) {
        return layer.name().equals("component")
                || layer.name().equals("place") && row.geometry() instanceof Point;
    }
}
