package io.gridward.core.snapshot.packed;

import io.gridward.core.crs.GroundMetric;
import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * Shapes found by the nearness of their edges.
 *
 * @param edges of the shapes
 * @param cells in which their edges are looked for
 * @param ids of the shapes
 */
public record NearShapes(ShapeEdges edges, CellTree cells, int[] ids) {
    private static final double MARGIN_DEGREES = 2e-8;

    /** Cells larger than the shapes: some metres around a place are few of them. */
    private static final double FINE = 4;

    /** Shapes of any kind with what {@link #nearest} calls them. */
    public static NearShapes of(List<Geometry> shapes, int[] ids) {
        ShapeEdges edges = ShapeEdges.of(shapes, new double[ids.length]);
        return new NearShapes(edges, CellTree.of(edges, MARGIN_DEGREES, FINE), ids);
    }

    /** Memory of the arrays in bytes. */
    public long bytes() {
        return edges.bytes() + cells.bytes() + 4L * ids.length;
    }

    /**
     * Puts the shapes nearest to a finite place between those already found.
     *
     * @return how many there are then
     */
    public int nearest(
            double lon,
            double lat,
            double within,
            int most,
            int[] found,
            double[] metres,
            int before) {
        if (ids.length == 0 || !(within >= 0)) {
            return before;
        }
        Search search = new Search(lon, lat, within, most, found, metres, before);
        search.insideOf(cells.leaf(lon, lat));
        search.look();
        return search.count;
    }

    /** One question. */
    private final class Search {
        private final double lon;
        private final double lat;
        private final double within;
        private final int most;
        private final int[] found;
        private final double[] metres;
        private final double dLon;
        private final double dLat;
        private int count;

        private Search(
                double lon,
                double lat,
                double within,
                int most,
                int[] found,
                double[] metres,
                int before) {
            this.lon = lon;
            this.lat = lat;
            this.within = within;
            this.most = most;
            this.found = found;
            this.metres = metres;
            this.dLon = GroundMetric.lonReach(lat, within) + MARGIN_DEGREES;
            this.dLat = GroundMetric.latReach(within) + MARGIN_DEGREES;
            this.count = before;
        }

        private void look() {
            cells.visit(lon - dLon, lat - dLat, lon + dLon, lat + dLat, this::look);
        }

        /** Areas that contain the cell of the place. */
        private void insideOf(int leaf) {
            int number = leaf >>> CellTree.KIND_BITS;
            if ((leaf & CellTree.KIND) == CellTree.SURE) {
                insert(number, 0);
            } else if ((leaf & CellTree.KIND) == CellTree.LIST) {
                for (int i = number + 1; i <= number + cells.lists()[number]; i++) {
                    if ((cells.lists()[i] & 1) == 0) {
                        insert(cells.lists()[i] >>> 1, 0);
                    }
                }
            }
        }

        /** A shape with edges in a cell near the place. */
        private void look(int shape) {
            if (!edges.isNear(shape, lon - dLon, lat - dLat, lon + dLon, lat + dLat)
                    || Nearest.has(ids[shape], found, count)) {
                return;
            }
            boolean inside = edges.isArea(shape) && edges.contains(shape, lon, lat);
            double limit = count == most ? metres[count - 1] : within;
            double far = inside ? 0 : edges.metresUpTo(shape, lon, lat, limit);
            if (far <= limit) {
                insert(shape, far);
            }
        }

        private void insert(int shape, double far) {
            count = Nearest.insert(ids[shape], far, most, found, metres, count);
        }
    }
}
