package io.gridward.core.crs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** How far shapes moved that look different and are the same. */
class ShapeShiftTest {

    @Test
    void aShapeDrawnTheOtherWayRoundDidNotMove() throws ParseException {
        Geometry shape = new WKTReader().read("POLYGON((122 46,122.1 46,122.1 46.1,122 46))");

        ShapeShift shift = ShapeShift.between(shape, shape.reverse());

        assertThat(shift.areaSquareMetres()).isZero();
        assertThat(shift.largestMetres()).isZero();
    }
}
