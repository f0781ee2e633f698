package io.gridward.core.coverage.shape;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * Two neighbours whose common edge does not have the same vertices.
 *
 * @param first position of one in the list
 * @param second position of the other, greater than the first
 * @param places vertices of one that the other lacks
 * @param metres by how much they miss the other's edge at most
 */
public record Mismatch(int first, int second, List<Coordinate> places, double metres) {
    public Mismatch {
        places = List.copyOf(places);
    }
}
