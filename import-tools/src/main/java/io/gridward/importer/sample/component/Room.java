package io.gridward.importer.sample.component;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;

/** Keeps points of one kind apart. Metres. */
final class Room {
    private final double leastMetres;
    private final Map<Long, List<Coordinate>> cells = new HashMap<>();

    Room(double leastMetres) {
        this.leastMetres = leastMetres;
    }

    /** Takes the place if nobody is too near. */
    boolean take(Coordinate at) {
        long cx = (long) Math.floor(at.x / leastMetres);
        long cy = (long) Math.floor(at.y / leastMetres);
        for (long x = cx - 1; x <= cx + 1; x++) {
            for (long y = cy - 1; y <= cy + 1; y++) {
                for (Coordinate other : cells.getOrDefault(cell(x, y), List.of())) {
                    if (other.distance(at) < leastMetres) {
                        return false;
                    }
                }
            }
        }
        cells.computeIfAbsent(cell(cx, cy), k -> new ArrayList<>()).add(at);
        return true;
    }

    private static long cell(long x, long y) {
        return x << 32 ^ y & 0xFFFFFFFFL;
    }
}
