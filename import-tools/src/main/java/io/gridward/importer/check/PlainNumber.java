package io.gridward.importer.check;

import org.jspecify.annotations.Nullable;

/**
 * Numbers as surveys write them: ASCII digits with a sign, a point and an exponent, nothing else.
 * Read in one pass without patterns, for there are several in every row.
 */
final class PlainNumber {
    private static final int MOST_DIGITS = 300;
    private static final int MOST_INTEGER_DIGITS = 18;

    /** Up to here a double holds every integer, and every power of ten, exactly. */
    private static final long MOST_EXACT = 1L << 53;

    private static final double[] TENS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
        1e17, 1e18, 1e19, 1e20, 1e21, 1e22
    };

    private PlainNumber() {}

    /** An integer of up to 18 digits, or null. */
    static @Nullable Long integer(String text) {
        int from = signed(text) ? 1 : 0;
        int digits = text.length() - from;
        if (digits < 1 || digits > MOST_INTEGER_DIGITS || digits(text, from) != text.length()) {
            return null;
        }
        long number = mantissa(text, from, text.length());
        return text.charAt(0) == '-' ? -number : number;
    }

    /** A finite decimal number, the double nearest to it, or null. */
    static @Nullable Double decimal(String text) {
        int from = signed(text) ? 1 : 0;
        int point = digits(text, from);
        boolean hasPoint = point < text.length() && text.charAt(point) == '.';
        int end = hasPoint ? digits(text, point + 1) : point;
        int whole = point - from;
        int fraction = hasPoint ? end - point - 1 : 0;
        if (whole + fraction == 0 || whole > MOST_DIGITS) {
            return null;
        }
        if (end < text.length()) {
            return exponent(text, end) ? finite(Double.parseDouble(text)) : null;
        }
        if (whole + fraction <= MOST_INTEGER_DIGITS && fraction < TENS.length) {
            long number = mantissa(text, from, end);
            if (number <= MOST_EXACT) {
                double value = number / TENS[fraction];
                return text.charAt(0) == '-' ? -value : value;
            }
        }
        return finite(Double.parseDouble(text));
    }

    private static boolean signed(String text) {
        return !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+');
    }

    /** Where the digits that begin at a place end. */
    private static int digits(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    /** The digits between two places as one number, a point among them left out. */
    private static long mantissa(String text, int from, int end) {
        long number = 0;
        for (int i = from; i < end; i++) {
            if (text.charAt(i) != '.') {
                number = number * 10 + (text.charAt(i) - '0');
            }
        }
        return number;
    }

    /** True for {@code e}, a sign or none, and one or two digits to the end. */
    private static boolean exponent(String text, int at) {
        int from = at + 1;
        if (text.charAt(at) != 'e' && text.charAt(at) != 'E') {
            return false;
        }
        if (from < text.length() && (text.charAt(from) == '-' || text.charAt(from) == '+')) {
            from++;
        }
        int end = digits(text, from);
        return end == text.length() && end - from >= 1 && end - from <= 2;
    }

    private static @Nullable Double finite(double number) {
        return Double.isFinite(number) ? number : null;
    }
}
