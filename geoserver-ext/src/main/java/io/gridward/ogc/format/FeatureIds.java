package io.gridward.ogc.format;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Feature identifiers as {@code gml:id}, which has to be an NCName (XML Namespaces §3): other
 * characters become {@code _xHHHH_}, as in ISO/IEC 9075-14 §9.1. Letters of ASCII and the common
 * Chinese characters stay as they are.
 */
public final class FeatureIds {
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-F]{4}|[0-9A-F]{6})_");

    private FeatureIds() {}

    /** The identifier as an NCName; it begins with the layer's name and so with a letter. */
    public static String toGmlId(String id) {
        for (int i = 0; i < id.length(); i++) {
            if (!stays(id, i)) {
                return escape(id);
            }
        }
        return id;
    }

    private static String escape(String id) {
        StringBuilder out = new StringBuilder(id.length() + 16);
        for (int i = 0; i < id.length(); i += Character.charCount(id.codePointAt(i))) {
            int c = id.codePointAt(i);
            if (stays(id, i)) {
                out.append((char) c);
            } else {
                String hex = Integer.toHexString(c).toUpperCase(Locale.ROOT);
                int digits = c > 0xFFFF ? 6 : 4;
                out.append("_x").append("0".repeat(digits - hex.length())).append(hex).append('_');
            }
        }
        return out.toString();
    }

    private static boolean stays(String id, int i) {
        char c = id.charAt(i);
        if (c == '_') {
            return i + 1 == id.length() || id.charAt(i + 1) != 'x';
        }
        return c >= 'a' && c <= 'z'
                || c >= '0' && c <= '9'
                || c >= 'A' && c <= 'Z'
                || c == '.'
                || c == '-'
                || c >= 0x4E00 && c <= 0x9FA5;
    }

    /** The identifier that an NCName was made of. */
    public static String ofGmlId(String gmlId) {
        Matcher matcher = ESCAPED.matcher(gmlId);
        return matcher.replaceAll(
                m -> {
                    int c = Integer.parseInt(m.group(1), 16);
                    String text = Character.isValidCodePoint(c) ? Character.toString(c) : m.group();
                    return Matcher.quoteReplacement(text);
                });
    }
}
