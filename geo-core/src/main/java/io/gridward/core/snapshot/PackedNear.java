package io.gridward.core.snapshot;

import io.gridward.core.snapshot.packed.NearShapes;
import io.gridward.core.snapshot.packed.PointBuckets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** Points in buckets, and everything else by its edges. */
final class PackedNear implements NearIndex {
    private final int size;
    private final PointBuckets points;
    private final NearShapes others;

    PackedNear(List<? extends @Nullable Geometry> shapes) {
        this.size = shapes.size();
        double[] xy = new double[2 * size];
        int[] ids = new int[size];
        int count = 0;
        List<Geometry> rest = new ArrayList<>();
        List<Integer> restIds = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Geometry shape = shapes.get(i);
            if (shape instanceof Point point && !point.isEmpty()) {
                if (Double.isFinite(point.getX()) && Double.isFinite(point.getY())) {
                    xy[2 * count] = point.getX();
                    xy[2 * count + 1] = point.getY();
                    ids[count++] = i;
                }
            } else if (shape != null) {
                rest.add(shape);
                restIds.add(i);
            }
        }
        this.points = PointBuckets.of(xy, ids, count);
        this.others = NearShapes.of(rest, restIds.stream().mapToInt(i -> i).toArray());
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int nearest(
            double lon,
            double lat,
            double withinMetres,
            int most,
            int[] positions,
            double[] metres) {
        if (!Double.isFinite(lon) || !Double.isFinite(lat) || most <= 0) {
            return 0;
        }
        int n = points.nearest(lon, lat, withinMetres, most, positions, metres);
        return others.nearest(lon, lat, withinMetres, most, positions, metres, n);
    }

    @Override
    public long bytes() {
        return points.bytes() + others.bytes();
    }
}
