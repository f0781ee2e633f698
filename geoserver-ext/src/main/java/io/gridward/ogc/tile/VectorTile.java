package io.gridward.ogc.tile;

/**
 * A finished tile.
 *
 * @param bytes as it was made or kept
 * @param coding how these are
 * @param stamp changes whenever the tile may have changed: for an entity tag
 */
public record VectorTile(byte[] bytes, Coding coding, String stamp) {
    /** Media type (Mapbox Vector Tile 2.1 §2). */
    public static final String MEDIA_TYPE = "application/vnd.mapbox-vector-tile";

    /** How the bytes of a tile are sent. */
    public enum Coding {
        /** As they are. */
        PLAIN,
        /** Compressed (RFC 1952). */
        GZIP
    }

    /** Its bytes, compressed. */
    public byte[] gzip() {
        return coding == Coding.GZIP ? bytes : Gzip.compress(bytes);
    }

    /** Its bytes as they are. */
    public byte[] plain() {
        return coding == Coding.PLAIN ? bytes : Gzip.expand(bytes);
    }
}
