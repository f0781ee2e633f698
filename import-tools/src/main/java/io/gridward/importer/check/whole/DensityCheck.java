package io.gridward.importer.check.whole;

import io.gridward.core.layer.LocalText;
import io.gridward.importer.check.CheckOptions;
import io.gridward.importer.check.Fault;
import io.gridward.importer.check.FileCheck;
import io.gridward.importer.check.RowFinding;
import io.gridward.importer.check.Threshold;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Q16: a grid has far more components of a type than the grids around it, or none where all around
 * have many. Grids that the file says nothing about are not compared; see {@link RobustOutlier}.
 */
public final class DensityCheck implements FileCheck {
    private static final int LEAST_NEIGHBOURS = 4;
    private static final int LEAST_COUNT = 10;
    private static final int MOST_TOLD = 50;

    private final Counts counts;
    private final Function<String, List<String>> neighbours;
    private final Function<String, @Nullable Geometry> shapes;
    private final double deviations;

    /** Components by type and grid. Used by one thread while it is filled. */
    public static final class Counts {
        private final Map<String, Map<String, Integer>> byType = new HashMap<>();
        private final Map<String, Integer> byGrid = new HashMap<>();

        /** Counts one component; those without a type or grid do not count. */
        public void add(@Nullable String type, @Nullable String grid) {
            if (type != null && grid != null) {
                byType.computeIfAbsent(type, t -> new HashMap<>()).merge(grid, 1, Integer::sum);
                byGrid.merge(grid, 1, Integer::sum);
            }
        }
    }

    /**
     * Compares counts.
     *
     * @param neighbours codes of the grids around a grid
     * @param shapes shape of a grid in EPSG:4490, null when it is not known
     */
    public DensityCheck(
            Counts counts,
            Function<String, List<String>> neighbours,
            Function<String, @Nullable Geometry> shapes,
            CheckOptions options) {
        this.counts = counts;
        this.neighbours = neighbours;
        this.shapes = shapes;
        this.deviations = options.value(Threshold.DENSITY_DEVIATIONS);
    }

    @Override
    public List<RowFinding> find() {
        List<RowFinding> found = new ArrayList<>();
        new TreeMap<>(counts.byType)
                .forEach(
                        (type, grids) -> {
                            for (String grid : counts.byGrid.keySet().stream().sorted().toList()) {
                                if (found.size() < MOST_TOLD) {
                                    look(type, grids, grid, found);
                                }
                            }
                        });
        return found;
    }

    private void look(
            String type, Map<String, Integer> grids, String grid, List<RowFinding> found) {
        int count = grids.getOrDefault(grid, 0);
        double[] around =
                neighbours.apply(grid).stream()
                        .filter(counts.byGrid::containsKey)
                        .mapToDouble(other -> grids.getOrDefault(other, 0))
                        .toArray();
        if (around.length < LEAST_NEIGHBOURS) {
            return;
        }
        double median = RobustOutlier.median(around);
        boolean many = count >= LEAST_COUNT || count == 0 && median >= LEAST_COUNT;
        if (many && Math.abs(RobustOutlier.score(count, around)) > deviations) {
            found.add(outlier(type, grid, count, median));
        }
    }

    private RowFinding outlier(String type, String grid, int count, double median) {
        LocalText what =
                LocalText.of(
                        "类型 %s 有 %d 个，周围网格的中位数为 %.1f".formatted(type, count, median),
                        "%d of type %s, where the grids around have a median of %.1f"
                                .formatted(count, type, median));
        return new RowFinding(
                0, Fault.DENSITY_OUTLIER, "grid_code", grid, what, shapes.apply(grid));
    }
}
