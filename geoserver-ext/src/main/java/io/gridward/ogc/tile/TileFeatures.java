package io.gridward.ogc.tile;

import io.gridward.core.crs.OutsideCrs;
import io.gridward.core.layer.Feature;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.locationtech.jts.geom.Point;

/**
 * What one tile shows, in the order it was read. Points are turned into units of the tile many at a
 * time, and thinned; of them nothing else is made. Other shapes wait as they are.
 */
final class TileFeatures {
    /** Side of a cell; the buffer of a tile holds whole cells. */
    static final int CELL_UNITS = 32;

    /** From this zoom on every point stays. */
    static final int WHOLE_FROM_ZOOM = 16;

    /** As many are turned at one time. */
    private static final int BLOCK = 256;

    private final UnitProjector projector;
    private final Thinning thinning;
    private final Feature[] block = new Feature[BLOCK];
    private final double[] stored = new double[2 * BLOCK];
    private final List<Feature> features = new ArrayList<>();
    private double[] units = new double[2 * BLOCK];
    private int waiting;
    private int points;

    TileFeatures(UnitProjector projector, int zoom) {
        this.projector = projector;
        this.thinning = new Thinning(zoom);
    }

    private static boolean isPoint(Feature feature) {
        return feature.geometry() instanceof Point point && !point.isEmpty();
    }

    void add(Feature feature) {
        block[waiting++] = feature;
        if (feature.geometry() instanceof Point point && !point.isEmpty()) {
            stored[2 * points] = point.getX();
            stored[2 * points + 1] = point.getY();
            points++;
        }
        if (waiting == BLOCK) {
            take();
        }
    }

    private void take() {
        double[] xy = projected();
        int next = 0;
        for (int i = 0; i < waiting; i++) {
            Feature feature = block[i];
            if (!isPoint(feature)) {
                keep(feature, Double.NaN, Double.NaN);
                continue;
            }
            double x = xy[next++];
            double y = xy[next++];
            if (UnitProjector.isNear(x, y) && thinning.takes(feature, x, y, features.size())) {
                keep(feature, x, y);
            }
        }
        waiting = 0;
        points = 0;
    }

    private void keep(Feature feature, double x, double y) {
        int at = 2 * features.size();
        if (at == units.length) {
            units = Arrays.copyOf(units, 2 * at);
        }
        units[at] = x;
        units[at + 1] = y;
        features.add(feature);
    }

    /** Units of the points that wait; no numbers where the set's system cannot express one. */
    private double[] projected() {
        double[] given = Arrays.copyOf(stored, 2 * points);
        try {
            return projector.units(given);
        } catch (OutsideCrs e) {
            double[] all = new double[given.length];
            for (int i = 0; i < given.length; i += 2) {
                double[] one = one(given[i], given[i + 1]);
                all[i] = one[0];
                all[i + 1] = one[1];
            }
            return all;
        }
    }

    private double[] one(double x, double y) {
        try {
            return projector.units(new double[] {x, y});
        } catch (OutsideCrs e) {
            return new double[] {Double.NaN, Double.NaN};
        }
    }

    /** Writes all that stays; called once, at the end. */
    void writeTo(TileLayer tile) {
        take();
        for (int i = 0; i < features.size(); i++) {
            Feature feature = features.get(i);
            if (feature.geometry() == null) {
                continue;
            }
            if (!isPoint(feature)) {
                projector
                        .project(feature.geometry())
                        .forEach(s -> tile.add(feature.values(), s.kind(), s.commands()));
            } else if (thinning.shows(i)) {
                tile.point(feature.values(), units[2 * i], units[2 * i + 1]);
            }
        }
    }

    /**
     * Leaves out points that would lie on top of each other from afar: of those in one cell the
     * first stays, in an order that never changes. As cells of a zoom are quarters of those of the
     * zoom before, what is shown at one zoom is shown at every closer one.
     */
    private static final class Thinning {
        private final boolean thins;
        private final Map<Long, Place> cells = new HashMap<>();
        private final BitSet hidden = new BitSet();

        private record Place(int index, long rank, String key) {
            boolean isBefore(Place other) {
                return rank != other.rank ? rank < other.rank : key.compareTo(other.key) < 0;
            }
        }

        Thinning(int zoom) {
            this.thins = zoom < WHOLE_FROM_ZOOM;
        }

        /**
         * False for a point that another of its cell already covers. One that is taken may still
         * give way to a later one.
         *
         * @param index tells it from the others that were taken
         */
        boolean takes(Feature feature, double x, double y, int index) {
            if (!thins) {
                return true;
            }
            long column = (long) Math.floor(x / CELL_UNITS);
            long row = (long) Math.floor(y / CELL_UNITS);
            Long cell = column << 32 ^ row & 0xFFFFFFFFL;
            Place place = new Place(index, rank(feature.key()), feature.key());
            Place held = cells.get(cell);
            if (held != null && !place.isBefore(held)) {
                return false;
            }
            if (held != null) {
                hidden.set(held.index());
            }
            cells.put(cell, place);
            return true;
        }

        private static long rank(String key) {
            CRC32 crc = new CRC32();
            crc.update(key.getBytes(StandardCharsets.UTF_8));
            return crc.getValue();
        }

        /** True for a taken point that gave way to none. */
        boolean shows(int index) {
            return !hidden.get(index);
        }
    }
}
