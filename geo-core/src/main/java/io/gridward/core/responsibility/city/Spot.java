package io.gridward.core.responsibility.city;

import io.gridward.core.snapshot.ShapeIndex;

/**
 * A point with the shapes that hold it, in arrays that one thread uses again and again. A point
 * that is no longitude and latitude is in no shape.
 */
public final class Spot {
    private static final int[] NONE = {};

    private final ShapeIndex shapes;
    private final int[] in;
    private int[] touching = NONE;
    private double lon = Double.NaN;
    private double lat = Double.NaN;
    private int inCount;
    private int touchCount;

    /** Nowhere yet. */
    public Spot(ShapeIndex shapes) {
        this.shapes = shapes;
        this.in = new int[shapes.size()];
    }

    /** Moves to a point. */
    public Spot to(double newLon, double newLat) {
        lon = newLon;
        lat = newLat;
        inCount = isOnEarth() ? shapes.containing(lon, lat, in) : 0;
        touchCount = -1;
        return this;
    }

    public boolean isOnEarth() {
        return Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
    }

    public double lon() {
        return lon;
    }

    public double lat() {
        return lat;
    }

    /** Positions of the shapes that hold the point, ascending; {@link #inCount} of them. */
    public int[] in() {
        return in;
    }

    public int inCount() {
        return inCount;
    }

    /** Positions of the areas it touches, ascending; {@link #touchCount} of them. */
    public int[] touching() {
        touchCount();
        return touching;
    }

    public int touchCount() {
        if (touchCount < 0) {
            if (touching.length == 0) {
                touching = new int[in.length];
            }
            touchCount = isOnEarth() ? shapes.touching(lon, lat, touching) : 0;
        }
        return touchCount;
    }
}
