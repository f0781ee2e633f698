package io.gridward.importer.sample.ground;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.Reprojection;
import io.gridward.importer.sample.plan.CityPlan;
import io.gridward.importer.sample.plan.Site;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
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
        Geometry[] degrees = plan.lines().stream().map(TO_DEGREES::apply).toArray(Geometry[]::new);
        Geometry noded =
                UnaryUnionNG.union(
                        Site.SHAPES.createGeometryCollection(degrees),
                        new PrecisionModel(POINTS_PER_DEGREE));
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(noded);
        Collection<?> polygons = polygonizer.getPolygons();
        List<Face> faces = new ArrayList<>();
        for (Object p : polygons) {
            Face face = mesh.face((Polygon) p);
            if (mesh.inCounty.locate(face.inside()) != Location.EXTERIOR) {
                faces.add(face);
            }
        }
        return mesh.join(inOrder(faces));
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
