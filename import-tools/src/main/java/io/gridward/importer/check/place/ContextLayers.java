package io.gridward.importer.check.place;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.Reprojection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Buildings, water and roads that positions are compared with, in EPSG:4550. Immutable once built;
 * asked by several threads.
 */
public final class ContextLayers {
    private static final GeometryFactory POINTS = new GeometryFactory();

    private final Map<Kind, STRtree> trees = new EnumMap<>(Kind.class);
    private final Reprojection toMetres = Reprojection.between(Crs.CGCS2000, Crs.GK_CM_123E);

    /** Kinds of what stands around. */
    public enum Kind {
        /** Areas of buildings. */
        BUILDING,
        /** Areas of water. */
        WATER,
        /** Middle lines of roads, or areas of carriageways. */
        ROAD
    }

    /**
     * Builds the indexes.
     *
     * @param shapes shapes of each kind, EPSG:4490
     */
    public ContextLayers(Map<Kind, List<Geometry>> shapes) {
        for (Kind kind : Kind.values()) {
            STRtree tree = new STRtree();
            for (Geometry shape : shapes.getOrDefault(kind, List.of())) {
                Geometry ground = toMetres.apply(shape);
                tree.insert(ground.getEnvelopeInternal(), PreparedGeometryFactory.prepare(ground));
            }
            tree.build();
            trees.put(kind, tree);
        }
    }

    /** True when there are shapes of the kind. */
    public boolean has(Kind kind) {
        return !tree(kind).isEmpty();
    }

    /** True when a position in degrees is inside an area of the kind; on its edge is outside. */
    public boolean inside(Kind kind, Coordinate lonLat) {
        Point point = ground(lonLat);
        return near(kind, point, 0).stream()
                .anyMatch(
                        shape -> {
                            PreparedGeometry area = (PreparedGeometry) shape;
                            return area.getGeometry().getDimension() == 2 && area.contains(point);
                        });
    }

    /** True when a shape of the kind is within some metres of a position in degrees. */
    public boolean within(Kind kind, Coordinate lonLat, double metres) {
        Point point = ground(lonLat);
        return near(kind, point, metres).stream()
                .anyMatch(
                        shape ->
                                ((PreparedGeometry) shape)
                                        .getGeometry()
                                        .isWithinDistance(point, metres));
    }

    private Point ground(Coordinate lonLat) {
        double[] xy = {lonLat.x, lonLat.y};
        toMetres.apply(xy, 1);
        return POINTS.createPoint(new Coordinate(xy[0], xy[1]));
    }

    private List<?> near(Kind kind, Point point, double metres) {
        Envelope box = new Envelope(point.getCoordinate());
        box.expandBy(metres);
        return tree(kind).query(box);
    }

    private STRtree tree(Kind kind) {
        return trees.get(kind);
    }
}
