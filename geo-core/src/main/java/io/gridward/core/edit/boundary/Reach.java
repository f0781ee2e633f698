package io.gridward.core.edit.boundary;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * How near places in degrees have to be. Tolerances are degrees of latitude; east and west they
 * reach a little less far, as a degree is shorter there.
 */
final class Reach {
    private static final double METRES_PER_DEGREE = 111_200;

    /** Places so near to each other were meant to be the same (standards §1.1: 0.05 m). */
    static final double SNAP = 0.05 / METRES_PER_DEGREE;

    /** A crossing that was worked out lies so near to the edge it lies on. */
    static final double CROSSING = 1e-5 / METRES_PER_DEGREE;

    private Reach() {}

    static boolean near(Coordinate a, Coordinate b) {
        return a.distance(b) <= SNAP;
    }

    static Envelope around(Coordinate place) {
        Envelope box = new Envelope(place);
        box.expandBy(SNAP);
        return box;
    }

    static Envelope around(Envelope box) {
        Envelope wider = new Envelope(box);
        wider.expandBy(SNAP);
        return wider;
    }
}
