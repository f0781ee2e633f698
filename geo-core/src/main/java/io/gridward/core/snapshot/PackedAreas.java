package io.gridward.core.snapshot;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.evaluate.SortOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Features in key order over an index of their shapes. */
final class PackedAreas implements AreaIndex {
    private final List<Feature> features;
    private final ShapeIndex shapes;

    /** Room for an answer: as large as the index, so it is made once a thread. */
    private final ThreadLocal<int[]> positions;

    PackedAreas(Collection<Feature> all) {
        this.features =
                all.stream()
                        .filter(f -> f.geometry() != null && f.geometry().getDimension() == 2)
                        .sorted(Comparator.comparing(Feature::key, SortOrder.ofText()))
                        .toList();
        this.shapes =
                ShapeIndex.of(
                        features.stream()
                                .map(f -> Objects.requireNonNull(f.geometry()))
                                .map(ShapeIndex.Item::area)
                                .toList());
        this.positions = ThreadLocal.withInitial(() -> new int[features.size()]);
    }

    @Override
    public List<Feature> listAt(double lon, double lat) {
        int[] found = positions.get();
        int inside = shapes.containing(lon, lat, found);
        int n = inside > 0 ? inside : Math.min(1, shapes.touching(lon, lat, found));
        List<Feature> list = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            list.add(features.get(found[i]));
        }
        return list;
    }

    @Override
    public Optional<Feature> findAt(double lon, double lat) {
        return listAt(lon, lat).stream().findFirst();
    }
}
