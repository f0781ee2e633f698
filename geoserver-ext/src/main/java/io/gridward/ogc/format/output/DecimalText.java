package io.gridward.ogc.format.output;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

/**
 * Numbers as decimal text without exponent, written into a byte array. Each method returns the
 * position after what it wrote; the caller sees to {@link #ROOM}.
 */
final class DecimalText {
    /** Most bytes one number takes: the least double has 324 leading zeros and 17 digits. */
    static final int ROOM = 360;

    private static final long[] TENS = {
        1L,
        10L,
        100L,
        1_000L,
        10_000L,
        100_000L,
        1_000_000L,
        10_000_000L,
        100_000_000L,
        1_000_000_000L
    };

    /** Below it a product of two doubles is off by less than {@link #TIE}. */
    private static final double SURE = 1e12;

    private static final double TIE = 1e-3;
    private static final int SHORT_DECIMALS = 6;

    private DecimalText() {}

    /**
     * A finite number rounded half to even to at most nine decimals, without zeros at its end; the
     * same as {@link BigDecimal} makes of its exact value.
     */
    static int putRounded(double value, int decimals, byte[] out, int at) {
        double scaled = Math.abs(value) * TENS[decimals];
        long rounded = (long) (scaled + 0.5);
        if (!(scaled < SURE) || Math.abs(scaled - rounded) > 0.5 - TIE) {
            return putExactly(value, decimals, out, at);
        }
        return putScaled(value < 0, rounded, decimals, out, at);
    }

    /** The slow way, for what lies near the middle of two or is very large. */
    private static int putExactly(double value, int decimals, byte[] out, int at) {
        BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
        return put(rounded, out, at);
    }

    /** A finite number with the fewest digits that are read back as the same number. */
    static int putShortest(double value, byte[] out, int at) {
        double scaled = Math.abs(value) * TENS[SHORT_DECIMALS];
        if (scaled < SURE) {
            long rounded = (long) (scaled + 0.5);
            if (rounded / (double) TENS[SHORT_DECIMALS] == Math.abs(value)) {
                return putScaled(value < 0, rounded, SHORT_DECIMALS, out, at);
            }
        }
        String text = Double.toString(value);
        return text.indexOf('E') < 0 && !text.endsWith(".0")
                ? put(text, out, at)
                : put(new BigDecimal(text), out, at);
    }

    private static int put(BigDecimal value, byte[] out, int at) {
        boolean zero = value.signum() == 0;
        return put(zero ? "0" : value.stripTrailingZeros().toPlainString(), out, at);
    }

    private static int put(String text, byte[] out, int at) {
        byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(ascii, 0, out, at, ascii.length);
        return at + ascii.length;
    }

    private static int putScaled(boolean negative, long scaled, int decimals, byte[] out, int at) {
        int end = at;
        if (negative && scaled != 0) {
            out[end++] = '-';
        }
        long whole = scaled / TENS[decimals];
        end = putWhole(whole, out, end);
        int fraction = (int) (scaled - whole * TENS[decimals]);
        return fraction == 0 ? end : putFraction(fraction, decimals, out, end);
    }

    private static int putFraction(int fraction, int decimals, byte[] out, int at) {
        int rest = fraction;
        int digits = decimals;
        while (rest % 10 == 0) {
            rest /= 10;
            digits--;
        }
        out[at] = '.';
        for (int i = digits; i > 0; i--) {
            int next = rest / 10;
            out[at + i] = (byte) ('0' + rest - next * 10);
            rest = next;
        }
        return at + digits + 1;
    }

    /** A whole number. */
    static int putLong(long value, byte[] out, int at) {
        if (value >= 0) {
            return putWhole(value, out, at);
        }
        if (value == Long.MIN_VALUE) {
            return put(BigDecimal.valueOf(value), out, at);
        }
        out[at] = '-';
        return putWhole(-value, out, at + 1);
    }

    private static int putWhole(long value, byte[] out, int at) {
        int digits = 1;
        for (long v = value; v >= 10; v /= 10) {
            digits++;
        }
        long rest = value;
        for (int i = digits - 1; i >= 0; i--) {
            long next = rest / 10;
            out[at + i] = (byte) ('0' + rest - next * 10);
            rest = next;
        }
        return at + digits;
    }

    /** A number with leading zeros. */
    static int putPadded(int value, int digits, byte[] out, int at) {
        int rest = value;
        for (int i = digits - 1; i >= 0; i--) {
            out[at + i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return at + digits;
    }
}
