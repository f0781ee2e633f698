package io.gridward.ogc.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFormatTest {
    private static final int GROUND = 0xFFF3E9D2;

    private static byte[] bytes(PictureFormat format, BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(image, out);
        return out.toByteArray();
    }

    private static BufferedImage read(PictureFormat format, BufferedImage image)
            throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes(format, image)));
    }

    /** A ground, a fill, and thousands of colours between them. */
    private static BufferedImage colourful(int type, long seed) {
        BufferedImage image = new BufferedImage(160, 120, type);
        Random random = new Random(seed);
        for (int y = 0; y < 120; y++) {
            for (int x = 0; x < 160; x++) {
                int argb = x < 80 ? GROUND : 0xFF0072B2;
                argb = y > 90 ? 0xFF000000 | random.nextInt(1 << 24) : argb;
                argb = y > 110 ? random.nextInt() : argb;
                image.setRGB(x, y, y < 10 && image.getColorModel().hasAlpha() ? 0 : argb);
            }
        }
        return image;
    }

    @ParameterizedTest
    @CsvSource({
        "image/png,PNG",
        "IMAGE/PNG,PNG",
        "image/png; mode=24bit,PNG",
        "image/png; mode=8bit,PNG8",
        "image/png;MODE=8bit,PNG8",
        "image/png8,PNG8",
        "image/jpeg,JPEG",
        "image/jpg,JPEG",
        "image/svg+xml,SVG",
        "image/svg xml,SVG",
        "image/svg,SVG",
        "application/pdf,PDF"
    })
    void namesAreReadAsClientsWriteThem(String name, PictureFormat format) {
        assertThat(PictureFormat.find(name)).contains(format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "image/gif", "png", "image/pngx", "image/jpeg; quality=1", "x"})
    void otherNamesAreNotKnown(String name) {
        assertThat(PictureFormat.find(name)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = PictureFormat.class,
            names = {"PNG", "PNG8", "JPEG"})
    void theSamePictureGivesTheSameBytes(PictureFormat format) throws IOException {
        BufferedImage image = colourful(BufferedImage.TYPE_INT_RGB, 5);

        assertThat(bytes(format, image)).isEqualTo(bytes(format, image));
        assertThat(PictureFormat.names()).contains(format.mediaType());
    }

    @ParameterizedTest
    @EnumSource(
            value = PictureFormat.class,
            names = {"SVG", "PDF"})
    void pagesAreNotMadeOfPixels(PictureFormat format) throws IOException {
        BufferedImage image = colourful(BufferedImage.TYPE_INT_RGB, 5);

        assertThat(format.isPage()).isTrue();
        assertThat(PictureFormat.names()).contains(format.mediaType());
        assertThat(PictureFormat.namesOfPixels()).doesNotContain(format.mediaType());
        assertThatThrownBy(() -> bytes(format, image)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void png8HasAtMost256ColoursAndKeepsThoseThatCoverMost(long seed) throws IOException {
        BufferedImage image = colourful(BufferedImage.TYPE_INT_ARGB, seed);

        BufferedImage few = read(PictureFormat.PNG8, image);

        int[] all = few.getRGB(0, 0, 160, 120, null, 0, 160);
        assertThat(Arrays.stream(all).distinct().count()).isLessThanOrEqualTo(256);
        assertThat(few.getRGB(20, 40)).isEqualTo(GROUND);
        assertThat(few.getRGB(120, 40)).isEqualTo(0xFF0072B2);
        assertThat(few.getRGB(20, 4) >>> 24).as("invisible stays so").isZero();
        for (int y = 91; y <= 110; y++) {
            assertThat(few.getRGB(7, y) >>> 24).as("opaque stays so").isEqualTo(0xFF);
        }
    }

    /** Colours evenly spread over the cube: 160 boxes leave each within a third of a channel. */
    @Test
    void png8StaysNearTheColour() throws IOException {
        BufferedImage image = colourful(BufferedImage.TYPE_INT_RGB, 11);
        BufferedImage few = read(PictureFormat.PNG8, image);
        long off = 0;
        for (int x = 0; x < 160; x++) {
            for (int shift = 0; shift < 24; shift += 8) {
                off +=
                        Math.abs(
                                (image.getRGB(x, 100) >> shift & 0xFF)
                                        - (few.getRGB(x, 100) >> shift & 0xFF));
            }
        }
        assertThat(off / (160.0 * 3)).isLessThan(24);
    }

    @Test
    void png8OfFewColoursIsWithoutLoss() throws IOException {
        BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 256; i++) {
            image.setRGB(i % 16, i / 16, i * 65793);
        }

        BufferedImage few = read(PictureFormat.PNG8, image);

        for (int i = 0; i < 256; i++) {
            assertThat(few.getRGB(i % 16, i / 16) & 0xFFFFFF).isEqualTo(i * 65793);
        }
    }

    @Test
    void jpegIsOpaqueAndNearTheColour() throws IOException {
        assertThat(PictureFormat.JPEG.canBeTransparent()).isFalse();
        BufferedImage seeThrough = colourful(BufferedImage.TYPE_INT_ARGB_PRE, 3);

        BufferedImage image = read(PictureFormat.JPEG, seeThrough);

        assertThat(image.getColorModel().hasAlpha()).isFalse();
        assertThat(image.getRGB(20, 4) & 0xFF).as("nothing becomes white").isGreaterThan(0xF8);
        for (int shift = 0; shift < 24; shift += 8) {
            int want = GROUND >> shift & 0xFF;
            assertThat(image.getRGB(20, 40) >> shift & 0xFF).isBetween(want - 6, want + 6);
        }
    }
}
