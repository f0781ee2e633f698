package io.gridward.core.statistics;

import io.gridward.core.crs.GroundMetric;
import java.util.List;
import java.util.function.IntConsumer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.ItemVisitor;
import org.locationtech.jts.index.strtree.STRtree;

/** Neighbours by the distance of their centres of gravity, looked up when asked for. */
final class NearNeighbours implements Neighbours {
    private final Coordinate[] centres;
    private final double metres;
    private final STRtree tree = new STRtree();

    NearNeighbours(List<Geometry> shapes, double metres) {
        this.centres =
                shapes.stream()
                        .map(s -> s.getCentroid().getCoordinate())
                        .toArray(Coordinate[]::new);
        this.metres = metres;
        for (int i = 0; i < centres.length; i++) {
            tree.insert(new Envelope(centres[i]), i);
        }
        tree.build(); // queries alone do not change it any more
    }

    @Override
    public int size() {
        return centres.length;
    }

    @Override
    public void each(int piece, IntConsumer taker) {
        Coordinate at = centres[piece];
        Envelope around = new Envelope(at);
        around.expandBy(GroundMetric.lonReach(at.y, metres), GroundMetric.latReach(metres));
        ItemVisitor visit =
                item -> {
                    int other = (Integer) item;
                    if (other != piece && metres(at, centres[other]) <= metres) {
                        taker.accept(other);
                    }
                };
        tree.query(around, visit);
    }

    private static double metres(Coordinate a, Coordinate b) {
        return GroundMetric.between(a.y, b.y).metres(b.x - a.x, b.y - a.y);
    }
}
