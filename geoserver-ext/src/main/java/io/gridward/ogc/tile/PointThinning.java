package io.gridward.ogc.tile;

import io.gridward.core.layer.Feature;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * Leaves out points that would lie on top of each other from afar: of those in one cell the first
 * stays, in an order that never changes. As cells of a zoom are quarters of those of the zoom
 * before, what is shown at one zoom is shown at every closer one.
 */
final class PointThinning {
    /** Side of a cell; the buffer of a tile holds whole cells. */
    static final int CELL_UNITS = 32;

    /** From this zoom on every point stays. */
    static final int WHOLE_FROM_ZOOM = 16;

    private final boolean thins;
    private final Map<Long, Place> cells = new HashMap<>();
    private final BitSet hidden = new BitSet();

    private record Place(int index, long rank, String key) {
        boolean isBefore(Place other) {
            return rank != other.rank ? rank < other.rank : key.compareTo(other.key) < 0;
        }
    }

    PointThinning(int zoom) {
        this.thins = zoom < WHOLE_FROM_ZOOM;
    }

    /**
     * False for a point that another of its cell already covers. One that is taken may still give
     * way to a later one.
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
