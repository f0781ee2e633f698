package io.gridward.ogc.png;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The colours of a picture that has few, in the order they first appear. */
final class PngPalette {
    private static final int MOST = 256;
    private static final int SLOTS = 1024;

    private final int[] colours;
    private final int[] slotColour;
    private final short[] slotIndex;

    private PngPalette(int[] colours, int[] slotColour, short[] slotIndex) {
        this.colours = colours;
        this.slotColour = slotColour;
        this.slotIndex = slotIndex;
    }

    /** The palette of a picture, or null when it has more than 256 colours. */
    static @Nullable PngPalette of(int[] pixels) {
        int[] colours = new int[MOST];
        int[] slotColour = new int[SLOTS];
        short[] slotIndex = new short[SLOTS];
        Arrays.fill(slotIndex, (short) -1);
        int size = 0;
        int last = pixels.length == 0 ? 0 : ~pixels[0];
        for (int pixel : pixels) {
            if (pixel == last) {
                continue;
            }
            last = pixel;
            int slot = slot(slotColour, slotIndex, pixel);
            if (slotIndex[slot] >= 0) {
                continue;
            }
            if (size == MOST) {
                return null;
            }
            slotColour[slot] = pixel;
            slotIndex[slot] = (short) size;
            colours[size++] = pixel;
        }
        return new PngPalette(Arrays.copyOf(colours, size), slotColour, slotIndex);
    }

    /** Where a colour stands in the table, or the empty slot where it belongs. */
    private static int slot(int[] slotColour, short[] slotIndex, int colour) {
        int slot = (colour * 0x9E3779B9) >>> 22;
        while (slotIndex[slot] >= 0 && slotColour[slot] != colour) {
            slot = (slot + 1) % SLOTS;
        }
        return slot;
    }

    /** Place of a colour in the palette, as the byte the file holds. */
    byte indexOf(int colour) {
        return (byte) slotIndex[slot(slotColour, slotIndex, colour)];
    }

    /** Contents of PLTE. */
    byte[] colours() {
        byte[] bytes = new byte[3 * colours.length];
        for (int i = 0; i < colours.length; i++) {
            bytes[3 * i] = (byte) (colours[i] >> 16);
            bytes[3 * i + 1] = (byte) (colours[i] >> 8);
            bytes[3 * i + 2] = (byte) colours[i];
        }
        return bytes;
    }

    /** Contents of tRNS; empty when all are opaque. */
    byte[] opacities() {
        int n = colours.length;
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
