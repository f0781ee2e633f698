package io.gridward.ogc.tile;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.Reprojection;
import org.locationtech.jts.geom.Envelope;

/**
 * The tiles of a zoom that show some ground.
 *
 * @param west first column
 * @param north first row
 * @param columns how many columns
 * @param rows how many rows
 */
public record TileRange(
        TileMatrixSet set, int zoom, long west, long north, long columns, long rows) {
    private static final double MERCATOR_LATITUDE = 85.05;

    /** The tiles that show something of a rectangle in EPSG:4490, x = longitude. */
    public static TileRange of(TileMatrixSet set, int zoom, Envelope degrees) {
        double most = set.crs() == Crs.WEB_MERCATOR ? MERCATOR_LATITUDE : 90;
        Envelope shown = degrees.intersection(new Envelope(-180, 180, -most, most));
        if (shown.isNull()) {
            return new TileRange(set, zoom, 0, 0, 0, 0);
        }
        Envelope box = Reprojection.between(Crs.CGCS2000, set.crs()).apply(shown);
        double side = set.side(zoom);
        long west = within((box.getMinX() - set.west()) / side, set.columns(zoom));
        long east = within((box.getMaxX() - set.west()) / side, set.columns(zoom));
        long north = within((set.north() - box.getMaxY()) / side, set.rows(zoom));
        long south = within((set.north() - box.getMinY()) / side, set.rows(zoom));
        return new TileRange(set, zoom, west, north, east - west + 1, south - north + 1);
    }

    private static long within(double place, long count) {
        return Math.max(0, Math.min(count - 1, (long) Math.floor(place)));
    }

    /** How many they are. */
    public long count() {
        return columns * rows;
    }

    /** One of them, row by row. */
    public TileAddress address(long number) {
        return new TileAddress(set, zoom, west + number % columns, north + number / columns);
    }
}
