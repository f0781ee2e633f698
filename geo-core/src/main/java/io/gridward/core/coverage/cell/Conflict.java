package io.gridward.core.coverage.cell;

import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Two or more rows of different bodies that claim the same, with nothing but an accident to decide.
 *
 * @param source list the rows are of
 * @param rows keys of the rows, in order
 * @param departments codes of their bodies, in the same order
 * @param types types it is about; none when it is about one component
 * @param component code of that component; null otherwise
 * @param ground one connected piece of ground in metres; null when it has no place
 */
public record Conflict(
        Source source,
        List<String> rows,
        List<String> departments,
        SortedSet<TypeKey> types,
        @Nullable String component,
        @Nullable Geometry ground) {

    /** The list in conflict with itself. */
    public enum Source {
        /** Territorial list. */
        ZONES,
        /** Boundary list. */
        LINES,
        /** Facility list. */
        FACILITIES
    }
}
