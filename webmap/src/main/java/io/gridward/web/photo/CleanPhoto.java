package io.gridward.web.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A photograph as it is kept: its pixels alone, upright, written anew as JPEG, so that nothing of
 * what a camera or anybody else put into the file is left.
 *
 * @param bytes the file
 * @param sha256 its checksum, 64 hexadecimal digits
 * @param takenAt when, as the camera said; null when it did not
 * @param lon where, as the camera said: longitude in degrees; null when it did not
 * @param lat latitude in degrees
 */
public record CleanPhoto(
        byte[] bytes,
        String sha256,
        @Nullable OffsetDateTime takenAt,
        @Nullable Double lon,
        @Nullable Double lat) {
    /** What it always is. */
    public static final String MEDIA_TYPE = "image/jpeg";

    private static final Set<String> FORMATS = Set.of("jpeg", "png");
    private static final long MOST_PIXELS = 100_000_000;
    private static final long MOST_KEPT = 8_000_000;
    private static final float QUALITY = 0.88f;
    private static final int TURNED_SIDEWAYS = 5;

    /** A picture takes some ten MB while it is worked on. */
    private static final Semaphore AT_ONCE = new Semaphore(2);

    /**
     * Makes one of a file.
     *
     * @throws BadPhoto when it is no JPEG or PNG, broken, or has more than 100 million pixels
     */
    public static CleanPhoto of(byte[] file) {
        AT_ONCE.acquireUninterruptibly();
        try {
            CameraNotes notes = CameraNotes.read(file);
            byte[] bytes = write(upright(read(file), notes.turn()));
            return new CleanPhoto(
                    bytes, checksum(bytes), notes.takenAt(), notes.lon(), notes.lat());
        } catch (IOException | RuntimeException e) {
            throw e instanceof BadPhoto bad ? bad : broken();
        } finally {
            AT_ONCE.release();
        }
    }

    private static BadPhoto broken() {
        return new BadPhoto("文件不是完好的 JPEG 或 PNG 图片 / the file is no sound JPEG or PNG picture");
    }

    private static BufferedImage read(byte[] file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            ImageReader reader = readers.hasNext() ? readers.next() : null;
            if (reader == null
                    || !FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                throw broken();
            }
            try {
                reader.setInput(in, true, true);
                return read(reader);
            } finally {
                reader.dispose();
            }
        }
    }

    /** Every second, third ... pixel of one that is larger than what is kept. */
    private static BufferedImage read(ImageReader reader) throws IOException {
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > MOST_PIXELS) {
            throw new BadPhoto(
                    "图片有 %d 像素，最多 %d / the picture has %d pixels, at most %d are taken"
                            .formatted(pixels, MOST_PIXELS, pixels, MOST_PIXELS));
        }
        ImageReadParam wanted = reader.getDefaultReadParam();
        int every = (int) Math.ceil(Math.sqrt((double) pixels / MOST_KEPT));
        if (every > 1) {
            wanted.setSourceSubsampling(every, every, 0, 0);
        }
        return reader.read(0, wanted);
    }

    /** The picture as one looks at it, on white where it is transparent. */
    private static BufferedImage upright(BufferedImage picture, int turn) {
        int w = picture.getWidth();
        int h = picture.getHeight();
        boolean sideways = turn >= TURNED_SIDEWAYS;
        BufferedImage turned =
                new BufferedImage(sideways ? h : w, sideways ? w : h, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = turned.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, turned.getWidth(), turned.getHeight());
        pen.drawImage(picture, turning(turn, w, h), null);
        pen.dispose();
        return turned;
    }

    /** EXIF 2.32, tag 0x0112: where row 0 and column 0 of the picture are. */
    private static AffineTransform turning(int turn, int w, int h) {
        return switch (turn) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
    }

    private static byte[] write(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static String checksum(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
