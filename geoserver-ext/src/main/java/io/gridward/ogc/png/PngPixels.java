package io.gridward.ogc.png;

import java.io.IOException;
import java.util.Arrays;
import java.util.zip.Adler32;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a picture as compressed data (RFC 1950). One pass looks, pixel by pixel, only for
 * what is the same as to the left or above, as R. Geldreich's fpng does; on maps that is nearly all
 * there is to find.
 */
final class PngPixels {
    private static final int WINDOW_BYTES = 32768;

    /** So many pixels are compared by hand before the whole rest is. */
    private static final int SHORT = 8;

    private final int[] pixels;
    private final int width;
    private final int height;
    private final int bytesEach;
    private final @Nullable PngPalette palette;
    private final int stride;
    private final DeflateBlocks blocks;
    private final BitOutput out;
    private byte[] row;
    private byte[] above;

    /**
     * @param bytesEach bytes of a pixel: 1 with a palette, 3 without, 4 with opacity
     */
    PngPixels(
            BitOutput out,
            int[] pixels,
            int width,
            int height,
            int bytesEach,
            @Nullable PngPalette palette) {
        this.out = out;
        this.pixels = pixels;
        this.width = width;
        this.height = height;
        this.bytesEach = bytesEach;
        this.palette = palette;
        this.stride = 1 + width * bytesEach;
        this.blocks = new DeflateBlocks(out, bytesEach, Math.min(stride, WINDOW_BYTES));
        this.row = new byte[stride];
        this.above = new byte[stride];
    }

    void write() throws IOException {
        out.put(0x0178, 16); // 32 KiB of window, the fastest level
        Adler32 sum = new Adler32();
        for (int y = 0; y < height; y++) {
            row(y);
            sum.update(row);
            byte[] done = row;
            row = above;
            above = done;
        }
        blocks.finish();
        long check = sum.getValue();
        out.finish();
        out.put(Integer.toUnsignedLong(Integer.reverseBytes((int) check)), 32);
        out.finish();
    }

    private void row(int y) throws IOException {
        int base = y * width;
        boolean back = y > 0 && stride <= WINDOW_BYTES;
        int x = back ? same(base, base - width, width) : 0;
        if (x * bytesEach + 1 >= 3) {
            System.arraycopy(above, 0, row, 0, 1 + x * bytesEach);
            blocks.repeat(1 + x * bytesEach, true);
        } else {
            x = 0;
            row[0] = 0;
            blocks.literal(0); // no filter
        }
        while (x < width) {
            int at = base + x;
            int up = back ? same(at, at - width, width - x) : 0;
            int left = x > 0 ? same(at, at - 1, width - x) : 0;
            int n = Math.max(up, left);
            if (n * bytesEach < 3) {
                literal(pixels[at], x++);
                continue;
            }
            copy(x, n, up >= left);
            blocks.repeat(n * bytesEach, up >= left);
            x += n;
        }
    }

    private void copy(int x, int count, boolean fromAbove) {
        int from = 1 + x * bytesEach;
        int length = count * bytesEach;
        if (fromAbove) {
            System.arraycopy(above, from, row, from, length);
        } else if (bytesEach == 1) {
            Arrays.fill(row, from, from + length, row[from - 1]);
        } else {
            // twice as much each time: a byte for itself would wait for the one before
            System.arraycopy(row, from - bytesEach, row, from, bytesEach);
            for (int done = bytesEach; done < length; done *= 2) {
                System.arraycopy(row, from, row, from + done, Math.min(done, length - done));
            }
        }
    }

    private void literal(int pixel, int x) throws IOException {
        int at = 1 + x * bytesEach;
        if (palette != null) {
            row[at] = palette.indexOf(pixel);
            blocks.literal(row[at] & 0xFF);
            return;
        }
        row[at] = (byte) (pixel >> 16);
        row[at + 1] = (byte) (pixel >> 8);
        row[at + 2] = (byte) pixel;
        blocks.pixel(pixel);
        if (bytesEach == 4) {
            row[at + 3] = (byte) (pixel >>> 24);
            blocks.literal(pixel >>> 24);
        }
    }

    /** How many pixels from one place on are those from another place on. */
    private int same(int at, int other, int most) {
        int n = 0;
        int near = Math.min(SHORT, most);
        while (n < near) {
            if (pixels[at + n] != pixels[other + n]) {
                return n;
            }
            n++;
        }
        if (n == most) {
            return n;
        }
        int rest = Arrays.mismatch(pixels, at + n, at + most, pixels, other + n, other + most);
        return rest < 0 ? most : n + rest;
    }
}
