package io.gridward.importer.locate.question;

/** Decimal numbers as people and programs write them; no hexadecimals, no words. */
final class Numbers {
    private static final int LONGEST = 64;
    private static final int EXACT_DIGITS = 15;
    private static final int EXPONENT_DIGITS = 3;
    private static final int RADIX = 10;
    private static final double[] POWERS = powers();

    private Numbers() {}

    private static double[] powers() {
        double[] powers = new double[EXACT_DIGITS + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * RADIX;
        }
        return powers;
    }

    /**
     * The nearest double, as {@link Double#parseDouble} finds it; NaN when the text is no number.
     * Up to 15 digits are one exact division (Clinger 1990).
     */
    static double parse(String text) {
        int length = text.length();
        int at = length > 0 && isSign(text.charAt(0)) ? 1 : 0;
        long mantissa = 0;
        int digits = 0;
        int point = -1;
        for (; at < length; at++) {
            char c = text.charAt(at);
            if (isDigit(c)) {
                mantissa = mantissa * RADIX + (c - '0');
                digits++;
            } else if (c == '.' && point < 0) {
                point = digits;
            } else {
                break;
            }
        }
        if (digits == 0 || length > LONGEST || at < length && !isExponent(text, at)) {
            return Double.NaN;
        }
        if (at < length || digits > EXACT_DIGITS) {
            return Double.parseDouble(text);
        }
        double number = point < 0 ? mantissa : mantissa / POWERS[digits - point];
        return text.charAt(0) == '-' ? -number : number;
    }

    private static boolean isExponent(String text, int at) {
        if (text.charAt(at) != 'e' && text.charAt(at) != 'E') {
            return false;
        }
        int from = at + 1;
        if (from < text.length() && isSign(text.charAt(from))) {
            from++;
        }
        int digits = text.length() - from;
        return digits >= 1
                && digits <= EXPONENT_DIGITS
                && text.chars().skip(from).allMatch(c -> isDigit((char) c));
    }

    private static boolean isSign(char c) {
        return c == '+' || c == '-';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
