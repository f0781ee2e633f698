package io.gridward.core.snapshot;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.evaluate.SortOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.hprtree.HPRtree;

/** Rings packed as edges, found through a Hilbert-packed R-tree of their rectangles. */
final class PackedAreas implements AreaIndex {
    private final List<Feature> features;
    private final EdgeRings[] rings;
    private final HPRtree tree = new HPRtree();

    PackedAreas(Collection<Feature> all) {
        this.features =
                all.stream()
                        .filter(f -> f.geometry() != null && f.geometry().getDimension() == 2)
                        .sorted(Comparator.comparing(Feature::key, SortOrder.ofText()))
                        .toList();
        this.rings = new EdgeRings[features.size()];
        for (int i = 0; i < rings.length; i++) {
            rings[i] = EdgeRings.of(features.get(i).geometry());
            tree.insert(features.get(i).geometry().getEnvelopeInternal(), i);
        }
        tree.build();
    }

    @Override
    public List<Feature> listAt(double lon, double lat) {
        int[] near = near(lon, lat);
        List<Feature> inside = new ArrayList<>(2);
        for (int i : near) {
            if (rings[i].contain(lon, lat)) {
                inside.add(features.get(i));
            }
        }
        return inside.isEmpty() ? firstTouching(near, lon, lat) : inside;
    }

    private List<Feature> firstTouching(int[] near, double lon, double lat) {
        for (int i : near) {
            if (rings[i].touch(lon, lat)) {
                return List.of(features.get(i));
            }
        }
        return List.of();
    }

    @Override
    public Optional<Feature> findAt(double lon, double lat) {
        List<Feature> found = listAt(lon, lat);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    @Override
    public List<Feature> listTouching(double lon, double lat) {
        List<Feature> touching = new ArrayList<>(2);
        for (int i : near(lon, lat)) {
            if (rings[i].touch(lon, lat)) {
                touching.add(features.get(i));
            }
        }
        return touching;
    }

    /** Positions of the polygons whose rectangle holds the point, in key order. */
    private int[] near(double lon, double lat) {
        if (features.isEmpty() || !Double.isFinite(lon) || !Double.isFinite(lat)) {
            return new int[0];
        }
        int[] found =
                tree.query(new Envelope(lon, lon, lat, lat)).stream()
                        .mapToInt(i -> (Integer) i)
                        .toArray();
        Arrays.sort(found);
        return found;
    }
}
