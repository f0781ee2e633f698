package io.gridward.core.layer.evaluate;

/** Text as the stores compare it: by Unicode code points, letters of ASCII folded if asked. */
final class TextOrder {
    private TextOrder() {}

    /**
     * Compares by code points, as the bytes of UTF-8 do. Not {@link String#compareTo}, which puts
     * the characters beyond U+FFFF before U+E000.
     */
    static int compare(String a, String b) {
        int n = Math.min(a.length(), b.length());
        for (int i = 0; i < n; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                return rank(x) - rank(y);
            }
        }
        return a.length() - b.length();
    }

    /** Moves the surrogates above the rest of the basic plane. */
    private static int rank(char c) {
        return c < Character.MIN_SURROGATE ? c : c > Character.MAX_SURROGATE ? c : c + 0x10000;
    }

    /** A–Z as a–z, all other characters as they are. */
    static String fold(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (upper(text.charAt(i))) {
                return foldFrom(text, i);
            }
        }
        return text;
    }

    private static String foldFrom(String text, int start) {
        char[] all = text.toCharArray();
        for (int i = start; i < all.length; i++) {
            if (upper(all[i])) {
                all[i] += 'a' - 'A';
            }
        }
        return new String(all);
    }

    private static boolean upper(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
