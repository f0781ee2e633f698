package io.gridward.importer.sample.ground;

import io.gridward.importer.sample.plan.Dice;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * A unit grid.
 *
 * @param code 15 digits: community and number
 * @param degrees shape in EPSG:4490, x = longitude
 * @param metres the same in EPSG:4550, x = easting
 * @param inside a point well inside, EPSG:4550
 * @param built in the built-up area and not water
 * @param water mostly river
 */
public record UnitGrid(
        String code,
        Polygon degrees,
        Polygon metres,
        Coordinate inside,
        boolean built,
        boolean water) {
    /** Least distance from its edge of what is placed in it, so that its grid is beyond doubt. */
    public static final double CLEAR_METRES = 1.7;

    private static final int MOST_TRIES = 60;

    /** 12-digit code of its community. */
    public String community() {
        return code.substring(0, 12);
    }

    /** 9-digit code of its subdistrict. */
    public String subdistrict() {
        return code.substring(0, 9);
    }

    /** True for a shape in EPSG:4550 that is well inside. */
    public boolean isClear(Geometry shape) {
        return metres.contains(shape) && metres.getBoundary().distance(shape) >= CLEAR_METRES;
    }

    /** Distance from a point of EPSG:4550 to the nearest edge. */
    public double edgeMetres(Coordinate at) {
        double least = Distance.pointToSegmentString(at, metres.getExteriorRing().getCoordinates());
        for (int i = 0; i < metres.getNumInteriorRing(); i++) {
            Coordinate[] hole = metres.getInteriorRingN(i).getCoordinates();
            least = Math.min(least, Distance.pointToSegmentString(at, hole));
        }
        return least;
    }

    /** A random point of it, EPSG:4550. */
    public Coordinate somewhere(Dice dice) {
        Envelope box = metres.getEnvelopeInternal();
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Coordinate at =
                    new Coordinate(
                            dice.between(box.getMinX(), box.getMaxX()),
                            dice.between(box.getMinY(), box.getMaxY()));
            if (SimplePointInAreaLocator.locate(at, metres) == Location.INTERIOR) {
                return at;
            }
        }
        return inside;
    }
}
