package io.gridward.core.edit.boundary;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;

/** One thing that somebody does to boundaries. Places are in degrees, EPSG:4490, x = longitude. */
public sealed interface BoundaryStep {

    /**
     * A vertex moves, in all areas that meet there; where an edge leads through the place, it gets
     * a vertex first.
     *
     * @param only keys of the areas that follow; empty for all
     */
    record Move(Coordinate from, Coordinate to, Set<String> only) implements BoundaryStep {
        public Move {
            only = Set.copyOf(only);
        }
    }

    /**
     * A vertex goes, in all areas that have it.
     *
     * @param only keys of the areas that lose it; empty for all
     */
    record Remove(Coordinate at, Set<String> only) implements BoundaryStep {
        public Remove {
            only = Set.copyOf(only);
        }
    }

    /**
     * An area becomes two or more along a line. The largest piece keeps the key.
     *
     * @param line places of the line, two or more
     * @param keys keys of the other pieces, from west to east; empty to have them made
     */
    record Split(String key, List<Coordinate> line, List<String> keys) implements BoundaryStep {
        public Split {
            line = List.copyOf(line);
            keys = List.copyOf(keys);
        }
    }

    /**
     * Areas that share edges become one.
     *
     * @param keys keys of all of them
     * @param keep key of the one that the others become part of
     */
    record Merge(List<String> keys, String keep) implements BoundaryStep {
        public Merge {
            keys = List.copyOf(keys);
        }
    }

    /**
     * A new area. Where areas of its layer must not overlap it gets what the others leave.
     *
     * @param values its attributes by name, as a file would have them
     * @param ring its corners; the first need not come again
     */
    record Draw(Map<String, String> values, List<Coordinate> ring) implements BoundaryStep {
        public Draw {
            values = Map.copyOf(values);
            ring = List.copyOf(ring);
        }
    }
}
