package io.gridward.ogc.tile;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tiles that were made, each with the stamp of the data it was made of, within a limit of bytes;
 * those not asked for the longest go first. Safe for use by many threads.
 */
final class TileCache {
    /** What a key, a stamp and their place in the table take, about. */
    private static final int OVERHEAD_BYTES = 280;

    private final long mostBytes;
    private final Map<Object, Held> tiles = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    private record Held(String stamp, byte[] tile) {
        long cost() {
            return tile.length + (long) OVERHEAD_BYTES;
        }
    }

    TileCache(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** The tile made of the data with this stamp, if it is held; one of other data goes. */
    synchronized Optional<byte[]> find(Object key, String stamp) {
        Held held = tiles.get(key);
        if (held == null) {
            return Optional.empty();
        }
        if (!held.stamp().equals(stamp)) {
            tiles.remove(key);
            bytes -= held.cost();
            return Optional.empty();
        }
        return Optional.of(held.tile());
    }

    /** Keeps a tile in place of an older one. */
    synchronized void put(Object key, String stamp, byte[] tile) {
        Held next = new Held(stamp, tile);
        if (next.cost() > mostBytes) {
            return;
        }
        Held before = tiles.put(key, next);
        bytes += next.cost() - (before == null ? 0 : before.cost());
        Iterator<Held> eldest = tiles.values().iterator();
        while (bytes > mostBytes) {
            bytes -= eldest.next().cost();
            eldest.remove();
        }
    }

    synchronized long bytes() {
        return bytes;
    }

    synchronized int size() {
        return tiles.size();
    }
}
