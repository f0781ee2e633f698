package io.gridward.ogc.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class StampTest {
    private static BufferedImage disc() {
        BufferedImage image = new BufferedImage(13, 11, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(
                java.awt.RenderingHints.KEY_ANTIALIASING,
                java.awt.RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(new Color(0xC01F77B4, true));
        g.fill(new Ellipse2D.Double(1.2, 0.7, 10, 9));
        g.dispose();
        return image;
    }

    @Test
    void itCoversWhatTheJdkWouldCover() {
        Stamp stamp = new Stamp(disc());
        int[][] places = {{20, 20}, {-6, 50}, {114, 60}, {60, -5}, {70, 115}, {-40, -40}, {24, 23}};
        BufferedImage ours = Drawn.white();
        Canvas canvas = Canvas.of(ours);
        for (int[] at : places) {
            stamp.draw(canvas, at[0], at[1]);
        }

        BufferedImage theirs =
                Drawn.by(
                        g -> {
                            for (int[] at : places) {
                                g.drawImage(disc(), at[0], at[1], null);
                            }
                        });

        assertThat(Drawn.Difference.of(ours, theirs).most()).isLessThanOrEqualTo(1);
    }

    /** Seen where thousands of symbols lay over each other: white rims turned orange. */
    @Test
    void aPixelWhoseChannelsExceedItsOpacityDoesNotOverflow() {
        BufferedImage odd = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB_PRE);
        ((java.awt.image.DataBufferInt) odd.getRaster().getDataBuffer()).getData()[0] = 0xFEFFFFFF;
        BufferedImage white = Drawn.white();

        new Stamp(odd).draw(Canvas.of(white), 5, 5);

        assertThat(white.getRGB(5, 5)).isEqualTo(0xFFFFFFFF);
    }

    @Test
    void oneColourOverAnotherIsRoundedChannelByChannel() {
        for (int alpha = 0; alpha < 256; alpha++) {
            for (int beneath = 0; beneath < 256; beneath++) {
                int above = alpha << 24 | alpha / 2 << 16 | alpha / 3 << 8 | alpha;
                int under = 0xFF000000 | beneath << 16 | beneath << 8 | beneath;

                int over = Canvas.over(above, under);

                int rest = 255 - alpha;
                assertThat(over >>> 24).isEqualTo(alpha + rest);
                assertThat(over >> 16 & 0xFF).isEqualTo(alpha / 2 + rounded(beneath * rest));
                assertThat(over >> 8 & 0xFF).isEqualTo(alpha / 3 + rounded(beneath * rest));
                assertThat(over & 0xFF).isEqualTo(alpha + rounded(beneath * rest));
            }
        }
    }

    private static int rounded(int product) {
        return (int) Math.round(product / 255.0);
    }
}
