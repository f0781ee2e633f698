package io.gridward.ogc.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.ogc.png.PngWriter;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Pictures against stored ones. Refresh with {@code -Dgolden.update=true} and look at each before
 * it is kept.
 */
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    /** Pixels may differ a little where edges are smoothed. */
    private static final int CHANNEL_TOLERANCE = 24;

    private static final double PIXELS_OFF = 0.004;

    private Golden() {}

    static void check(String name, BufferedImage drawn) {
        Path file = FOLDER.resolve(name + ".png");
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(file.getParent());
                Files.write(file, PngWriter.toBytes(drawn));
            }
            BufferedImage golden = ImageIO.read(file.toFile());
            assertThat(golden.getWidth()).isEqualTo(drawn.getWidth());
            assertThat(golden.getHeight()).isEqualTo(drawn.getHeight());
            assertThat(shareOff(drawn, golden))
                    .as("share of pixels that differ from " + file)
                    .isLessThan(PIXELS_OFF);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static double shareOff(BufferedImage a, BufferedImage b) {
        int off = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                if (differs(a.getRGB(x, y), b.getRGB(x, y))) {
                    off++;
                }
            }
        }
        return off / (double) (a.getWidth() * a.getHeight());
    }

    private static boolean differs(int p, int q) {
        for (int shift = 0; shift < 32; shift += 8) {
            if (Math.abs((p >>> shift & 0xFF) - (q >>> shift & 0xFF)) > CHANNEL_TOLERANCE) {
                return true;
            }
        }
        return false;
    }
}
