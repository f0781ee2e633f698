package io.gridward.core.reassignment;

import io.gridward.core.layer.Feature;
import io.gridward.core.responsibility.Decision;
import io.gridward.core.responsibility.LocateAnswer.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * One component, or case, whose grid or body is another after the change.
 *
 * @param thing the component as it is after it, or the case, all attributes
 * @param place the point that was asked for: its position, or a point inside its shape; EPSG:4490,
 *     x = longitude
 * @param before what it got before
 * @param after what it gets
 */
public record Move(Feature thing, Coordinate place, Decision before, Decision after) {

    /** Code of the grid before; null when it lay in none. */
    public @Nullable String gridBefore() {
        return code(before);
    }

    /** Code of the grid after; null when it lies in none. */
    public @Nullable String gridAfter() {
        return code(after);
    }

    /** True when it lies in another grid. */
    public boolean changesGrid() {
        return !Objects.equals(gridBefore(), gridAfter());
    }

    /** True when another body answers, or none does. */
    public boolean changesBody() {
        return !Objects.equals(before.departmentCode(), after.departmentCode());
    }

    private static @Nullable String code(Decision decision) {
        Named grid = decision.grid();
        return grid == null ? null : grid.code();
    }
}
