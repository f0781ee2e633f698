package io.gridward.core.snapshot;

import io.gridward.core.crs.GroundMetric;
import io.gridward.core.snapshot.packed.CellTree;
import io.gridward.core.snapshot.packed.EdgeTaker;
import io.gridward.core.snapshot.packed.ShapeEdges;
import java.util.List;
import org.locationtech.jts.geom.Geometry;

/** Shapes found through a tree of cells; edges are looked at only in cells that they cross. */
final class CellShapes implements ShapeIndex {
    /** Edges nearer than that to a cell are tested in it; wide enough for {@link #touching}. */
    private static final double MARGIN_DEGREES = 2 * TOUCH_DEGREES;

    /** Three of four points of a city's grids then need no test, for half a kilobyte a grid. */
    private static final double FINE = 1 / 8.0;

    /** Above so many cells of the grid all shapes are looked at instead. */
    private static final int MOST_CELLS = 400;

    private final List<Geometry> geometries;
    private final ShapeEdges edges;
    private final CellTree cells;

    CellShapes(List<Item> items) {
        this.geometries = items.stream().map(Item::geometry).toList();
        this.edges =
                ShapeEdges.of(geometries, items.stream().mapToDouble(Item::reachMetres).toArray());
        this.cells = CellTree.withEdges(edges, MARGIN_DEGREES, FINE);
    }

    @Override
    public int size() {
        return geometries.size();
    }

    @Override
    public int containing(double lon, double lat, int[] into) {
        int node = cells.leaf(lon, lat);
        int number = node >>> 2;
        switch (node & 3) {
            case CellTree.SURE:
                into[0] = number;
                return 1;
            case CellTree.TEST:
                into[0] = number;
                return edges.contains(number, lon, lat) ? 1 : 0;
            default:
                return holding(lon, lat, cells.candidates(edges, lon, lat, into), into);
        }
    }

    /** Keeps of some candidates those that hold the point. */
    private int holding(double lon, double lat, int count, int[] into) {
        int n = 0;
        for (int i = 0; i < count; i++) {
            int position = into[i] >>> 1;
            if ((into[i] & 1) == 0 || edges.contains(position, lon, lat)) {
                into[n++] = position;
            }
        }
        return n;
    }

    @Override
    public int candidates(double lon, double lat, int[] into) {
        return cells.candidates(edges, lon, lat, into);
    }

    @Override
    public boolean contains(int position, double lon, double lat) {
        return edges.contains(position, lon, lat);
    }

    @Override
    public boolean isWithin(int position, double lon, double lat, double metres) {
        return edges.isWithin(position, lon, lat, metres);
    }

    @Override
    public void edges(
            int position, double west, double south, double east, double north, EdgeTaker taker) {
        edges.edges(position, west, south, east, north, taker);
    }

    ShapeEdges edges() {
        return edges;
    }

    CellTree cells() {
        return cells;
    }

    /** How many shapes' edges {@link #containing} looks at for a point. */
    int tests(double lon, double lat) {
        int node = cells.leaf(lon, lat);
        int number = node >>> 2;
        if ((node & 3) != CellTree.LIST) {
            return (node & 3) == CellTree.TEST ? 1 : 0;
        }
        int list = cells.list(number);
        int n = 0;
        for (int i = list + 1; i <= list + cells.lists()[list]; i++) {
            n += cells.lists()[i] & 1;
        }
        return n;
    }

    @Override
    public int touching(double lon, double lat, int[] into) {
        int node = cells.leaf(lon, lat);
        int number = node >>> 2;
        if ((node & 3) != CellTree.LIST) {
            into[0] = number;
            return (node & 3) == CellTree.TEST && touches(number, lon, lat) ? 1 : 0;
        }
        int[] lists = cells.lists();
        int list = cells.list(number);
        int n = 0;
        for (int i = list + 1; i <= list + lists[list]; i++) {
            if ((lists[i] & 1) == 1 && touches(lists[i] >>> 1, lon, lat)) {
                into[n++] = lists[i] >>> 1;
            }
        }
        return n;
    }

    private boolean touches(int i, double lon, double lat) {
        return edges.isArea(i) && edges.touches(i, lon, lat, TOUCH_DEGREES);
    }

    @Override
    public int within(double lon, double lat, double metres, int[] into) {
        double dLat = GroundMetric.latReach(metres) + MARGIN_DEGREES;
        double dLon = GroundMetric.lonReach(lat, metres) + MARGIN_DEGREES;
        double west = lon - dLon;
        double south = lat - dLat;
        double east = lon + dLon;
        double north = lat + dLat;
        int n = 0;
        if (Double.isFinite(west)
                && Double.isFinite(south)
                && cells.countCells(west, south, east, north) <= MOST_CELLS) {
            int near = cells.collect(west, south, east, north, into);
            for (int i = 0; i < near; i++) {
                if (edges.isWithin(into[i], lon, lat, metres)) {
                    into[n++] = into[i];
                }
            }
            return n;
        }
        for (int i = 0; i < size(); i++) {
            if (edges.isNear(i, west, south, east, north) && edges.isWithin(i, lon, lat, metres)) {
                into[n++] = i;
            }
        }
        return n;
    }

    @Override
    public double edgeMetres(int position, double lon, double lat) {
        return edges.metres(position, lon, lat);
    }

    @Override
    public Geometry shape(int position) {
        return geometries.get(position);
    }

    @Override
    public long bytes() {
        return edges.bytes() + cells.bytes();
    }
}
