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
 * @param turnDegrees by how much what is shown is turned clockwise around the middle
 */
public record MapView(
        Crs crs, Envelope box, int width, int height, double pixelMetres, double turnDegrees) {
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

    /** A view that is not turned. */
    public MapView(Crs crs, Envelope box, int width, int height, double pixelMetres) {
        this(crs, box, width, height, pixelMetres, 0);
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
        double cos = Math.abs(Math.cos(Math.toRadians(turnDegrees)));
        double sin = Math.abs(Math.sin(Math.toRadians(turnDegrees)));
        double moreX = (width * cos + height * sin - width) / 2 + marginPx;
        double moreY = (width * sin + height * cos - height) / 2 + marginPx;
        Envelope wide = new Envelope(box);
        wide.expandBy(
                Math.max(moreX, marginPx) * box.getWidth() / width,
                Math.max(moreY, marginPx) * box.getHeight() / height);
        if (!defined(wide)) {
            return new Envelope(WORLD);
        }
        try {
            return Reprojection.between(crs, Crs.CGCS2000).apply(wide).intersection(WORLD);
        } catch (OutsideCrs e) {
            return new Envelope(WORLD);
        }
    }

    /**
     * Turns points of the picture as it would lie unturned to where they are shown.
     *
     * @param xy pixels x0, y0, x1, y1 …, changed in place
     */
    void turn(double[] xy) {
        turn(xy, Math.toRadians(turnDegrees));
    }

    /** The other way: where a shown pixel would lie in the picture unturned. */
    double[] unturned(double x, double y) {
        double[] xy = {x, y};
        turn(xy, -Math.toRadians(turnDegrees));
        return xy;
    }

    private void turn(double[] xy, double angle) {
        if (angle == 0) {
            return;
        }
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double middleX = width / 2.0;
        double middleY = height / 2.0;
        for (int i = 0; i < xy.length; i += 2) {
            double dx = xy[i] - middleX;
            double dy = xy[i + 1] - middleY;
            xy[i] = middleX + dx * cos - dy * sin;
            xy[i + 1] = middleY + dx * sin + dy * cos;
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
