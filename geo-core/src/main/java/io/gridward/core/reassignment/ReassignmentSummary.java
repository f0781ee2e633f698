package io.gridward.core.reassignment;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many components moved from where to where.
 *
 * @param components components compared: those that hold on both days
 * @param newcomers components that did not hold on the day before
 * @param moved components of which grid or body is another
 * @param grids how many went from one grid to another, most first
 * @param bodies how many went from one body to another, most first
 */
public record ReassignmentSummary(
        long components, long newcomers, long moved, List<Flow> grids, List<Flow> bodies) {

    public ReassignmentSummary {
        grids = List.copyOf(grids);
        bodies = List.copyOf(bodies);
    }

    /**
     * Components that went the same way.
     *
     * @param from code of the grid or body before; null for none
     * @param to code of the grid or body after; null for none
     * @param components how many
     */
    public record Flow(@Nullable String from, @Nullable String to, long components) {}

    static List<Flow> sorted(Map<Flow, Long> counts) {
        return counts.entrySet().stream()
                .map(e -> new Flow(e.getKey().from(), e.getKey().to(), e.getValue()))
                .sorted(
                        Comparator.comparingLong(Flow::components)
                                .reversed()
                                .thenComparing(f -> String.valueOf(f.from()))
                                .thenComparing(f -> String.valueOf(f.to())))
                .toList();
    }
}
