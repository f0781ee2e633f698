package io.gridward.importer.sample.plan;

import java.util.List;
import org.locationtech.jts.geom.LineString;

/**
 * A street.
 *
 * @param name unique in the city
 * @param rank importance
 * @param widthMetres between the kerbs
 * @param centreLines pieces of its middle in EPSG:4550, metres, x = easting
 */
public record Street(String name, Rank rank, double widthMetres, List<LineString> centreLines) {
    public Street {
        centreLines = List.copyOf(centreLines);
    }

    /** Sum of the pieces' lengths. */
    public double lengthMetres() {
        return centreLines.stream().mapToDouble(LineString::getLength).sum();
    }

    /** How much a street carries. */
    public enum Rank {
        /** 大街、大路, across the town. */
        ARTERIAL,
        /** 街、路, across a quarter. */
        STREET,
        /** 巷, between blocks. */
        LANE
    }
}
