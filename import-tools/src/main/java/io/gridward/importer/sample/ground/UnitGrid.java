package io.gridward.importer.sample.ground;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/**
 * A unit grid.
 *
 * @param code 15 digits: community and number
 * @param degrees shape in EPSG:4490, x = longitude
 * @param metres the same in EPSG:4550, x = easting
 * @param inside a point well inside, EPSG:4550
 * @param built in the built-up area and not water
 * @param water mostly river
 */
public record UnitGrid(
        String code,
        Polygon degrees,
        Polygon metres,
        Coordinate inside,
        boolean built,
        boolean water) {

    /** 12-digit code of its community. */
    public String community() {
        return code.substring(0, 12);
    }

    /** 9-digit code of its subdistrict. */
    public String subdistrict() {
        return code.substring(0, 9);
    }
}
