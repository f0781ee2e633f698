package io.gridward.importer.sample.ground;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.Reprojection;
import io.gridward.importer.sample.plan.CityPlan;
import io.gridward.importer.sample.plan.Site;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.Noder;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snapround.SnapRoundingNoder;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * Turns lines into a seamless mesh of faces. All lines meet at shared points that are multiples of
 * 1e-7 degree (snap rounding), so neighbours have exactly the same vertices, also where a line ends
 * on the side of another.
 */
final class Mesh {
    private static final double POINTS_PER_DEGREE = 1e7;
    private static final Reprojection TO_DEGREES =
            Reprojection.between(Crs.GK_CM_123E, Crs.CGCS2000);
    private static final Reprojection TO_METRES =
            Reprojection.between(Crs.CGCS2000, Crs.GK_CM_123E);

    private final PointOnGeometryLocator inCounty;
    private final PointOnGeometryLocator inTown;
    private final PointOnGeometryLocator inWater;

    private Mesh(CityPlan plan) {
        this.inCounty = new IndexedPointInAreaLocator(plan.site().outline());
        this.inTown = new IndexedPointInAreaLocator(plan.town().builtUp());
        this.inWater = new IndexedPointInAreaLocator(plan.site().rivers());
    }

    /** The faces within the outline; pieces too small or too thin are joined to a neighbour. */
    static List<Face> weave(CityPlan plan) {
        Mesh mesh = new Mesh(plan);
        List<Face> faces = new ArrayList<>();
        for (Object p : polygons(plan.lines())) {
            Face face = mesh.face((Polygon) p);
            if (mesh.inCounty.locate(face.inside()) != Location.EXTERIOR) {
                faces.add(face);
            }
        }
        return mesh.join(inOrder(faces));
    }

    private static Collection<?> polygons(List<Geometry> lines) {
        List<SegmentString> strings = new ArrayList<>();
        for (Geometry line : lines) {
            for (int i = 0; i < line.getNumGeometries(); i++) {
                Geometry part = TO_DEGREES.apply(line.getGeometryN(i));
                if (!part.isEmpty()) {
                    strings.add(new NodedSegmentString(part.getCoordinates(), null));
                }
            }
        }
        Noder noder = new SnapRoundingNoder(new PrecisionModel(POINTS_PER_DEGREE));
        noder.computeNodes(strings);
        Set<LineSegment> seen = new HashSet<>();
        Polygonizer polygonizer = new Polygonizer();
        for (Object noded : noder.getNodedSubstrings()) {
            Coordinate[] points = ((SegmentString) noded).getCoordinates();
            for (int i = 1; i < points.length; i++) {
                LineSegment edge = new LineSegment(points[i - 1], points[i]);
                edge.normalize();
                if (seen.add(edge)) {
                    polygonizer.add(edge.toGeometry(Site.SHAPES));
                }
            }
        }
        return polygonizer.getPolygons();
    }

    private List<Face> join(List<Face> faces) {
        Map<Integer, List<Polygon>> groups = new TreeMap<>();
        int[] group = new SliverJoin(faces).groups();
        for (int i = 0; i < group.length; i++) {
            groups.computeIfAbsent(group[i], k -> new ArrayList<>()).add(faces.get(i).degrees());
        }
        List<Face> joined = new ArrayList<>();
        for (List<Polygon> parts : groups.values()) {
            Geometry one = CoverageUnion.union(parts.toArray(new Geometry[0]));
            joined.add(face((Polygon) one));
        }
        return inOrder(joined);
    }

    private Face face(Polygon polygon) {
        Polygon degrees = (Polygon) polygon.norm();
        Polygon metres = (Polygon) TO_METRES.apply(degrees);
        Coordinate inside = metres.getInteriorPoint().getCoordinate();
        Face.Cover cover = Face.Cover.LAND;
        if (inWater.locate(inside) == Location.INTERIOR) {
            cover = Face.Cover.WATER;
        } else if (inTown.locate(inside) == Location.INTERIOR) {
            cover = Face.Cover.TOWN;
        }
        return new Face(degrees, metres, inside, cover);
    }

    private static List<Face> inOrder(List<Face> faces) {
        faces.sort(
                Comparator.comparingDouble((Face f) -> f.inside().x)
                        .thenComparingDouble(f -> f.inside().y));
        return faces;
    }
}
