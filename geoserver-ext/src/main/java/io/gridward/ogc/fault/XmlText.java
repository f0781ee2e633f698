package io.gridward.ogc.fault;

/** Text made safe for XML 1.0; characters that XML cannot hold become U+FFFD. */
public final class XmlText {
    private XmlText() {}

    /** Escaped for element content and for attributes in double quotes. */
    public static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> append(c, out));
        return out.toString();
    }

    private static void append(int c, StringBuilder out) {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\t', '\n', '\r' -> out.append("&#").append(c).append(';');
            default -> out.appendCodePoint(allowed(c) ? c : '\uFFFD');
        }
    }

    /** True for what XML 1.0 §2.2 calls Char. */
    public static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000 && c <= 0x10FFFF;
    }
}
