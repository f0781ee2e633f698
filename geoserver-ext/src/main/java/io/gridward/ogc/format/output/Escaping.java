package io.gridward.ogc.format.output;

import java.nio.charset.StandardCharsets;

/** How text is made safe for its surroundings, by ASCII character. */
public enum Escaping {
    /** Element content. */
    XML(true),
    /** An attribute in double quotes. */
    XML_ATTRIBUTE(true),
    /** A string in double quotes (RFC 8259 §7). */
    JSON(false);

    private static final String REPLACEMENT = "\uFFFD";

    private final boolean xml;
    private final byte[][] table;

    Escaping(boolean xml) {
        this.xml = xml;
        this.table = new byte[128][];
        for (char c = 0; c < 128; c++) {
            String escaped = xml ? xml(c, ordinal() == 1) : json(c);
            if (escaped != null) {
                table[c] = escaped.getBytes(StandardCharsets.UTF_8);
            }
        }
    }

    /** What an ASCII character becomes; null: it stays as it is. */
    byte[] of(char ascii) {
        return table[ascii];
    }

    /** True for what may stand beyond ASCII, surrogates aside (XML 1.0 §2.2). */
    boolean allows(char c) {
        return !xml || c < 0xFFFE;
    }

    private static String xml(char c, boolean attribute) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '\r' -> "&#13;";
            case '"' -> attribute ? "&quot;" : null;
            case '\t', '\n' -> attribute ? "&#" + (int) c + ";" : null;
            default -> c < ' ' ? REPLACEMENT : null;
        };
    }

    private static String json(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> c < ' ' ? "\\u00" + (c < 16 ? "0" : "1") + hex(c) : null;
        };
    }

    private static char hex(char c) {
        return Character.forDigit(c & 15, 16);
    }
}
