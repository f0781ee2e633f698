package io.gridward.core.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class Bd09Test {
    @Test
    void shiftsTheCentreOfTheCityByWhatIsKnown() {
        double[] here = {122.0933, 46.0722};
        double[] there = Bd09.shift(122.0933, 46.0722);
        Reprojection toMetres = Reprojection.between(Crs.CGCS2000, Crs.GK_CM_123E);
        toMetres.apply(here, 1);
        toMetres.apply(there, 1);

        assertThat(there[0] - here[0]).isCloseTo(1004, within(1.0));
        assertThat(there[1] - here[1]).isCloseTo(843, within(1.0));
    }

    @Test
    void goesThereAndBackWithinAMillimetreOverTheCity() {
        Random random = new Random(9);
        for (int i = 0; i < 2000; i++) {
            double lon = 121.8 + random.nextDouble() * 1.1;
            double lat = 45.6 + random.nextDouble() * 0.8;
            double[] shifted = Bd09.shift(lon, lat);
            double[] back = Bd09.unshift(shifted[0], shifted[1]);

            assertThat(back[0]).isCloseTo(lon, within(1e-8));
            assertThat(back[1]).isCloseTo(lat, within(1e-8));
        }
    }
}
