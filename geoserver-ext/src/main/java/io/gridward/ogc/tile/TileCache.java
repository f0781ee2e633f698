package io.gridward.ogc.tile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tiles that were made of the newest data, within a limit of bytes; those not asked for the longest
 * go first. Safe for use by many threads.
 */
final class TileCache {
    /** What a key and its place in the table take, about. */
    private static final int OVERHEAD_BYTES = 200;

    private final long mostBytes;
    private final Map<Object, byte[]> tiles = new LinkedHashMap<>(64, 0.75f, true);
    private String stamp = "";
    private long bytes;

    TileCache(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** The tile made of the data with this stamp, if it is held. */
    synchronized Optional<byte[]> find(Object key, String wanted) {
        return wanted.equals(stamp) ? Optional.ofNullable(tiles.get(key)) : Optional.empty();
    }

    /** Keeps a tile; those of other data go. */
    synchronized void put(Object key, String madeOf, byte[] tile) {
        if (!madeOf.equals(stamp)) {
            tiles.clear();
            bytes = 0;
            stamp = madeOf;
        }
        if (cost(tile) > mostBytes) {
            return;
        }
        byte[] before = tiles.put(key, tile);
        bytes += cost(tile) - (before == null ? 0 : cost(before));
        var eldest = tiles.values().iterator();
        while (bytes > mostBytes) {
            bytes -= cost(eldest.next());
            eldest.remove();
        }
    }

    synchronized long bytes() {
        return bytes;
    }

    private static long cost(byte[] tile) {
        return tile.length + (long) OVERHEAD_BYTES;
    }
}
