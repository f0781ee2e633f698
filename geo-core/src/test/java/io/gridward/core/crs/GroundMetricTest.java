package io.gridward.core.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.sf.geographiclib.Geodesic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroundMetricTest {
    /** The ellipsoid of CGCS2000. */
    private static final Geodesic EARTH = new Geodesic(6_378_137, 1 / 298.257222101);

    private static double geodesic(double lon, double lat, double lon2, double lat2) {
        return EARTH.Inverse(lat, lon, lat2, lon2).s12;
    }

    /** The nearest point of an edge by thirds, measured as geodesics. */
    private static double scan(double lon, double lat, double[] e) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < 60; i++) {
            double a = low + (high - low) / 3;
            double b = high - (high - low) / 3;
            if (at(lon, lat, e, a) < at(lon, lat, e, b)) {
                high = b;
            } else {
                low = a;
            }
        }
        return at(lon, lat, e, (low + high) / 2);
    }

    private static double at(double lon, double lat, double[] e, double t) {
        return geodesic(lon, lat, e[0] + t * (e[2] - e[0]), e[1] + t * (e[3] - e[1]));
    }

    @ParameterizedTest(name = "{0} degrees off at latitude {1}: {2} m")
    @CsvSource({
        "0.0003, 46, 0.00001",
        "0.01, 46, 0.001",
        "0.1, 46, 0.02",
        "0.01, 0, 0.001",
        "0.01, -33, 0.001",
        "0.01, 70, 0.002"
    })
    void metresToAnEdgeAreThoseOfAGeodesic(double spread, double lat, double error) {
        long seed = 4490;
        Random random = new Random(seed);
        for (int i = 0; i < 150; i++) {
            double[] p = new double[6];
            for (int k = 0; k < 6; k++) {
                p[k] = (k % 2 == 0 ? 122 : lat) + spread * (2 * random.nextDouble() - 1);
            }
            double[] edge = {p[2], p[3], p[4], p[5]};
            double found =
                    GroundMetric.at(p[1]).metresTo(p[0], p[1], edge[0], edge[1], edge[2], edge[3]);
            assertThat(found)
                    .as("seed %d, edge %d", seed, i)
                    .isCloseTo(scan(p[0], p[1], edge), within(error));
        }
    }

    @Test
    void reachesHoldWhateverIsWithinThem() {
        long seed = 152201;
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            double lat = 180 * random.nextDouble() - 90;
            double metres = Math.pow(10, 6 * random.nextDouble());
            double dLat = GroundMetric.latReach(metres);
            double dLon = GroundMetric.lonReach(lat, metres);
            double x = 3 * Math.min(120, dLon) * (random.nextDouble() - 0.5);
            double y =
                    Math.max(-90 - lat, Math.min(90 - lat, 3 * dLat * (random.nextDouble() - 0.5)));
            GroundMetric here = GroundMetric.at(lat);
            double far = here.metresTo(0, lat, x, lat + y, x, lat + y);
            if (far <= metres) {
                assertThat(Math.abs(x)).as("seed %d, case %d", seed, i).isLessThanOrEqualTo(dLon);
                assertThat(Math.abs(y)).as("seed %d, case %d", seed, i).isLessThanOrEqualTo(dLat);
                assertThat(here.metres(x, y))
                        .as("seed %d, case %d, at %s, %s m", seed, i, lat, metres)
                        .isLessThanOrEqualTo(
                                metres * GroundMetric.stretch(lat, metres) * (1 + 1e-9) + 1e-6);
            }
        }
    }

    @Test
    void lengthsOfDegreesAreThoseOfTheTextbook() {
        assertThat(GroundMetric.at(0).lonMetres()).isCloseTo(111_319.491, within(0.001));
        assertThat(GroundMetric.at(0).latMetres()).isCloseTo(110_574.276, within(0.001));
        assertThat(GroundMetric.at(45).latMetres()).isCloseTo(111_131.778, within(0.001));
        assertThat(GroundMetric.at(90).latMetres()).isCloseTo(111_693.980, within(0.001));
        assertThat(GroundMetric.between(40, 50)).isEqualTo(GroundMetric.at(45));
    }

    @Test
    void anEdgeWithoutLengthIsAPoint() {
        GroundMetric here = GroundMetric.at(46);
        assertThat(here.metresTo(122, 46, 122, 46, 122, 46)).isZero();
        assertThat(here.metresTo(122, 46, 122.001, 46, 122.001, 46))
                .isCloseTo(geodesic(122, 46, 122.001, 46), within(1e-5));
    }
}
