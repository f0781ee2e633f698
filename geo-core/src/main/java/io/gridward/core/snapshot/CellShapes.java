package io.gridward.core.snapshot;

import io.gridward.core.crs.GroundMetric;
import io.gridward.core.snapshot.packed.CellTree;
import io.gridward.core.snapshot.packed.EdgeTaker;
import io.gridward.core.snapshot.packed.ShapeEdges;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/** Shapes found through a tree of cells; edges are looked at only in cells that they cross. */
final class CellShapes implements ShapeIndex {
    /** Edges nearer than that to a cell are tested in it; wide enough for {@link #touching}. */
    private static final double MARGIN_DEGREES = 2 * TOUCH_DEGREES;

    /** Three of four points of a city's grids then need no test, for half a kilobyte a grid. */
    private static final double FINE = 1 / 8.0;

    /** Above so many cells of the grid all shapes are looked at instead. */
    private static final int MOST_CELLS = 400;

    /** With more shapes that are not there a new index pays. */
    private static final int MOST_OTHERS = 500;

    private static final int GONE = -1;

    private final List<Geometry> geometries;
    private final double[] reaches;
    private final ShapeEdges edges;
    private final CellTree cells;

    CellShapes(List<Item> items) {
        this.geometries = items.stream().map(Item::geometry).toList();
        this.reaches = items.stream().mapToDouble(Item::reachMetres).toArray();
        this.edges = ShapeEdges.of(geometries, reaches);
        this.cells = CellTree.of(edges, MARGIN_DEGREES, FINE);
    }

    /** An index that takes over what is in another, when few shapes are not. */
    static ShapeIndex of(List<Item> items, ShapeIndex before) {
        CellShapes base = before instanceof Patched patched ? patched.base : (CellShapes) before;
        Map<Geometry, Integer> known = new IdentityHashMap<>();
        for (int i = 0; i < base.size(); i++) {
            known.put(base.geometries.get(i), i);
        }
        int[] sources = new int[items.size()];
        int[] places = new int[base.size()];
        Arrays.fill(places, GONE);
        List<Item> others = new ArrayList<>();
        List<Integer> othersAt = new ArrayList<>();
        for (int i = 0; i < sources.length; i++) {
            Item item = items.get(i);
            Integer at = known.get(item.geometry());
            if (at != null && places[at] == GONE && base.reaches[at] == item.reachMetres()) {
                sources[i] = at;
                places[at] = i;
            } else {
                sources[i] = -1 - others.size();
                others.add(item);
                othersAt.add(i);
            }
        }
        if (others.size() > MOST_OTHERS) {
            return new CellShapes(items);
        }
        int[] at = othersAt.stream().mapToInt(i -> i).toArray();
        return new Patched(base, places, new CellShapes(others), at, sources);
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
                int[] lists = cells.lists();
                int n = 0;
                for (int i = number + 1; i <= number + lists[number]; i++) {
                    int entry = lists[i];
                    if ((entry & 1) == 0 || edges.contains(entry >>> 1, lon, lat)) {
                        into[n++] = entry >>> 1;
                    }
                }
                return n;
        }
    }

    @Override
    public int candidates(double lon, double lat, int[] into) {
        int node = cells.leaf(lon, lat);
        int number = node >>> 2;
        if ((node & 3) != CellTree.LIST) {
            into[0] = number << 1 | ((node & 3) == CellTree.TEST ? 1 : 0);
            return 1;
        }
        int[] lists = cells.lists();
        int n = lists[number];
        for (int i = 0; i < n; i++) {
            into[i] = lists[number + 1 + i];
        }
        return n;
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
        int n = 0;
        for (int i = number + 1; i <= number + cells.lists()[number]; i++) {
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
        int n = 0;
        for (int i = number + 1; i <= number + lists[number]; i++) {
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

    /**
     * Shapes of an index, as far as they are still there, and a few others.
     *
     * @param base the index that most are in
     * @param places position by the one in the base, or gone
     * @param others index of those that are not
     * @param othersAt position by the one among the others
     * @param sources position in the base by the own one; -1 - n for the n-th of the others
     */
    private record Patched(
            CellShapes base, int[] places, CellShapes others, int[] othersAt, int[] sources)
            implements ShapeIndex {

        /** A question to an index about a point. */
        private interface Question {
            int ask(ShapeIndex index, int[] into);
        }

        private int ask(Question question, int shift, int[] into) {
            int most = Math.max(base.size(), others.size());
            int[] found = into.length < most ? new int[most] : into;
            int kept = moved(found, question.ask(base, found), places, shift);
            int[] more = new int[others.size()];
            int n = moved(more, question.ask(others, more), othersAt, shift);
            if (found != into) {
                System.arraycopy(found, 0, into, 0, kept);
            }
            System.arraycopy(more, 0, into, kept, n);
            Arrays.sort(into, 0, kept + n);
            return kept + n;
        }

        /** Puts positions in the place of others; the lowest bits stay. */
        private static int moved(int[] found, int count, int[] places, int shift) {
            int n = 0;
            for (int i = 0; i < count; i++) {
                int place = places[found[i] >>> shift];
                if (place != GONE) {
                    found[n++] = place << shift | found[i] & (1 << shift) - 1;
                }
            }
            return n;
        }

        private ShapeIndex holder(int position) {
            return sources[position] < 0 ? others : base;
        }

        private int there(int position) {
            int source = sources[position];
            return source < 0 ? -1 - source : source;
        }

        @Override
        public int size() {
            return sources.length;
        }

        @Override
        public int containing(double lon, double lat, int[] into) {
            return ask((index, found) -> index.containing(lon, lat, found), 0, into);
        }

        @Override
        public int candidates(double lon, double lat, int[] into) {
            return ask((index, found) -> index.candidates(lon, lat, found), 1, into);
        }

        @Override
        public boolean contains(int position, double lon, double lat) {
            return holder(position).contains(there(position), lon, lat);
        }

        @Override
        public int touching(double lon, double lat, int[] into) {
            return ask((index, found) -> index.touching(lon, lat, found), 0, into);
        }

        @Override
        public int within(double lon, double lat, double metres, int[] into) {
            return ask((index, found) -> index.within(lon, lat, metres, found), 0, into);
        }

        @Override
        public boolean isWithin(int position, double lon, double lat, double metres) {
            return holder(position).isWithin(there(position), lon, lat, metres);
        }

        @Override
        public void edges(
                int position,
                double west,
                double south,
                double east,
                double north,
                EdgeTaker taker) {
            holder(position).edges(there(position), west, south, east, north, taker);
        }

        @Override
        public double edgeMetres(int position, double lon, double lat) {
            return holder(position).edgeMetres(there(position), lon, lat);
        }

        @Override
        public Geometry shape(int position) {
            return holder(position).shape(there(position));
        }

        @Override
        public long bytes() {
            int numbers = places.length + othersAt.length + sources.length;
            return base.bytes() + others.bytes() + (long) Integer.BYTES * numbers;
        }
    }
}
