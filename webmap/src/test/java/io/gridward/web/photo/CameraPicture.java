package io.gridward.web.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Pictures as cameras write them, made byte by byte: red left half, blue right half. */
public final class CameraPicture {
    /** A text that a camera wrote into the file, and nobody is to find again. */
    public static final String SECRET = "SERIAL-4711";

    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int ASCII = 2;
    private static final int RATIONAL = 5;

    private CameraPicture() {}

    /** A plain picture. */
    public static byte[] plain(String format, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A JPEG with notes of a camera: turned by an EXIF orientation, taken at noon of 26 November
     * 2026, at a place in whole degrees, minutes and hundredths of seconds.
     */
    public static byte[] noted(int turn, int[] lon, int[] lat) {
        return with(plain("jpeg", 64, 32), exif(turn, lon, lat));
    }

    /** A JPEG with a segment of any bytes behind its beginning. */
    public static byte[] with(byte[] jpeg, byte[] segment) {
        ByteBuffer all = ByteBuffer.allocate(jpeg.length + segment.length + 4);
        all.put(jpeg, 0, 2).put((byte) 0xFF).put((byte) 0xE1);
        all.putShort((short) (segment.length + 2)).put(segment);
        all.put(jpeg, 2, jpeg.length - 2);
        return all.array();
    }

    /** Exif in a TIFF of little bytes first: the main directory, that of the picture, the place. */
    private static byte[] exif(int turn, int[] lon, int[] lat) {
        ByteBuffer b = ByteBuffer.allocate(400).order(ByteOrder.LITTLE_ENDIAN);
        b.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        ByteBuffer t = ByteBuffer.allocate(394).order(ByteOrder.LITTLE_ENDIAN);
        t.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
        int texts = 200;
        t.putShort((short) 4);
        entry(t, 0x010F, ASCII, SECRET.length() + 1, texts);
        entry(t, 0x0112, SHORT, 1, turn);
        entry(t, 0x8769, LONG, 1, 70);
        entry(t, 0x8825, LONG, 1, 100);
        t.putInt(0).position(70);
        t.putShort((short) 1);
        entry(t, 0x9003, ASCII, 20, texts + 20);
        t.putInt(0).position(100);
        t.putShort((short) 4);
        entry(t, 0x0001, ASCII, 2, 'N');
        entry(t, 0x0002, RATIONAL, 3, texts + 50);
        entry(t, 0x0003, ASCII, 2, 'E');
        entry(t, 0x0004, RATIONAL, 3, texts + 80);
        t.putInt(0).position(texts);
        t.put(SECRET.getBytes(StandardCharsets.US_ASCII)).position(texts + 20);
        t.put("2026:11:26 12:00:00".getBytes(StandardCharsets.US_ASCII)).position(texts + 50);
        degrees(t, lat);
        t.position(texts + 80);
        degrees(t, lon);
        return b.put(t.array()).array();
    }

    private static void entry(ByteBuffer t, int tag, int type, int count, int value) {
        t.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static void degrees(ByteBuffer t, int[] parts) {
        t.putInt(parts[0]).putInt(1).putInt(parts[1]).putInt(1).putInt(parts[2]).putInt(100);
    }
}
