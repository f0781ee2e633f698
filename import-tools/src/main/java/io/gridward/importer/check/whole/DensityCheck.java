package io.gridward.importer.check.whole;

import io.gridward.core.layer.LocalText;
import io.gridward.importer.check.CheckOptions;
import io.gridward.importer.check.Fault;
import io.gridward.importer.check.FileCheck;
import io.gridward.importer.check.RowFinding;
import io.gridward.importer.check.Threshold;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        private static final int ROOM = 64;

        /** By type, how many stand in each grid by its number; shorter where the rest are none. */
        private final Map<String, int[]> byType = new HashMap<>();

        /** Numbers of the grids that have any. */
        private final Map<String, Integer> grids = new HashMap<>();

        /** Counts one component; those without a type or grid do not count. */
        public void add(@Nullable String type, @Nullable String grid) {
            if (type == null || grid == null) {
                return;
            }
            Integer known = grids.get(grid);
            int number = known == null ? grids.size() : known;
            if (known == null) {
                grids.put(grid, number);
            }
            int[] counts = byType.computeIfAbsent(type, t -> new int[ROOM]);
            if (number >= counts.length) {
                counts = Arrays.copyOf(counts, Math.max(2 * counts.length, number + 1));
                byType.put(type, counts);
            }
            counts[number]++;
        }

        /** Numbers of those of some grids that have any. */
        private int[] numbers(List<String> codes) {
            return codes.stream()
                    .map(grids::get)
                    .filter(Objects::nonNull)
                    .mapToInt(Integer::intValue)
                    .toArray();
        }

        private static int of(int[] counts, int grid) {
            return grid < counts.length ? counts[grid] : 0;
        }
    }

    /** A grid, and the numbers of those around it that have any. */
    private record Place(String grid, int number, int[] around) {}

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
        List<Place> places = new ArrayList<>();
        new TreeMap<>(counts.grids)
                .forEach(
                        (grid, number) -> {
                            int[] around = counts.numbers(neighbours.apply(grid));
                            if (around.length >= LEAST_NEIGHBOURS) {
                                places.add(new Place(grid, number, around));
                            }
                        });
        List<RowFinding> found = new ArrayList<>();
        for (Map.Entry<String, int[]> type : new TreeMap<>(counts.byType).entrySet()) {
            for (Place place : places) {
                if (found.size() == MOST_TOLD) {
                    return found;
                }
                look(type.getKey(), type.getValue(), place, found);
            }
        }
        return found;
    }

    private void look(String type, int[] grids, Place place, List<RowFinding> found) {
        int count = Counts.of(grids, place.number());
        if (count < LEAST_COUNT && (count > 0 || !mostHaveMany(grids, place.around()))) {
            return;
        }
        double[] around =
                Arrays.stream(place.around()).mapToDouble(g -> Counts.of(grids, g)).toArray();
        double median = RobustOutlier.median(around);
        boolean many = count >= LEAST_COUNT || median >= LEAST_COUNT;
        if (many && Math.abs(RobustOutlier.score(count, around)) > deviations) {
            found.add(outlier(type, place.grid(), count, median));
        }
    }

    /** Nearly always false: spares the median. */
    private static boolean mostHaveMany(int[] grids, int[] around) {
        int many = 0;
        for (int grid : around) {
            many += Counts.of(grids, grid) >= LEAST_COUNT ? 1 : 0;
        }
        return many >= around.length / 2;
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
