package io.gridward.core.place;

import java.util.regex.Pattern;

/** Numbers in Chinese characters as digits: 一百零八 is 108, 二〇二六 is 2026. */
final class ChineseNumbers {
    private static final Pattern RUN = Pattern.compile("[零〇一二三四五六七八九十百千]+");
    private static final Pattern UNITS_ALONE = Pattern.compile("[百千]+");
    private static final Pattern UNIT = Pattern.compile(".*[十百千].*");
    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumbers() {}

    /** The text with every such number in digits; 百 and 千 alone are words. */
    static String toDigits(String text) {
        return RUN.matcher(text)
                .replaceAll(
                        found -> {
                            String run = found.group();
                            return UNITS_ALONE.matcher(run).matches() ? run : digits(run);
                        });
    }

    private static String digits(String run) {
        if (UNIT.matcher(run).matches()) {
            return String.valueOf(value(run));
        }
        StringBuilder out = new StringBuilder();
        run.chars().forEach(c -> out.append(digit((char) c)));
        return out.toString();
    }

    /** Digits wait for their unit; a unit without one counts once. */
    private static long value(String run) {
        long sum = 0;
        long waiting = -1;
        for (char c : run.toCharArray()) {
            long unit = unit(c);
            if (unit == 1) {
                waiting = digit(c);
            } else {
                sum += unit * (waiting < 0 ? 1 : waiting);
                waiting = -1;
            }
        }
        return sum + Math.max(0, waiting);
    }

    private static long unit(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            default -> 1;
        };
    }

    private static int digit(char c) {
        return c == '〇' ? 0 : DIGITS.indexOf(c);
    }
}
