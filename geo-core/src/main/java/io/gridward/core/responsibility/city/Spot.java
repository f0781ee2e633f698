package io.gridward.core.responsibility.city;

import io.gridward.core.responsibility.border.NearCells;
import io.gridward.core.snapshot.ShapeIndex;

/**
 * A point with the shapes that hold it, in arrays that one thread uses again and again. A point
 * that is no longitude and latitude is in no shape.
 */
public final class Spot {
    private static final int UNKNOWN = -1;
    private static final long NO_TOPIC = -1;

    private final CityModel model;
    private final ShapeIndex shapes;
    private final NearCells cells;
    private final int[] candidates;
    private final int[] in;
    private final int[] touching;
    private final double[] point = {Double.NaN, Double.NaN};
    private int candidateCount;
    private long tested;
    private long holding;
    private int inCount;
    private int touchCount;
    private int nearList = UNKNOWN;

    /**
     * Key of the topic that {@link #best} is of. Not the topic itself: the collector would be told
     * of it with a fence, and every point would wait there for all that is being fetched.
     */
    private long bestOf = NO_TOPIC;

    private int best = UNKNOWN;

    /** Nowhere yet. */
    public Spot(CityModel model) {
        this.model = model;
        this.shapes = model.shapes();
        this.cells = model.nearCells();
        this.candidates = new int[shapes.size()];
        this.in = new int[shapes.size()];
        this.touching = new int[shapes.size()];
    }

    /** Moves to a point. */
    public Spot to(double lon, double lat) {
        point[0] = lon;
        point[1] = lat;
        candidateCount = isOnEarth() ? shapes.candidates(lon, lat, candidates) : 0;
        tested = 0;
        holding = 0;
        inCount = UNKNOWN;
        touchCount = UNKNOWN;
        nearList = UNKNOWN;
        bestOf = NO_TOPIC;
        return this;
    }

    /** True when {@link #best} was noted for a topic. */
    boolean knowsBest(Topic topic) {
        return bestOf == topic.key();
    }

    /** The zone that was noted last. */
    int best() {
        return best;
    }

    void noteBest(Topic topic, int zone) {
        bestOf = topic.key();
        best = zone;
    }

    /** How many shapes may hold the point. */
    public int candidateCount() {
        return candidateCount;
    }

    /** The position of one of them, ascending. */
    public int candidate(int i) {
        return candidates[i] >>> 1;
    }

    /** True when it holds the whole cell of the point, so that no edge has to be looked at. */
    boolean isSure(int i) {
        return (candidates[i] & 1) == 0;
    }

    /** True when it holds the point. Of the first so many the answer is kept. */
    public boolean holds(int i) {
        if ((candidates[i] & 1) == 0) {
            return true;
        }
        if (i >= Long.SIZE) {
            return shapes.contains(candidates[i] >>> 1, point[0], point[1]);
        }
        long bit = 1L << i;
        if ((tested & bit) == 0) {
            tested |= bit;
            holding |= shapes.contains(candidates[i] >>> 1, point[0], point[1]) ? bit : 0;
        }
        return (holding & bit) != 0;
    }

    public boolean isOnEarth() {
        return Math.abs(point[0]) <= 180 && Math.abs(point[1]) <= 90;
    }

    /** Up to how many metres {@link #nearList} knows what is near; below 0 when it does not. */
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
    public boolean isSettledWithin(double metres, Subject s) {
        return nearList() == 0
                && metres <= cells.metres()
                && (!s.topic().isOfLines() || lineCount() < 2);
    }

    /**
     * Where in {@link CityModel#nearPool} the list of the point is; looked up when first asked for.
     */
    public int nearList() {
        if (nearList == UNKNOWN) {
            nearList = isOnEarth() ? cells.list(point[0], point[1]) : 0;
        }
        return nearList;
    }

    /** How many lines have a strip that holds the point or comes near it. */
    public int lineCount() {
        int n = 0;
        for (int i = 0; i < candidateCount; i++) {
            n += model.isLine(candidate(i)) && holds(i) ? 1 : 0;
        }
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
        inCount();
        return in;
    }

    public int inCount() {
        if (inCount == UNKNOWN) {
            inCount = 0;
            for (int i = 0; i < candidateCount; i++) {
                if (holds(i)) {
                    in[inCount++] = candidate(i);
                }
            }
        }
        return inCount;
    }

    /** Positions of the areas it touches, ascending; {@link #touchCount} of them. */
    public int[] touching() {
        touchCount();
        return touching;
    }

    public int touchCount() {
        if (touchCount == UNKNOWN) {
            touchCount = isOnEarth() ? shapes.touching(point[0], point[1], touching) : 0;
        }
        return touchCount;
    }
}
