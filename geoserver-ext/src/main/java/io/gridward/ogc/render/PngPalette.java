package io.gridward.ogc.render;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The colours of a picture that has few, in the order they first appear. */
final class PngPalette {
    private static final int MOST = 256;
    private static final int SLOTS = 1024;

    private final int[] colours = new int[MOST];
    private final int[] slotColour = new int[SLOTS];
    private final short[] slotIndex = new short[SLOTS];
    // house: grows while the colours are gathered
    private int size;

    private PngPalette() {
        Arrays.fill(slotIndex, (short) -1);
    }

    /** The palette of a picture, or null when it has more than 256 colours. */
    static @Nullable PngPalette of(BufferedImage image) {
        PngPalette palette = new PngPalette();
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            int last = ~row[0];
            for (int pixel : row) {
                if (pixel != last && !palette.add(pixel)) {
                    return null;
                }
                last = pixel;
            }
        }
        return palette;
    }

    private boolean add(int colour) {
        int slot = slot(colour);
        if (slotIndex[slot] >= 0) {
            return true;
        }
        if (size == MOST) {
            return false;
        }
        slotColour[slot] = colour;
        slotIndex[slot] = (short) size;
        colours[size++] = colour;
        return true;
    }

    /** Place of a colour in the palette, as the byte the file holds. */
    byte indexOf(int colour) {
        return (byte) slotIndex[slot(colour)];
    }

    private int slot(int colour) {
        int slot = (colour * 0x9E3779B9) >>> 22;
        while (slotIndex[slot] >= 0 && slotColour[slot] != colour) {
            slot = (slot + 1) % SLOTS;
        }
        return slot;
    }

    /** Contents of PLTE. */
    byte[] colours() {
        byte[] bytes = new byte[3 * size];
        for (int i = 0; i < size; i++) {
            bytes[3 * i] = (byte) (colours[i] >> 16);
            bytes[3 * i + 1] = (byte) (colours[i] >> 8);
            bytes[3 * i + 2] = (byte) colours[i];
        }
        return bytes;
    }

    /** Contents of tRNS; empty when all are opaque. */
    byte[] opacities() {
        int n = size;
        while (n > 0 && colours[n - 1] >>> 24 == 0xFF) {
            n--;
        }
        byte[] bytes = new byte[n];
        for (int i = 0; i < n; i++) {
            bytes[i] = (byte) (colours[i] >>> 24);
        }
        return bytes;
    }
}
