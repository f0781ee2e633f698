package io.gridward.core.coverage.cell;

import io.gridward.core.responsibility.lists.LineRow;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.linearref.LengthIndexedLine;

/**
 * Lines along which a strip is parted between its bodies.
 *
 * @param line the line, in metres
 * @param reach how far cuts go beyond it, more than the strip does
 */
record Cuts(Geometry line, double reach) {
    private static final GeometryFactory SHAPES = new GeometryFactory();

    /** The cuts of a row that is shared. */
    Geometry of(LineRow row) {
        return row.split() == LineRow.Split.MIDPOINT ? acrossTheMiddle() : alongAndBeyond();
    }

    /** The line itself, led straight on at both ends of each part. */
    private Geometry alongAndBeyond() {
        List<LineString> parts = new ArrayList<>();
        for (int i = 0; i < line.getNumGeometries(); i++) {
            Coordinate[] c = line.getGeometryN(i).getCoordinates();
            if (c.length < 2) {
                continue;
            }
            Coordinate[] longer = new Coordinate[c.length + 2];
            System.arraycopy(c, 0, longer, 1, c.length);
            longer[0] = beyond(c[1], c[0]);
            longer[c.length + 1] = beyond(c[c.length - 2], c[c.length - 1]);
            parts.add(SHAPES.createLineString(longer));
        }
        return SHAPES.createMultiLineString(parts.toArray(LineString[]::new));
    }

    private Coordinate beyond(Coordinate from, Coordinate end) {
        double length = from.distance(end);
        return length == 0 ? end : new LineSegment(from, end).pointAlong(1 + reach / length);
    }

    private Geometry acrossTheMiddle() {
        LengthIndexedLine along = new LengthIndexedLine(line);
        double middle = along.getEndIndex() / 2;
        return SHAPES.createLineString(
                new Coordinate[] {
                    along.extractPoint(middle, -reach), along.extractPoint(middle, reach)
                });
    }
}
