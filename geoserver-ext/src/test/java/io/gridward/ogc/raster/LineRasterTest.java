package io.gridward.ogc.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lines against the stroker of the JDK with round joins. At joins and ends the share follows from
 * the distance, not from the exact area, so single pixels may differ by more than elsewhere.
 */
@Tag("slow")
class LineRasterTest {
    /** Of 255, at joins and ends. */
    private static final int MOST = 110;

    private static final double MEAN = 0.6;

    private static BufferedImage draw(int argb, double width, double[]... lines) {
        BufferedImage image = Drawn.white();
        LineRaster raster = new LineRaster(Canvas.of(image), width);
        for (double[] line : lines) {
            raster.add(line);
        }
        raster.paint(argb);
        return image;
    }

    private static BufferedImage theirs(int argb, double width, double[] line) {
        Path2D.Double path = new Path2D.Double();
        path.moveTo(line[0], line[1]);
        for (int i = 2; i < line.length; i += 2) {
            path.lineTo(line[i], line[i + 1]);
        }
        return Drawn.by(
                g -> {
                    g.setColor(new Color(argb, true));
                    g.setStroke(
                            new BasicStroke(
                                    (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
                    g.draw(path);
                });
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.4, 0.9, 1, 1.3, 2.5, 7})
    void straightLinesLookAsTheJdkDrawsThem(double width) {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            double[] line = random.doubles(4, -60, Drawn.SIDE + 60).toArray();

            var difference =
                    Drawn.Difference.of(
                            draw(0xFF000000, width, line), theirs(0xFF000000, width, line));

            assertThat(difference.mean()).as("round %d", round).isLessThan(0.2);
            assertThat(difference.most()).as("round %d", round).isLessThanOrEqualTo(MOST);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.4, 1, 1.3, 4})
    void crookedLinesDifferLittle(double width) {
        Random random = new Random(4);
        for (int round = 0; round < 100; round++) {
            double[] line = new double[40];
            line[0] = random.nextDouble(0, Drawn.SIDE);
            line[1] = random.nextDouble(0, Drawn.SIDE);
            for (int i = 2; i < line.length; i++) {
                line[i] = line[i - 2] + random.nextDouble(-8, 8);
            }

            var difference =
                    Drawn.Difference.of(
                            draw(0x80D6007B, width, line), theirs(0x80D6007B, width, line));

            assertThat(difference.mean()).as("round %d", round).isLessThan(MEAN);
        }
    }

    @Test
    void aLineCutIntoPiecesLooksLikeTheWhole() {
        double[] whole = {3.3, 5.1, 110.2, 77.7};
        double[] pieces = new double[62];
        for (int i = 0; i <= 30; i++) {
            pieces[2 * i] = 3.3 + i * (110.2 - 3.3) / 30;
            pieces[2 * i + 1] = 5.1 + i * (77.7 - 5.1) / 30;
        }

        var difference =
                Drawn.Difference.of(draw(0xFF000000, 1.3, whole), draw(0xFF000000, 1.3, pieces));

        assertThat(difference.most()).isLessThanOrEqualTo(8);
        assertThat(difference.mean()).isLessThan(0.02);
    }

    @Test
    void anEdgeDrawnForTwoNeighboursLooksLikeOne() {
        double[] left = {10, 10, 60.3, 10, 64.8, 90, 10, 90, 10, 10};
        double[] right = {60.3, 10, 110, 10, 110, 90, 64.8, 90, 60.3, 10};

        BufferedImage both = draw(0x80000000, 1, left, right);
        BufferedImage edge = draw(0x80000000, 1, new double[] {60.3, 10, 64.8, 90});

        for (int x = 55; x < 70; x++) {
            assertThat(both.getRGB(x, 50)).isEqualTo(edge.getRGB(x, 50));
        }
    }

    @Test
    void linesLaidOverEachOtherAreNoDarker() {
        double[] line = {5, 20.2, 100, 50.9};

        var difference =
                Drawn.Difference.of(
                        draw(0x60000000, 1, line), draw(0x60000000, 1, line, line.clone()));

        assertThat(difference.most()).isZero();
    }

    @Test
    void aPictureTooLargeForOneBandIsDrawnToItsEnd() {
        BufferedImage image = new BufferedImage(3000, 900, BufferedImage.TYPE_INT_ARGB_PRE);
        LineRaster raster = new LineRaster(Canvas.of(image), 3);
        raster.add(new double[] {1500.5, 10, 1500.5, 890});

        raster.paint(0xFF00FF00);

        for (int y : new int[] {11, 348, 349, 350, 698, 699, 888}) {
            assertThat(image.getRGB(1500, y)).as("row %d", y).isEqualTo(0xFF00FF00);
        }
        assertThat(image.getRGB(1500, 892)).isZero();
    }

    @Test
    void aPointIsNoLine() {
        BufferedImage image = draw(0xFF000000, 1, new double[] {50, 50, 50, 50});

        assertThat(Drawn.Difference.of(image, Drawn.white()).most()).isZero();
    }
}
