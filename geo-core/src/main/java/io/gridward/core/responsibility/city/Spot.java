package io.gridward.core.responsibility.city;

import io.gridward.core.snapshot.ShapeIndex;

/**
 * A point with the shapes that hold it, in arrays that one thread uses again and again. A point
 * that is no longitude and latitude is in no shape.
 */
public final class Spot {
    private static final int UNKNOWN = -1;

    private final CityModel model;
    private final ShapeIndex shapes;
    private final NearCells cells;
    private final int[] in;
    private final int[] touching;
    private final double[] point = {Double.NaN, Double.NaN};
    private int inCount;
    private int touchCount;
    private int nearList = UNKNOWN;

    /** Nowhere yet. */
    public Spot(CityModel model) {
        this.model = model;
        this.shapes = model.shapes();
        this.cells = model.nearCells();
        this.in = new int[shapes.size()];
        this.touching = new int[shapes.size()];
    }

    /** Moves to a point. */
    public Spot to(double lon, double lat) {
        point[0] = lon;
        point[1] = lat;
        nearList = UNKNOWN;
        inCount = isOnEarth() ? shapes.containing(lon, lat, in) : 0;
        touchCount = -1;
        return this;
    }

    public boolean isOnEarth() {
        return Math.abs(point[0]) <= 180 && Math.abs(point[1]) <= 90;
    }

    /** Up to how many metres {@link #copyNear} knows what is near; below 0 when it does not. */
    public double nearMetres() {
        return cells.metres();
    }

    /** False when no edge at which the answer can change is within {@link #nearMetres}. */
    boolean isNearAnEdge() {
        return nearList() != 0 || cells.metres() < 0;
    }

    /**
     * True when surely nothing changes within some metres: no edge is near, and the strips of two
     * lines do not overlap here. Where nobody answers this does not count.
     */
    public boolean isSettledWithin(double metres) {
        return nearList() == 0 && metres <= cells.metres() && lineCount() < 2;
    }

    /** Looked up when first asked for. */
    private int nearList() {
        if (nearList == UNKNOWN) {
            nearList = isOnEarth() ? cells.list(point[0], point[1]) : 0;
        }
        return nearList;
    }

    /** How many lines have a strip that holds the point or comes near it. */
    public int lineCount() {
        int n = 0;
        for (int i = 0; i < inCount; i++) {
            n += model.isLine(in[i]) ? 1 : 0;
        }
        return n;
    }

    /**
     * Positions, ascending, of the shapes with an edge at which the answer can change within {@link
     * #nearMetres} of the point, and some that are a little farther; how many.
     */
    public int copyNear(int[] into) {
        int list = nearList();
        int n = cells.pool()[list];
        System.arraycopy(cells.pool(), list + 1, into, 0, n);
        return n;
    }

    public double lon() {
        return point[0];
    }

    public double lat() {
        return point[1];
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
            touchCount = isOnEarth() ? shapes.touching(point[0], point[1], touching) : 0;
        }
        return touchCount;
    }
}
