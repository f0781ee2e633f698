package io.gridward.importer.sample.ground;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/**
 * A piece of the mesh.
 *
 * @param degrees shape in EPSG:4490, x = longitude, every number a multiple of 1e-7
 * @param metres the same in EPSG:4550
 * @param inside a point well inside, EPSG:4550
 * @param cover what is there
 */
record Face(Polygon degrees, Polygon metres, Coordinate inside, Cover cover) {

    /** What covers the ground. */
    enum Cover {
        TOWN(4_500),
        WATER(15_000),
        LAND(30_000);

        private final double leastSquareMetres;

        Cover(double leastSquareMetres) {
            this.leastSquareMetres = leastSquareMetres;
        }

        /** Pieces below this size are joined to a neighbour. */
        double leastSquareMetres() {
            return leastSquareMetres;
        }
    }
}
