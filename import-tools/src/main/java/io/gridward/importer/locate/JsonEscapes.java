package io.gridward.importer.locate;

import java.util.Optional;

/** Escapes inside a JSON string (RFC 8259 §7). */
final class JsonEscapes {
    private static final String ESCAPED = "\"\\/bfnrt";
    private static final String MEANT = "\"\\/\b\f\n\r\t";
    private static final int HEX_DIGITS = 4;
    private static final int RADIX = 16;

    private JsonEscapes() {}

    /** The text that is meant; empty when an escape is none, or half a character is left. */
    static Optional<String> resolve(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        int at = 0;
        while (at < raw.length()) {
            char c = raw.charAt(at++);
            if (c != '\\') {
                out.append(c);
                continue;
            }
            char escape = at < raw.length() ? raw.charAt(at++) : ' ';
            int known = ESCAPED.indexOf(escape);
            if (known >= 0) {
                out.append(MEANT.charAt(known));
            } else if (escape == 'u' && isHex(raw, at)) {
                out.append((char) Integer.parseInt(raw.substring(at, at + HEX_DIGITS), RADIX));
                at += HEX_DIGITS;
            } else {
                return Optional.empty();
            }
        }
        return isWhole(out) ? Optional.of(out.toString()) : Optional.empty();
    }

    private static boolean isHex(String raw, int at) {
        return at + HEX_DIGITS <= raw.length()
                && raw.substring(at, at + HEX_DIGITS)
                        .chars()
                        .allMatch(c -> c < 128 && Character.digit(c, RADIX) >= 0);
    }

    private static boolean isWhole(CharSequence text) {
        return text.codePoints()
                .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
