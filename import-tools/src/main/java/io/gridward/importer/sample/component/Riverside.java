package io.gridward.importer.sample.component;

import io.gridward.importer.sample.ground.Ground;
import io.gridward.importer.sample.plan.Dice;
import io.gridward.importer.sample.plan.Site;
import io.gridward.importer.sample.plan.Street;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.linearref.LengthIndexedLine;

/** Places at the banks of the rivers, a little on the water's side, and bridges. Metres. */
final class Riverside {
    private static final double REACH_METRES = 6500;
    private static final double STEP_METRES = 10;
    private static final double BRIDGE_END_METRES = 15;
    private static final double BRIDGE_HALF_METRES = 11;

    private final Ground ground;
    private final Geometry water;
    private final LengthIndexedLine bank;

    Riverside(Ground ground) {
        this.ground = ground;
        this.water = ground.rivers().norm();
        this.bank = new LengthIndexedLine(water.getBoundary().getGeometryN(0));
    }

    /** A point between 3 and 8 m from the bank. */
    Coordinate point(Dice dice) {
        return bank.extractPoint(somewhere(dice), -dice.between(3, 8));
    }

    /** A line along the bank. */
    LineString line(Dice dice) {
        double from = somewhere(dice);
        return offset(bank, from, from + dice.between(20, 60), -3);
    }

    /** Both carriageways of every bridge of a main street, nearest to the centre first. */
    List<Geometry> bridges() {
        List<Geometry> found = new ArrayList<>();
        for (Street street : ground.streets()) {
            if (street.rank() == Street.Rank.ARTERIAL) {
                for (LineString line : street.centreLines()) {
                    addBridges(line.intersection(water), found);
                }
            }
        }
        Geometry centre = Site.SHAPES.createPoint(ground.centre());
        found.sort((a, b) -> Double.compare(a.distance(centre), b.distance(centre)));
        return found;
    }

    private static void addBridges(Geometry overWater, List<Geometry> found) {
        for (int i = 0; i < overWater.getNumGeometries(); i++) {
            Geometry crossing = overWater.getGeometryN(i);
            if (crossing instanceof LineString && crossing.getLength() > 4 * BRIDGE_END_METRES) {
                found.add(carriageway((LineString) crossing, 1));
                found.add(carriageway((LineString) crossing, -1));
            }
        }
    }

    private static Geometry carriageway(LineString crossing, int side) {
        LengthIndexedLine line = new LengthIndexedLine(crossing);
        double to = crossing.getLength() - BRIDGE_END_METRES;
        List<Coordinate> ring = new ArrayList<>();
        Collections.addAll(ring, offset(line, BRIDGE_END_METRES, to, side * 2).getCoordinates());
        Collections.addAll(
                ring,
                offset(line, BRIDGE_END_METRES, to, side * BRIDGE_HALF_METRES)
                        .reverse()
                        .getCoordinates());
        ring.add(ring.get(0).copy());
        return Site.SHAPES.createPolygon(ring.toArray(new Coordinate[0]));
    }

    private static LineString offset(LengthIndexedLine line, double from, double to, double left) {
        int steps = Math.max(1, (int) Math.ceil((to - from) / STEP_METRES));
        Coordinate[] points = new Coordinate[steps + 1];
        for (int i = 0; i <= steps; i++) {
            points[i] = line.extractPoint(from + (to - from) * i / steps, left);
        }
        return Site.SHAPES.createLineString(points);
    }

    private double somewhere(Dice dice) {
        double at;
        do {
            at = dice.between(bank.getStartIndex(), bank.getEndIndex() - 100);
        } while (bank.extractPoint(at).distance(ground.centre()) > REACH_METRES);
        return at;
    }
}
