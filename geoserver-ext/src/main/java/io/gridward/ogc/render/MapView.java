package io.gridward.ogc.render;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.OutsideCrs;
import io.gridward.core.crs.Reprojection;
import org.locationtech.jts.geom.Envelope;

/**
 * Which part of the world a picture shows.
 *
 * @param crs system of the picture's plane
 * @param box rectangle shown, in that system, x = longitude or easting, y = latitude or northing
 * @param width pixels
 * @param height pixels
 * @param pixelMetres width of a pixel on the screen or paper it is meant for
 */
public record MapView(Crs crs, Envelope box, int width, int height, double pixelMetres) {
    /** Width of a pixel where nothing else is said (OGC 06-042 §7.2.4.6.9). */
    public static final double STANDARD_PIXEL_METRES = 0.00028;

    private static final double METRES_PER_DEGREE = 6378137.0 * Math.PI / 180;
    private static final double MERCATOR_EDGE_METRES = 20_037_508.35;
    private static final double NORTHING_REACH_METRES = 9_900_000;
    private static final double STRIP_REACH_METRES = 1_000_000;
    private static final Envelope WORLD = new Envelope(-180, 180, -90, 90);

    /** Refuses a rectangle or a picture without extent. */
    public MapView {
        if (!(box.getWidth() > 0 && box.getHeight() > 0) || width < 1 || height < 1) {
            throw new IllegalArgumentException("a picture has extent: " + box);
        }
        if (!(pixelMetres > 0)) {
            throw new IllegalArgumentException("a pixel has a width, not " + pixelMetres);
        }
        box = new Envelope(box);
    }

    /** A view for a screen whose pixel is 0.28 mm wide. */
    public MapView(Crs crs, Envelope box, int width, int height) {
        this(crs, box, width, height, STANDARD_PIXEL_METRES);
    }

    /**
     * Scale denominator on the screen the picture is meant for, a degree counted as on the equator
     * (OGC 06-042 §7.2.4.6.9).
     */
    public double scaleDenominator() {
        double units = box.getWidth() / width;
        return units * (crs.geographic() ? METRES_PER_DEGREE : 1) / pixelMetres;
    }

    /**
     * Rectangle in EPSG:4490, x = longitude, that holds everything the picture shows and so many
     * pixels around it. Where the plane of the picture reaches beyond what its system defines, the
     * whole world.
     */
    public Envelope storageBox(double marginPx) {
        Envelope wide = new Envelope(box);
        wide.expandBy(marginPx * box.getWidth() / width, marginPx * box.getHeight() / height);
        if (!defined(wide)) {
            return new Envelope(WORLD);
        }
        try {
            return Reprojection.between(crs, Crs.CGCS2000).apply(wide).intersection(WORLD);
        } catch (OutsideCrs e) {
            return new Envelope(WORLD);
        }
    }

    private boolean defined(Envelope e) {
        if (crs.geographic()) {
            return true;
        }
        if (crs == Crs.WEB_MERCATOR) {
            return e.getMinX() >= -MERCATOR_EDGE_METRES
                    && e.getMaxX() <= MERCATOR_EDGE_METRES
                    && e.getMinY() >= -MERCATOR_EDGE_METRES
                    && e.getMaxY() <= MERCATOR_EDGE_METRES;
        }
        double middle = middleEasting();
        return e.getMinX() >= middle - STRIP_REACH_METRES
                && e.getMaxX() <= middle + STRIP_REACH_METRES
                && e.getMinY() >= -NORTHING_REACH_METRES
                && e.getMaxY() <= NORTHING_REACH_METRES;
    }

    /** Easting of the central meridian, with the zone's prefix where the system has one. */
    private double middleEasting() {
        return switch (crs) {
            case GK_ZONE_41 -> 41_500_000;
            case GK6_ZONE_21 -> 21_500_000;
            default -> 500_000;
        };
    }
}
