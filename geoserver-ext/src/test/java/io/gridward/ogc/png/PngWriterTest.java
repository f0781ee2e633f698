package io.gridward.ogc.png;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PngWriterTest {
    private static final int COLOUR_TYPE_AT = 25;

    @ParameterizedTest(name = "{0} colours, opaque {1}")
    @CsvSource({
        "1,true,3",
        "2,false,3",
        "255,true,3",
        "256,false,3",
        "257,true,2",
        "257,false,6",
        "5000,true,2",
        "5000,false,6"
    })
    void everyPixelComesBack(int colours, boolean opaque, int type) throws IOException {
        BufferedImage image = image(colours, opaque);

        byte[] png = PngWriter.toBytes(image);
        BufferedImage back = ImageIO.read(new ByteArrayInputStream(png));

        assertThat(png[COLOUR_TYPE_AT]).isEqualTo((byte) type);
        assertThat(pixels(back)).isEqualTo(pixels(image));
        assertThat(PngWriter.toBytes(image)).isEqualTo(png);
    }

    private static BufferedImage image(int colours, boolean opaque) {
        Random random = new Random(colours);
        int[] palette = random.ints(colours).map(c -> opaque ? c | 0xFF000000 : c).toArray();
        BufferedImage image = new BufferedImage(97, 71, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < 97 * 71; i++) {
            image.setRGB(i % 97, i / 97, palette[i < colours ? i : random.nextInt(colours)]);
        }
        return image;
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
