package io.gridward.importer.check.value;

/** Names compared as people read them: blanks do not count, nor does the width of letters. */
public final class SameName {
    private static final int FULL_WIDTH = 0xFEE0;

    private SameName() {}

    /** True when both are the same name. */
    public static boolean is(String a, String b) {
        return a.equals(b) || plain(a).equals(plain(b));
    }

    private static String plain(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!Character.isWhitespace(c) && c != '\u3000') {
                plain.append(c >= '！' && c <= '～' ? (char) (c - FULL_WIDTH) : c);
            }
        }
        return plain.toString();
    }
}
