package io.gridward.importer.position;

import io.gridward.core.layer.Layer;
import io.gridward.importer.check.CheckedRow;
import io.gridward.importer.check.Fault;
import io.gridward.importer.check.Repair;
import io.gridward.importer.check.RepairKind;

/** Q11: the stated grid is the one at the position. Fills in grid and community when absent. */
final class GridQuestion implements PositionQuestion {
    private static final int COMMUNITY_DIGITS = 12;

    private final Layer layer;
    private final Positions positions;
    private final CityMap city;
    private final double edgeMetres;

    GridQuestion(Layer layer, Positions positions, CityMap city, double edgeMetres) {
        this.layer = layer;
        this.positions = positions;
        this.city = city;
        this.edgeMetres = edgeMetres;
    }

    @Override
    public boolean findsFault(CheckedRow row, int i) {
        String actual = positions.grid(i);
        String stated = row.text("grid_code");
        if (actual == null) {
            return false;
        }
        row.putIfAbsent("grid_code", actual);
        boolean ended = stated != null && !stated.equals(actual) && differs(row, i, stated, actual);
        if (layer.indexOf("community_code") >= 0 && actual.length() > COMMUNITY_DIGITS) {
            row.putIfAbsent("community_code", actual.substring(0, COMMUNITY_DIGITS));
        }
        return ended;
    }

    private boolean differs(CheckedRow row, int i, String stated, String actual) {
        if (city.isGridNear(stated, positions.lon(i), positions.lat(i), edgeMetres)) {
            row.fault(Fault.GRID_EDGE, "grid_code", stated, actual);
            return false;
        }
        Repair repair = new Repair(RepairKind.GRID_CODE, "grid_code", stated, actual);
        if (row.fault(Fault.GRID_MISMATCH, "grid_code", stated, actual, repair)) {
            row.put("grid_code", actual);
            return false;
        }
        return true;
    }
}
