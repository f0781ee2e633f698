package io.gridward.ogc.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Colours that have to be told apart, seen with each kind of eye. Colour vision deficiency after G.
 * Machado, M. Oliveira and L. Fernandes, "A Physiologically-based Model for Simulation of Color
 * Vision Deficiency", IEEE TVCG 15(6), 2009, full severity; differences are CIE 1976 ΔE.
 */
class PaletteTest {
    private static final List<Tint> COMPONENTS =
            List.of(
                    Palette.UTILITY,
                    Palette.TRAFFIC,
                    Palette.SANITATION,
                    Palette.GREENERY,
                    Palette.OTHER);

    /** How the three receptors of an eye take up linear red, green and blue. */
    enum Eye {
        USUAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
        NO_RED(
                0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116,
                1.051998),
        NO_GREEN(
                0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940,
                0.968881),
        NO_BLUE(
                1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367,
                0.303900);

        private final double[] matrix;

        Eye(double... matrix) {
            this.matrix = matrix;
        }

        /** CIE L*a*b* of a colour as this eye sees it. */
        double[] lab(int rgb) {
            double[] linear = {
                linear(rgb >> 16 & 0xFF), linear(rgb >> 8 & 0xFF), linear(rgb & 0xFF)
            };
            double[] c = times(matrix, linear);
            for (int i = 0; i < 3; i++) {
                c[i] = Math.max(0, Math.min(1, c[i]));
            }
            double[] xyz = times(SRGB_TO_XYZ, c);
            double x = root(xyz[0] / 0.95047);
            double y = root(xyz[1]);
            double z = root(xyz[2] / 1.08883);
            return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
        }
    }

    private static final double[] SRGB_TO_XYZ = {
        0.4124564, 0.3575761, 0.1804375, 0.2126729, 0.7151522, 0.0721750, 0.0193339, 0.1191920,
        0.9503041
    };

    private static double[] times(double[] m, double[] v) {
        double[] out = new double[3];
        for (int i = 0; i < 9; i++) {
            out[i / 3] += m[i] * v[i % 3];
        }
        return out;
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static double root(double t) {
        return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116.0;
    }

    private static double difference(Eye eye, int a, int b) {
        double[] p = eye.lab(a);
        double[] q = eye.lab(b);
        return Math.sqrt(
                Math.pow(p[0] - q[0], 2) + Math.pow(p[1] - q[1], 2) + Math.pow(p[2] - q[2], 2));
    }

    private static int onWhite(Tint tint) {
        int rgb = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            double channel = (tint.rgb() >> shift & 0xFF) * tint.opacity();
            rgb |= (int) Math.round(channel + 255 * (1 - tint.opacity())) << shift;
        }
        return rgb;
    }

    private static double leastDifference(Eye eye, List<Tint> tints) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < tints.size(); i++) {
            for (int j = 0; j < i; j++) {
                least = Math.min(least, difference(eye, tints.get(i).rgb(), tints.get(j).rgb()));
            }
        }
        return least;
    }

    @ParameterizedTest
    @EnumSource(Eye.class)
    void classesOfComponentsAreToldApart(Eye eye) {
        assertThat(leastDifference(eye, COMPONENTS)).isGreaterThan(15);
    }

    @ParameterizedTest
    @EnumSource(Eye.class)
    void zonesAreToldApart(Eye eye) {
        assertThat(leastDifference(eye, Palette.ZONES)).isGreaterThan(9);
    }

    @ParameterizedTest
    @EnumSource(Eye.class)
    void gridsStandOutFromEveryGround(Eye eye) {
        for (Tint ground : Palette.ZONES) {
            assertThat(difference(eye, Palette.MAGENTA.rgb(), onWhite(ground.at(0.32))))
                    .isGreaterThan(35);
        }
        for (Tint ground : Palette.GROUNDS) {
            assertThat(difference(eye, Palette.MAGENTA.rgb(), ground.rgb())).isGreaterThan(35);
        }
    }

    @Test
    void theMeasureKnowsBlackFromWhiteAndConfusesRedWithGreenWhereItShould() {
        assertThat(difference(Eye.USUAL, 0x000000, 0xFFFFFF)).isBetween(99.9, 100.1);
        assertThat(difference(Eye.USUAL, 0xD02020, 0x706000)).isGreaterThan(60);
        assertThat(difference(Eye.NO_RED, 0xD02020, 0x706000))
                .isLessThan(difference(Eye.USUAL, 0xD02020, 0x706000) / 2);
    }

    @Test
    void theGridIsMagentaByConvention() {
        int rgb = Palette.MAGENTA.rgb();

        assertThat(rgb >> 16 & 0xFF).as("red").isGreaterThan(180);
        assertThat(rgb >> 8 & 0xFF).as("green").isLessThan(60);
        assertThat(rgb & 0xFF).as("blue").isBetween(90, 200);
    }
}
