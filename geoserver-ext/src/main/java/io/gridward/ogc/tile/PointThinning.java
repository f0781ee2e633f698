package io.gridward.ogc.tile;

import io.gridward.core.crs.OutsideCrs;
import io.gridward.core.layer.Feature;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.locationtech.jts.geom.Point;

/**
 * Leaves out points that would lie on top of each other from afar: of those in one cell the first
 * stays, in an order that never changes. As cells of a zoom are quarters of those of the zoom
 * before, what is shown at one zoom is shown at every closer one. Other shapes all stay.
 */
final class PointThinning {
    /** Side of a cell; the buffer of a tile holds whole cells. */
    static final int CELL_UNITS = 32;

    /** From this zoom on every point stays. */
    static final int WHOLE_FROM_ZOOM = 16;

    private final UnitProjector projector;
    private final boolean thins;
    private final List<Feature> features = new ArrayList<>();
    private final Map<Long, Place> cells = new HashMap<>();

    private record Place(int index, long rank, String key) {
        boolean isBefore(Place other) {
            return rank != other.rank ? rank < other.rank : key.compareTo(other.key) < 0;
        }
    }

    PointThinning(UnitProjector projector, int zoom) {
        this.projector = projector;
        this.thins = zoom < WHOLE_FROM_ZOOM;
    }

    void add(Feature feature) {
        if (!thins || !(feature.geometry() instanceof Point point) || point.isEmpty()) {
            features.add(feature);
            return;
        }
        double[] xy = {point.getX(), point.getY()};
        try {
            xy = projector.units(xy);
        } catch (OutsideCrs e) {
            return;
        }
        if (!UnitProjector.isNear(xy)) {
            return;
        }
        long column = (long) Math.floor(xy[0] / CELL_UNITS);
        long row = (long) Math.floor(xy[1] / CELL_UNITS);
        Place place = new Place(features.size(), rank(feature.key()), feature.key());
        Place first = cells.merge(column << 32 ^ row & 0xFFFFFFFFL, place, PointThinning::first);
        if (first == place) {
            features.add(feature);
        }
    }

    private static Place first(Place held, Place next) {
        return next.isBefore(held) ? next : held;
    }

    private static long rank(String key) {
        CRC32 crc = new CRC32();
        crc.update(key.getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }

    /** What stays, in the order it came. */
    List<Feature> list() {
        if (cells.isEmpty()) {
            return features;
        }
        boolean[] shown = new boolean[features.size()];
        cells.values().forEach(p -> shown[p.index()] = true);
        List<Feature> kept = new ArrayList<>();
        for (int i = 0; i < features.size(); i++) {
            if (shown[i] || !(features.get(i).geometry() instanceof Point)) {
                kept.add(features.get(i));
            }
        }
        return kept;
    }
}
