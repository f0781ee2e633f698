package io.gridward.importer.check.whole;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlay.snap.GeometrySnapper;

/**
 * Moves corners of areas onto those of their neighbours within a tolerance, row by row: a row gives
 * way to those before it and to what is stored. Then every row takes the corners of its neighbours
 * that lie on its edges, so that edges match corner by corner.
 */
final class Snapping {
    /** A degree of latitude; one of longitude is shorter, so the tolerance is kept both ways. */
    private static final double METRES_PER_DEGREE = 111_320;

    private Snapping() {}

    /**
     * The shapes after snapping, in the same order.
     *
     * @param rows areas of a file, then stored ones, which do not move
     * @param moving number of areas of the file
     */
    static List<Geometry> of(List<AreaRow> rows, int moving, double metres) {
        double tolerance = metres / METRES_PER_DEGREE;
        List<Geometry> shapes = new ArrayList<>(rows.stream().map(AreaRow::shape).toList());
        STRtree tree = new STRtree();
        for (int i = 0; i < shapes.size(); i++) {
            Envelope box = new Envelope(shapes.get(i).getEnvelopeInternal());
            box.expandBy(4 * tolerance);
            tree.insert(box, i);
        }
        for (int i = 0; i < moving; i++) {
            snap(shapes, tree, i, moving, tolerance, true);
        }
        for (int i = 0; i < moving; i++) {
            snap(shapes, tree, i, moving, tolerance, false);
        }
        return shapes;
    }

    private static void snap(
            List<Geometry> shapes,
            STRtree tree,
            int i,
            int moving,
            double tolerance,
            boolean earlierOnly) {
        List<Geometry> beside = new ArrayList<>();
        for (Object o : tree.query(shapes.get(i).getEnvelopeInternal())) {
            int other = (Integer) o;
            if (other != i && (!earlierOnly || other < i || other >= moving)) {
                beside.add(shapes.get(other));
            }
        }
        if (beside.isEmpty()) {
            return;
        }
        Geometry around =
                shapes.get(i)
                        .getFactory()
                        .createGeometryCollection(beside.toArray(Geometry[]::new));
        Geometry moved = new GeometrySnapper(shapes.get(i)).snapTo(around, tolerance);
        if (moved instanceof Polygon polygon) {
            moved = polygon.getFactory().createMultiPolygon(new Polygon[] {polygon});
        }
        if (moved instanceof MultiPolygon && moved.isValid() && !moved.isEmpty()) {
            moved.setSRID(shapes.get(i).getSRID());
            shapes.set(i, moved);
        }
    }
}
