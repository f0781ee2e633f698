package io.gridward.core.coverage.shape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class NestingTest {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final Geometry LARGE = box(0, 0, 1000, 1000);

    private static Geometry box(double west, double south, double east, double north) {
        return SHAPES.toGeometry(new Envelope(west, east, south, north));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "inside, 10, 10, 110, 110, true",
        "1 % outside, -1, 0, 99, 100, true",
        "2 % outside, -2, 0, 98, 100, false",
        "a strip of 0.4 m outside, -0.4, 0, 9.6, 10, true",
        "a strip of 0.6 m outside, -0.6, 0, 9.4, 10, false",
        "half outside, -50, 0, 50, 100, false",
        "apart, 2000, 0, 2100, 100, false",
        "round it, -10, -10, 1010, 1010, true"
    })
    void liesInsideButForAStrip(
            String name, double west, double south, double east, double north, boolean nested) {
        Geometry other = box(west, south, east, north);

        assertThat(Nesting.eitherWay(other, LARGE)).isEqualTo(nested);
        assertThat(Nesting.eitherWay(LARGE, other)).isEqualTo(nested);
    }
}
