package io.gridward.ogc.tile;

/**
 * A finished tile.
 *
 * @param gzip its bytes, compressed (RFC 1952)
 * @param stamp changes whenever the tile may have changed: for an entity tag
 */
public record VectorTile(byte[] gzip, String stamp) {
    /** Media type (Mapbox Vector Tile 2.1 §2). */
    public static final String MEDIA_TYPE = "application/vnd.mapbox-vector-tile";
}
