package io.gridward.importer.position;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** The ground the rows lie on, as the store knows it. Degrees, EPSG:4490, longitude first. */
public interface CityMap {

    /** True when the store has the city's own outline. */
    boolean hasCounty();

    /** Rectangle around the city; of Ulanhot as published while the store has no outline. */
    Envelope range();

    /** True inside the city's outline; without one, inside {@link #range}. */
    boolean inside(double lon, double lat);

    /** True when the store has unit grids. */
    boolean hasGrids();

    /** Code of the unit grid at a point, null when none is there. */
    @Nullable String gridAt(double lon, double lat);

    /** Codes of the grids that touch the grid of a code; none when that is not known. */
    default List<String> gridsBeside(String gridCode) {
        return List.of();
    }

    /** Shape of the grid of a code, null when that is not known. */
    default @Nullable Geometry gridShape(String gridCode) {
        return null;
    }

    /** True when the grid of that code lies within some metres of the point. */
    boolean isGridNear(String gridCode, double lon, double lat, double metres);
}
