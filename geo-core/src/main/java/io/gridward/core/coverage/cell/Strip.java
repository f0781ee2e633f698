package io.gridward.core.coverage.cell;

import io.gridward.core.coverage.shape.LocalPlane;
import io.gridward.core.coverage.shape.Overlays;
import io.gridward.core.crs.Crs;
import io.gridward.core.crs.GroundMetric;
import io.gridward.core.crs.Reprojection;
import io.gridward.core.responsibility.lists.Body;
import io.gridward.core.responsibility.lists.LineRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * A row of the boundary list with the ground each body has along it.
 *
 * @param row the row
 * @param line its line in metres of the plane
 * @param grounds ground of each body named, in metres of the plane
 */
public record Strip(LineRow row, Geometry line, Map<Body, Geometry> grounds) {
    private static final Reprojection TO_METRES =
            Reprojection.between(Crs.CGCS2000, Crs.GK_CM_123E);
    private static final Reprojection TO_DEGREES =
            Reprojection.between(Crs.GK_CM_123E, Crs.CGCS2000);

    /** Pieces so short that a straight one in degrees is straight to a millimetre in metres. */
    private static final double PIECE_DEGREES = 0.002;

    private static final int ARC_STEPS = 32;
    private static final double FALSE_EASTING_METRES = 500_000;
    private static final double EARTH_RADIUS_METRES = 6_380_000;

    public Strip {
        grounds = Map.copyOf(grounds);
    }

    /**
     * The strip of a row: all that is as near to the line as its buffer says, with round ends,
     * parted where the row names two bodies. Arcs are off by 0.1 % of the buffer. Known weakness:
     * where a line comes back beside itself within its buffer and runs the other way there, sides
     * are those of the larger part.
     *
     * @param degrees the row's line in EPSG:4490
     */
    public static Strip of(LineRow row, Geometry degrees, LocalPlane plane) {
        Geometry line = plane.toPlane(degrees);
        if (row.bufferMetres() <= 0 || degrees.isEmpty()) {
            return new Strip(row, line, Map.of());
        }
        Geometry metres = TO_METRES.apply(Densifier.densify(degrees, PIECE_DEGREES));
        double offAxis =
                (metres.getEnvelopeInternal().centre().x - FALSE_EASTING_METRES)
                        / EARTH_RADIUS_METRES;
        double reach = row.bufferMetres() * (1 + offAxis * offAxis / 2);
        Geometry whole = metres.buffer(reach, ARC_STEPS);
        if (row.isUniform()) {
            return new Strip(row, line, Map.of(row.body(), back(whole, plane)));
        }
        Map<Body, List<Polygon>> faces = new LinkedHashMap<>();
        for (Polygon face : faces(whole, new Cuts(metres, 2 * reach).of(row))) {
            Body body = bodyIn(face, row);
            if (body != null) {
                faces.computeIfAbsent(body, b -> new ArrayList<>()).add(face);
            }
        }
        Map<Body, Geometry> grounds = new LinkedHashMap<>();
        faces.forEach((body, of) -> grounds.put(body, back(Overlays.union(of), plane)));
        return new Strip(row, line, grounds);
    }

    private static Geometry back(Geometry metres, LocalPlane plane) {
        return plane.toPlane(TO_DEGREES.apply(metres));
    }

    private static List<Polygon> faces(Geometry whole, Geometry cuts) {
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(OverlayNGRobust.overlay(whole.getBoundary(), cuts, OverlayNG.UNION));
        List<Polygon> inside = new ArrayList<>();
        for (Object o : polygonizer.getPolygons()) {
            Polygon face = (Polygon) o;
            if (whole.contains(face.getInteriorPoint())) {
                inside.add(face);
            }
        }
        return inside;
    }

    private static @Nullable Body bodyIn(Polygon face, LineRow row) {
        Coordinate c = TO_DEGREES.apply(face.getInteriorPoint()).getCoordinate();
        return row.bodyAt(row.path().nearest(c.x, c.y, GroundMetric.at(c.y)));
    }

    String key() {
        return row.facts().id();
    }

    int specificity(TypeKey type) {
        return row.fit().specificity(type.kind(), type.code());
    }

    /** All ground of the strip that somebody has. */
    Geometry ground() {
        Collection<Geometry> all = grounds.values();
        return all.size() == 1 ? all.iterator().next() : Overlays.union(all);
    }
}
