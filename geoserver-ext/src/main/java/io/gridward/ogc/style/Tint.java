package io.gridward.ogc.style;

/**
 * A colour with its opacity.
 *
 * @param rgb red, green and blue as 0xRRGGBB
 * @param opacity 0 invisible to 1 opaque
 */
public record Tint(int rgb, double opacity) {
    /** White, opaque. */
    public static final Tint WHITE = of(0xFFFFFF);

    /** Refuses an opacity outside 0 to 1. */
    public Tint {
        if (!(opacity >= 0 && opacity <= 1)) {
            throw new IllegalArgumentException("opacity is 0 to 1, not " + opacity);
        }
    }

    /** The opaque colour. */
    public static Tint of(int rgb) {
        return new Tint(rgb & 0xFFFFFF, 1);
    }

    /** The same colour at another opacity. */
    public Tint at(double otherOpacity) {
        return new Tint(rgb, otherOpacity);
    }

    /** The colour darkened, 0 unchanged to 1 black. */
    public Tint darker(double share) {
        double keep = 1 - share;
        int r = (int) Math.round((rgb >> 16 & 0xFF) * keep);
        int g = (int) Math.round((rgb >> 8 & 0xFF) * keep);
        int b = (int) Math.round((rgb & 0xFF) * keep);
        return new Tint(r << 16 | g << 8 | b, opacity);
    }

    /** As 0xAARRGGBB, not premultiplied. */
    public int argb() {
        return (int) Math.round(opacity * 255) << 24 | rgb;
    }
}
