package io.gridward.ogc.tile;

import io.gridward.ogc.fault.OgcFault;

/**
 * Limits of tiles, vector tiles and pictures each by themselves.
 *
 * @param maxFeatures most features read for one tile
 * @param maxAtOnce tiles made at one time; further requests wait
 * @param maxSeconds longest a request waits for its turn
 * @param cacheBytes memory for tiles that were made
 */
public record TileSettings(int maxFeatures, int maxAtOnce, int maxSeconds, long cacheBytes) {

    /** What holds when nothing is set: half a million features, 4 at once, 30 s, 32 MiB. */
    public static TileSettings defaults() {
        return new TileSettings(500_000, 4, 30, 32L << 20);
    }

    /** The fault of a tile that holds more features than may be read. */
    OgcFault tooMany() {
        return OgcFault.of(
                OgcFault.INVALID,
                "z",
                "一个瓦片最多 %d 个要素，请放大".formatted(maxFeatures),
                "a tile holds at most %d features, ask for a closer zoom".formatted(maxFeatures));
    }
}
