package io.gridward.core.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class Gcj02Test {
    private static final double METRES_PER_DEGREE = 111_320.0;

    @Test
    void movesTheCityCentre483MetresOfEastingAnd223OfNorthing() {
        double[] centre = {122.0933, 46.0722};
        double[] shifted = Gcj02.shift(centre[0], centre[1]);
        Reprojection metres = Reprojection.between(Crs.CGCS2000, Crs.GK_CM_123E);
        double[] a = centre.clone();
        double[] b = shifted.clone();
        metres.apply(a, 1);
        metres.apply(b, 1);
        double east = b[0] - a[0];
        double north = b[1] - a[1];
        assertThat(east).isCloseTo(483, within(1.0));
        assertThat(north).isCloseTo(223, within(1.0));
        assertThat(Math.hypot(east, north)).isCloseTo(532, within(1.0));
    }

    @Test
    void comesBackToTheMillimetre() {
        long seed = 152201;
        Random random = new Random(seed);
        for (int i = 0; i < 1000; i++) {
            double lon = 73 + 62 * random.nextDouble();
            double lat = 18 + 35 * random.nextDouble();
            double[] there = Gcj02.shift(lon, lat);
            double[] back = Gcj02.unshift(there[0], there[1]);
            String where = "seed %d, %s %s".formatted(seed, lon, lat);
            assertThat(Math.abs(there[0] - lon)).as(where).isLessThan(0.02);
            assertThat((back[0] - lon) * METRES_PER_DEGREE).as(where).isCloseTo(0, within(0.001));
            assertThat((back[1] - lat) * METRES_PER_DEGREE).as(where).isCloseTo(0, within(0.001));
        }
    }
}
