package io.gridward.ogc.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Areas against the rasteriser of the JDK, which smooths by 8 × 8 places a pixel. */
class AreaRasterTest {
    /** Of 255. */
    private static final int MOST = 16;

    private static final double MEAN = 0.25;

    private static double[] star(Random random, double x, double y, double reach) {
        int n = 3 + random.nextInt(12);
        double[] ring = new double[2 * n + 2];
        for (int i = 0; i < n; i++) {
            double angle = 2 * Math.PI * i / n;
            double r = reach * (0.3 + 0.7 * random.nextDouble());
            ring[2 * i] = x + r * Math.cos(angle);
            ring[2 * i + 1] = y + r * Math.sin(angle);
        }
        ring[2 * n] = ring[0];
        ring[2 * n + 1] = ring[1];
        return ring;
    }

    private static Path2D path(double[]... rings) {
        Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (double[] ring : rings) {
            path.moveTo(ring[0], ring[1]);
            for (int i = 2; i < ring.length - 2; i += 2) {
                path.lineTo(ring[i], ring[i + 1]);
            }
            path.closePath();
        }
        return path;
    }

    private static BufferedImage fill(int argb, double[]... rings) {
        BufferedImage image = Drawn.white();
        AreaRaster raster = new AreaRaster(Canvas.of(image));
        for (double[] ring : rings) {
            raster.add(ring);
        }
        raster.paint(argb);
        return image;
    }

    @ParameterizedTest
    @ValueSource(ints = {0xFF1F77B4, 0x40D6007B})
    void randomAreasLookAsTheJdkDrawsThem(int argb) {
        Random random = new Random(argb);
        for (int round = 0; round < 200; round++) {
            double x = random.nextDouble(-40, Drawn.SIDE + 40);
            double y = random.nextDouble(-40, Drawn.SIDE + 40);
            double[] ring = star(random, x, y, random.nextDouble(1, 90));

            var theirs =
                    Drawn.by(
                            g -> {
                                g.setColor(new Color(argb, true));
                                g.fill(path(ring));
                            });
            var difference = Drawn.Difference.of(fill(argb, ring), theirs);

            assertThat(difference.most()).as("round %d", round).isLessThanOrEqualTo(MOST);
            assertThat(difference.mean()).isLessThan(MEAN);
        }
    }

    @Test
    void areasThatOverlapCountOnce() {
        double[] a = {10, 10, 80, 10, 80, 80, 10, 80, 10, 10};
        double[] b = {50, 50, 110, 50, 110, 110, 50, 110, 50, 50};

        BufferedImage both = fill(0x80000000, a, b);

        assertThat(both.getRGB(60, 60)).isEqualTo(both.getRGB(20, 20)).isEqualTo(0xFF7F7F7F);
    }

    @Test
    void aHoleThatTurnsTheOtherWayStaysEmpty() {
        double[] shell = {10, 10, 90, 10, 90, 90, 10, 90, 10, 10};
        double[] hole = {30, 30, 30, 60, 60, 60, 60, 30, 30, 30};

        BufferedImage image = fill(0xFF000000, shell, hole);

        assertThat(image.getRGB(45, 45)).isEqualTo(0xFFFFFFFF);
        assertThat(image.getRGB(20, 20)).isEqualTo(0xFF000000);
    }

    @Test
    void neighboursLeaveNoSeamWhereverTheirEdgeRuns() {
        Random random = new Random(7);
        for (int round = 0; round < 50; round++) {
            double a = random.nextDouble(20, 100);
            double b = random.nextDouble(20, 100);
            double[] left = {-5, -5, a, -5, b, 130, -5, 130, -5, -5};
            double[] right = {a, -5, 130, -5, 130, 130, b, 130, a, -5};

            BufferedImage image = fill(0x600000FF, left, right);

            int[] pixels = image.getRGB(0, 0, Drawn.SIDE, Drawn.SIDE, null, 0, Drawn.SIDE);
            assertThat(pixels).containsOnly(pixels[0]);
        }
    }

    @Test
    void aPictureTooLargeForOneBandIsFilledToItsEnd() {
        BufferedImage image = new BufferedImage(3000, 900, BufferedImage.TYPE_INT_ARGB_PRE);
        AreaRaster raster = new AreaRaster(Canvas.of(image));
        raster.add(new double[] {100, 100, 2900, 100, 2900, 850, 100, 850, 100, 100});

        raster.paint(0xFF00FF00);

        for (int y : new int[] {100, 348, 349, 350, 698, 700, 849}) {
            assertThat(image.getRGB(1500, y)).as("row %d", y).isEqualTo(0xFF00FF00);
        }
        assertThat(image.getRGB(1500, 99)).isZero();
        assertThat(image.getRGB(1500, 850)).isZero();
    }

    @Test
    void memoryThatIsLentComesBackEmpty() {
        BufferedImage first = fill(0xFF000000, new double[] {-9, 3, 200, 5, 70, 300, -9, 3});
        BufferedImage second = fill(0xFF000000, new double[] {5, 5, 6, 5, 6, 6, 5, 6, 5, 5});
        BufferedImage again = fill(0xFF000000, new double[] {-9, 3, 200, 5, 70, 300, -9, 3});

        assertThat(second.getRGB(5, 5)).isEqualTo(0xFF000000);
        assertThat(second.getRGB(100, 100)).isEqualTo(0xFFFFFFFF);
        assertThat(Drawn.Difference.of(first, again).most()).isZero();
    }
}
