package io.gridward.core.layer.evaluate;

import java.util.Arrays;

/**
 * A pattern of {@link io.gridward.core.layer.filter.Filter.Like}, taken apart once so that every
 * way of asking it agrees. {@code %} is any run of characters, {@code _} one character (a code
 * point), {@code \} makes the next character stand for itself; one at the very end stands for
 * itself.
 */
public final class LikePattern {
    private static final int MOST_CHARACTERS = 1000;
    private static final int ANY_RUN = -1;
    private static final int ANY_ONE = -2;

    private final int[] parts;

    private LikePattern(int[] parts) {
        this.parts = parts;
    }

    /**
     * Takes a pattern apart; without regard to case if asked, in which case it is for folded text.
     *
     * @throws BadFilter when it has more than 1000 characters
     */
    public static LikePattern parse(String pattern, boolean matchCase) {
        int[] in = (matchCase ? pattern : TextOrder.fold(pattern)).codePoints().toArray();
        if (in.length > MOST_CHARACTERS) {
            throw new BadFilter(
                    "LIKE 模式超过 " + MOST_CHARACTERS + " 个字符",
                    "a LIKE pattern has more than " + MOST_CHARACTERS + " characters");
        }
        int[] out = new int[in.length];
        int n = 0;
        for (int i = 0; i < in.length; i++) {
            if (in[i] == '\\' && i + 1 < in.length) {
                out[n++] = in[++i];
            } else {
                out[n++] = in[i] == '%' ? ANY_RUN : in[i] == '_' ? ANY_ONE : in[i];
            }
        }
        return new LikePattern(Arrays.copyOf(out, n));
    }

    /** True when the whole text is like the pattern; time grows with the product of lengths. */
    public boolean matches(String text) {
        int[] chars = text.codePoints().toArray();
        int part = 0;
        int at = 0;
        int runPart = -1;
        int runAt = 0;
        while (at < chars.length) {
            if (part < parts.length && parts[part] == ANY_RUN) {
                runPart = part++;
                runAt = at;
            } else if (part < parts.length && fits(parts[part], chars[at])) {
                part++;
                at++;
            } else if (runPart >= 0) {
                part = runPart + 1;
                at = ++runAt;
            } else {
                return false;
            }
        }
        while (part < parts.length && parts[part] == ANY_RUN) {
            part++;
        }
        return part == parts.length;
    }

    private static boolean fits(int part, int character) {
        return part == ANY_ONE || part == character;
    }

    /** The same as a pattern of SQL {@code LIKE … ESCAPE '\'} (ISO/IEC 9075-2 §8.5). */
    public String toSqlLike() {
        StringBuilder out = new StringBuilder();
        for (int part : parts) {
            if (part == ANY_RUN) {
                out.append('%');
            } else if (part == ANY_ONE) {
                out.append('_');
            } else {
                if (part == '%' || part == '_' || part == '\\') {
                    out.append('\\');
                }
                out.appendCodePoint(part);
            }
        }
        return out.toString();
    }

    /** The same as a pattern of SQLite's {@code GLOB}, which regards case. */
    public String toGlob() {
        StringBuilder out = new StringBuilder();
        for (int part : parts) {
            if (part == ANY_RUN) {
                out.append('*');
            } else if (part == ANY_ONE) {
                out.append('?');
            } else if (part == '*' || part == '?' || part == '[') {
                out.append('[').append((char) part).append(']');
            } else {
                out.appendCodePoint(part);
            }
        }
        return out.toString();
    }
}
