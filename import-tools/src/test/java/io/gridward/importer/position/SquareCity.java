package io.gridward.importer.position;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.Reprojection;
import io.gridward.importer.TestCity;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** The ground of {@link TestCity} without a store, worked out from its round numbers. */
record SquareCity(boolean hasCounty, boolean hasGrids) implements CityMap {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final Envelope COUNTY = new Envelope(122.0, 122.2, 46.0, 46.2);

    static final SquareCity WHOLE = new SquareCity(true, true);

    @Override
    public Envelope range() {
        return COUNTY;
    }

    @Override
    public boolean inside(double lon, double lat) {
        return COUNTY.contains(lon, lat);
    }

    @Override
    public @Nullable String gridAt(double lon, double lat) {
        int column = (int) Math.floor((lon - 122.04) / 0.005);
        int row = (int) Math.floor((lat - 46.04) / 0.005);
        boolean there = column >= 0 && column < 4 && row >= 0 && row < 4;
        return there && hasGrids ? TestCity.grid(1 + column + 4 * row) : null;
    }

    @Override
    public boolean isGridNear(String gridCode, double lon, double lat, double metres) {
        for (int number = 1; number <= 16; number++) {
            if (TestCity.grid(number).equals(gridCode)) {
                Reprojection toMetres = Reprojection.between(Crs.CGCS2000, Crs.GK_CM_123E);
                double west = 122.04 + (number - 1) % 4 * 0.005;
                double south = 46.04 + (number - 1) / 4 * 0.005;
                Envelope box = new Envelope(west, west + 0.005, south, south + 0.005);
                double[] point = {lon, lat};
                toMetres.apply(point, 1);
                return toMetres.apply(SHAPES.toGeometry(box))
                        .isWithinDistance(
                                SHAPES.createPoint(new Coordinate(point[0], point[1])), metres);
            }
        }
        return false;
    }
}
