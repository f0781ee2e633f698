package io.gridward.importer.position;

import io.gridward.core.layer.Layer;
import io.gridward.importer.check.CheckedRow;
import io.gridward.importer.check.Fault;

/** Q11: the stated grid is the one at the position. Fills in grid and community when absent. */
final class GridQuestion implements PositionQuestion {
    private static final double EDGE_METRES = 1.0;
    private static final int COMMUNITY_DIGITS = 12;

    private final Layer layer;
    private final Positions positions;
    private final CityMap city;

    GridQuestion(Layer layer, Positions positions, CityMap city) {
        this.layer = layer;
        this.positions = positions;
        this.city = city;
    }

    @Override
    public boolean findsFault(CheckedRow row, int i) {
        String actual = positions.grid(i);
        String stated = row.text("grid_code");
        if (actual == null) {
            return false;
        }
        row.putIfAbsent("grid_code", actual);
        if (layer.indexOf("community_code") >= 0 && actual.length() > COMMUNITY_DIGITS) {
            row.putIfAbsent("community_code", actual.substring(0, COMMUNITY_DIGITS));
        }
        if (stated == null || stated.equals(actual)) {
            return false;
        }
        if (city.isGridNear(stated, positions.lon(i), positions.lat(i), EDGE_METRES)) {
            row.fault(Fault.GRID_EDGE, "grid_code", stated, actual);
        } else {
            row.fault(Fault.GRID_MISMATCH, "grid_code", stated, actual);
        }
        return true;
    }
}
