package io.gridward.core.statistics;

import java.util.List;
import java.util.function.IntConsumer;
import org.locationtech.jts.geom.Geometry;

/**
 * Which pieces of ground lie beside which. A piece is known by its position in the list they were
 * made of; none is its own neighbour. Shapes are in degrees, EPSG:4490, x = longitude. Immutable;
 * safe for use by many threads.
 */
public interface Neighbours {

    /** How many pieces there are. */
    int size();

    /** Gives the neighbours of a piece, in no order, each once. */
    void each(int piece, IntConsumer taker);

    /**
     * Those that share an edge, vertex for vertex, as grids do that were made as one mesh. Whether
     * a survey did so the coverage check tells.
     */
    static Neighbours byEdge(List<Geometry> shapes) {
        return new EdgeNeighbours(shapes);
    }

    /** Those whose centres of gravity are at most so many metres apart on the ground. */
    static Neighbours within(List<Geometry> shapes, double metres) {
        return new NearNeighbours(shapes, metres);
    }

    /** How many pieces have no neighbour. */
    default int alone() {
        int[] alone = {0};
        for (int i = 0; i < size(); i++) {
            boolean[] some = {false};
            each(i, n -> some[0] = true);
            alone[0] += some[0] ? 0 : 1;
        }
        return alone[0];
    }
}
