package io.gridward.ogc.tile;

import io.gridward.core.crs.Crs;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Ways of cutting the world into square tiles, each zoom into four of the one before (OGC 17-083r4
 * annex D). Rows count from the north, columns from the west.
 */
public enum TileMatrixSet {
    /** Web Mercator, one tile at zoom 0. */
    WEB_MERCATOR_QUAD(
            "WebMercatorQuad", Crs.WEB_MERCATOR, 1, -20_037_508.342789244, 20_037_508.342789244),
    /**
     * CGCS2000 in degrees, two tiles side by side at zoom 0, as WorldCRS84Quad is for WGS 84; the
     * national map service counts the same levels from 1.
     */
    CGCS2000_QUAD("CGCS2000Quad", Crs.CGCS2000, 2, -180, 90);

    /** Closest zoom there is. */
    public static final int MAX_ZOOM = 22;

    private final String id;
    private final Crs crs;
    private final int columnsAtZoom0;
    private final double west;
    private final double north;

    TileMatrixSet(String id, Crs crs, int columnsAtZoom0, double west, double north) {
        this.id = id;
        this.crs = crs;
        this.columnsAtZoom0 = columnsAtZoom0;
        this.west = west;
        this.north = north;
    }

    /** The set of that name, letters in either case. */
    public static Optional<TileMatrixSet> find(String id) {
        return list().stream().filter(s -> s.id.equalsIgnoreCase(id)).findFirst();
    }

    /** All of them, the usual one first. */
    public static List<TileMatrixSet> list() {
        return Arrays.asList(values());
    }

    /** Name in addresses. */
    public String id() {
        return id;
    }

    /** System of its plane. */
    public Crs crs() {
        return crs;
    }

    /** Western edge, degrees or metres. */
    double west() {
        return west;
    }

    /** Northern edge, degrees or metres. */
    double north() {
        return north;
    }

    /** Columns at a zoom. */
    public long columns(int zoom) {
        return (long) columnsAtZoom0 << zoom;
    }

    /** Rows at a zoom. */
    public long rows(int zoom) {
        return 1L << zoom;
    }

    /** Side of a tile at a zoom, degrees or metres. */
    double side(int zoom) {
        return -2 * west / columns(zoom);
    }
}
