package io.gridward.ogc.style.symbol;

import java.util.List;

/**
 * How the symbols of a major class look: colour and outline of their ground, so that they are told
 * apart without colours too. Colours from M. Okabe and K. Ito, "Color Universal Design", 2008.
 *
 * @param code leading two digits of type codes; empty for any other
 * @param rgb 0xRRGGBB
 * @param inkRgb what is drawn on it
 * @param ground outline in a square of 24
 */
public record MajorClass(String code, int rgb, int inkRgb, String ground) {
    private static final int WHITE = 0xFFFFFF;
    private static final List<MajorClass> KNOWN =
            List.of(
                    new MajorClass(
                            "01",
                            0x0072B2,
                            WHITE,
                            "M5 1.5H19A3.5 3.5 0 0 1 22.5 5V19A3.5 3.5 0 0 1 19 22.5H5A3.5 3.5 0 0 1"
                                    + " 1.5 19V5A3.5 3.5 0 0 1 5 1.5Z"),
                    new MajorClass(
                            "02",
                            0xE69F00,
                            0x1F2530,
                            "M7.7 1.5H16.3L22.5 7.7V16.3L16.3 22.5H7.7L1.5 16.3V7.7Z"),
                    new MajorClass("03", 0xCC79A7, 0x1F2530, "M12 1.2a10.8 10.8 0 1 0 .01 0Z"),
                    new MajorClass(
                            "04", 0x009E73, WHITE, "M12 .9L21.6 6.4V17.6L12 23.1 2.4 17.6V6.4Z"));
    private static final MajorClass OTHER =
            new MajorClass("", 0x4B4F57, WHITE, "M1.8 1.8H22.2V22.2H1.8Z");

    /** The class of a code's leading two digits. */
    public static MajorClass of(String code) {
        return KNOWN.stream().filter(m -> m.code.equals(code)).findFirst().orElse(OTHER);
    }
}
