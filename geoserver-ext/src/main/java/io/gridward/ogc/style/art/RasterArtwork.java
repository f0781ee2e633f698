package io.gridward.ogc.style.art;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Reads drawings made of pixels: PNG of at most 512 × 512. */
public final class RasterArtwork {
    private static final int MOST_PX = 512;

    private RasterArtwork() {}

    /**
     * The drawing, its middle at 0, 0.
     *
     * @param heightPx how high it is drawn; NaN for pixel by pixel
     * @throws BadArtwork when it is no PNG, or too large
     */
    public static Artwork read(byte[] png, double heightPx) {
        BufferedImage image = decode(png);
        double factor = Double.isNaN(heightPx) ? 1 : heightPx / image.getHeight();
        AffineTransform place = AffineTransform.getScaleInstance(factor, factor);
        place.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
        return new Artwork(List.of(new Artwork.Picture(image, place, 1)));
    }

    private static BufferedImage decode(byte[] png) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
        ImageReader reader = readers.next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
            reader.setInput(in);
            // looked at before a pixel is read
            if (reader.getWidth(0) > MOST_PX || reader.getHeight(0) > MOST_PX) {
                throw new BadArtwork("尺寸（超过 512 像素）", "a side longer than 512 pixels");
            }
            return reader.read(0);
        } catch (IOException | RuntimeException e) {
            if (e instanceof BadArtwork bad) {
                throw bad;
            }
            throw new BadArtwork("数据（不是 PNG）", "data that are no PNG");
        } finally {
            reader.dispose();
        }
    }
}
