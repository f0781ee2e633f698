package io.gridward.importer.fieldmap;

import java.util.Locale;

/** How alike two column names are. */
final class Likeness {
    private Likeness() {}

    /** Without case, blanks and signs: {@code Obj_ID} and {@code objid} are the same. */
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /**
     * 1 for the same, 0 for nothing in common: by the edits (Levenshtein) from one to the other.
     */
    static double of(String one, String other) {
        String a = plain(one);
        String b = plain(other);
        int longest = Math.max(a.length(), b.length());
        return longest == 0 ? 0 : 1 - (double) edits(a, b) / longest;
    }

    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replace, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
