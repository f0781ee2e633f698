package io.gridward.ogc.raster;

/**
 * A colour at every share of a pixel it can cover. Shares are rounded to one of 33, which nobody
 * sees: most pictures then have so few colours that they are written with a palette, which takes a
 * third of the time and of the bytes.
 */
final class Ink {
    /** Share of a pixel that is wholly covered. */
    static final int WHOLE = 255;

    private static final int STEPS = 32;

    private final int[] shares = new int[WHOLE + 1];

    /**
     * @param argb 0xAARRGGBB, not premultiplied
     */
    Ink(int argb) {
        for (int share = 0; share <= WHOLE; share++) {
            int step = (share * STEPS * 2 + WHOLE) / (2 * WHOLE);
            int alpha = times(argb >>> 24, step * WHOLE / STEPS);
            shares[share] =
                    alpha << 24
                            | times(argb >> 16 & 0xFF, alpha) << 16
                            | times(argb >> 8 & 0xFF, alpha) << 8
                            | times(argb & 0xFF, alpha);
        }
    }

    private static int times(int a, int b) {
        return (a * b * 2 + 255) / 510;
    }

    /** The premultiplied colour of a share. */
    int at(int share) {
        return shares[share];
    }

    /** Nothing beneath shows through where it covers a pixel wholly. */
    boolean opaque() {
        return shares[WHOLE] >>> 24 == 0xFF;
    }
}
