package io.gridward.ogc.tile;

import org.locationtech.jts.geom.Envelope;

/**
 * Which tile.
 *
 * @param set how the world is cut
 * @param zoom 0 for the whole world
 * @param column from the west, 0 first
 * @param row from the north, 0 first
 */
public record TileAddress(TileMatrixSet set, int zoom, long column, long row) {

    /** Refuses what lies outside the set. */
    public TileAddress {
        if (zoom < 0 || zoom > TileMatrixSet.MAX_ZOOM) {
            throw new IllegalArgumentException("zoom " + zoom);
        }
        if (column < 0 || column >= set.columns(zoom) || row < 0 || row >= set.rows(zoom)) {
            throw new IllegalArgumentException("column %d, row %d".formatted(column, row));
        }
    }

    /** Rectangle in the system of the set, x = longitude or easting. */
    public Envelope box() {
        double side = set.side(zoom);
        double west = set.west() + column * side;
        double north = set.north() - row * side;
        return new Envelope(west, west + side, north - side, north);
    }
}
