package io.gridward.bench;

import io.gridward.core.responsibility.LocateQuestion;
import io.gridward.core.responsibility.Locator;
import io.gridward.core.snapshot.ShapeIndex;
import io.gridward.core.snapshot.SnapshotFeatures;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the city takes in memory: the shape index by its own count, the whole model by the heap in
 * use after a collection. Arguments: folder of the store, file of results.
 */
final class MeasureMemory {
    private MeasureMemory() {}

    public static void main(String[] args) {
        long before = usedHeap();
        SnapshotFeatures held = BenchCity.hold(Path.of(args[0]));
        long layers = usedHeap();
        Locator locator = Locator.over(held);
        locator.locate(LocateQuestion.at(122.07, 46.08, BenchCity.DAY));
        long model = usedHeap();
        Reference.reachabilityFence(locator);
        List<ShapeIndex.Item> areas = new ArrayList<>();
        areas.addAll(BenchCity.listAreas(held, "unit_grid"));
        areas.addAll(BenchCity.listAreas(held, "responsibility_zone"));
        ShapeIndex index = ShapeIndex.of(areas);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("scenario", "memory");
        line.put("system", "gridward");
        line.put("polygons", areas.size());
        line.put("vertices", areas.stream().mapToLong(a -> a.geometry().getNumPoints()).sum());
        line.put("index_bytes", index.bytes());
        line.put("layers_heap_bytes", layers - before);
        line.put("locator_heap_bytes", model - layers);
        new Results(Path.of(args[1])).add(line);
    }

    private static long usedHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
