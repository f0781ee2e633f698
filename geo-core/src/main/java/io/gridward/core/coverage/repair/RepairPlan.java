package io.gridward.core.coverage.repair;

import io.gridward.core.coverage.CoverageFinding;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.Layer;
import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * What a repair will change.
 *
 * @param layer layer of the rows
 * @param rows rows that get another shape
 * @param repaired findings that are then gone
 * @param left findings that are not repaired: too wide, or no step was sound
 */
public record RepairPlan(
        Layer layer,
        List<Repaired> rows,
        List<CoverageFinding> repaired,
        List<CoverageFinding> left) {
    public RepairPlan {
        rows = List.copyOf(rows);
        repaired = List.copyOf(repaired);
        left = List.copyOf(left);
    }

    /**
     * A row that changes.
     *
     * @param row as stored
     * @param shape its new shape in EPSG:4490
     */
    public record Repaired(Feature row, Geometry shape) {}
}
