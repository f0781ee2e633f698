package io.gridward.ogc.tile;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A finished tile.
 *
 * @param gzip its bytes, compressed (RFC 1952)
 * @param stamp changes whenever the tile may have changed: for an entity tag
 */
public record VectorTile(byte[] gzip, String stamp) {
    /** Media type (Mapbox Vector Tile 2.1 §2). */
    public static final String MEDIA_TYPE = "application/vnd.mapbox-vector-tile";

    private static final int STAMP_BYTES = 16;

    /**
     * A tile whose stamp tells its own bytes.
     *
     * @param tile the same, not compressed
     */
    static VectorTile stampedByContent(byte[] gzip, byte[] tile) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(tile);
            return new VectorTile(gzip, HexFormat.of().formatHex(sum, 0, STAMP_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
