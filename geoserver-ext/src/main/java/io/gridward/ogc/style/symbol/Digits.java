package io.gridward.ogc.style.symbol;

/** Digits drawn with seven strokes, for which no typeface is needed. */
final class Digits {
    /** Upper, upper left, upper right, middle, lower left, lower right, lower. */
    private static final String[] STROKES = {
        "M0 0h4", "M0 0v4", "M4 0v4", "M0 4h4", "M0 4v4", "M4 4v4", "M0 8h4"
    };

    /** Which strokes each digit has, as bits from the first on. */
    private static final int[] DIGITS = {
        0b1110111, 0b0100100, 0b1011101, 0b1101101, 0b0101110, 0b1101011, 0b1111011, 0b0100101,
        0b1111111, 0b1101111
    };

    private Digits() {}

    /** The path of up to two digits in the middle of a square of 24. */
    static String path(String digits) {
        StringBuilder path = new StringBuilder();
        double left = 12 - (digits.length() * 4 + (digits.length() - 1) * 2.4) / 2;
        for (int i = 0; i < digits.length(); i++) {
            int strokes = DIGITS[digits.charAt(i) - '0'];
            for (int s = 0; s < STROKES.length; s++) {
                if ((strokes >> s & 1) == 1) {
                    path.append(moved(STROKES[s], left + i * 6.4));
                }
            }
        }
        return path.toString();
    }

    private static String moved(String stroke, double dx) {
        int end = Math.max(stroke.indexOf('h'), stroke.indexOf('v'));
        String[] xy = stroke.substring(1, end).split(" ");
        return "M%.1f %.1f%s"
                .formatted(
                        Double.parseDouble(xy[0]) + dx,
                        Double.parseDouble(xy[1]) + 8,
                        stroke.substring(end));
    }
}
