package io.gridward.ogc.png;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read back by another reader, pixel by pixel. */
class PngTest {
    private static final int FLAT_BYTES = 4096;

    private static byte[] png(int[] pixels, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Png.write(pixels, width, height, out);
        return out.toByteArray();
    }

    private static int[] read(byte[] png) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void picturesOfRunsComeBackWhateverTheirSizeAndColours(long seed) throws IOException {
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            int width = 1 + random.nextInt(round % 10 == 0 ? 900 : 60);
            int height = 1 + random.nextInt(40);
            int colours = 1 << random.nextInt(11);
            int[] pixels = runs(random, width, height, colours, round % 3 == 0);

            byte[] png = png(pixels, width, height);

            assertThat(read(png)).as("%d × %d, seed %d", width, height, seed).isEqualTo(pixels);
            assertThat(png(pixels.clone(), width, height)).isEqualTo(png);
        }
    }

    /** Each pixel is the one to the left, the one above, or a new one. */
    private static int[] runs(Random random, int width, int height, int colours, boolean opaque) {
        int[] palette = random.ints(colours).map(c -> opaque ? c | 0xFF000000 : c).toArray();
        int[] pixels = new int[width * height];
        int habit = 0;
        for (int i = 0; i < pixels.length; i++) {
            habit = random.nextInt(20) == 0 ? random.nextInt(3) : habit;
            boolean left = habit == 0 && i % width > 0;
            boolean up = habit == 1 && i >= width;
            int fresh = palette[random.nextInt(colours)];
            pixels[i] = left ? pixels[i - 1] : up ? pixels[i - width] : fresh;
        }
        return pixels;
    }

    @Test
    void rowsWiderThanTheWindowAreWrittenWithoutLookingUp() throws IOException {
        int[] pixels = runs(new Random(9), 12_000, 3, 2048, false);

        assertThat(read(png(pixels, 12_000, 3))).isEqualTo(pixels);
    }

    @Test
    void noiseComesBackToo() throws IOException {
        int[] pixels = new Random(10).ints(300 * 200).toArray();

        assertThat(read(png(pixels, 300, 200))).isEqualTo(pixels);
    }

    @Test
    void aFlatPictureTakesNextToNothing() throws IOException {
        int[] pixels = new int[768 * 768];
        Arrays.fill(pixels, 0xFFF0F0E0);

        assertThat(png(pixels, 768, 768)).hasSizeLessThan(FLAT_BYTES);
    }
}
