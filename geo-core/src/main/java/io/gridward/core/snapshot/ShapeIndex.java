package io.gridward.core.snapshot;

import io.gridward.core.snapshot.packed.EdgeTaker;
import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * Areas and lines of several layers in one structure, found by point. A shape is known by its
 * position in the list the index was made of. Coordinates are degrees, EPSG:4490, x = longitude.
 * Immutable; safe for use by many threads.
 *
 * <p>Edges of areas are half-open: a point on an edge or corner shared by areas that fit together
 * belongs to exactly one of them (the ray-crossing rule of Franklin, "PNPOLY"). Each method writes
 * positions, ascending, into an array of at least {@link #size} and says how many they are. A point
 * that is not finite is in no shape.
 */
public interface ShapeIndex {

    /** How near to an edge a point touches it, in degrees: about a millimetre. */
    double TOUCH_DEGREES = 1e-8;

    /** An index of shapes. */
    static ShapeIndex of(List<Item> shapes) {
        return new CellShapes(shapes);
    }

    /**
     * An index of shapes of which most are in another: what they are is taken from there, and only
     * the few others are indexed. Both answer as one made anew.
     *
     * @param before an index of shapes that are the very same objects
     */
    static ShapeIndex of(List<Item> shapes, ShapeIndex before) {
        return CellShapes.of(shapes, before);
    }

    /** How many shapes there are. */
    int size();

    /** Areas that contain the point, and lines whose reach holds it. */
    int containing(double lon, double lat, int[] into);

    /**
     * Shapes that may contain the point: twice the position, plus 1 when {@link #contains} has to
     * be asked; all others surely do not. At most {@link #size}.
     */
    int candidates(double lon, double lat, int[] into);

    /** True when an area contains the point or the reach of a line holds it. */
    boolean contains(int position, double lon, double lat);

    /** Areas on whose edge the point lies, within {@link #TOUCH_DEGREES}, from either side. */
    int touching(double lon, double lat, int[] into);

    /** Shapes whose edge (of a line, the line) comes within some metres of the point. */
    int within(double lon, double lat, double metres, int[] into);

    /** True when {@link #edgeMetres} is at most so much; cheaper. */
    boolean isWithin(int position, double lon, double lat, double metres);

    /** Gives each edge of a shape whose own rectangle meets another, given in degrees. */
    void edges(int position, double west, double south, double east, double north, EdgeTaker taker);

    /**
     * Metres on the ground to the nearest edge of an area, or to a line, as by {@link
     * io.gridward.core.crs.GroundMetric#metresTo}; infinite for an empty shape, NaN for a point
     * that is not finite.
     */
    double edgeMetres(int position, double lon, double lat);

    /** The shape at a position. */
    Geometry shape(int position);

    /** Memory the index itself takes, without the shapes it was made of, in bytes. */
    long bytes();

    /**
     * A shape to be found.
     *
     * @param geometry polygons, or else lines or points; nothing is found in one that has a
     *     coordinate that is not finite
     * @param reachMetres for lines, how far from them a point is still theirs, from 0 to {@link
     *     #MOST_REACH} (what is less or more is taken as these, and NaN as 0); areas have 0
     */
    record Item(Geometry geometry, double reachMetres) {
        /** The farthest reach of a line, in metres. */
        public static final double MOST_REACH = 100_000;

        public Item {
            reachMetres = reachMetres > 0 ? Math.min(reachMetres, MOST_REACH) : 0;
        }

        /** An area. */
        public static Item area(Geometry geometry) {
            return new Item(geometry, 0);
        }
    }
}
