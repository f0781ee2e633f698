package io.gridward.importer.survey.delimited;

import io.gridward.importer.text.SafeCsv;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Texts that a column has had lately, given as the same object again: states, types and departments
 * are few, so most cells of a survey cost no memory, and their hash is known when they are looked
 * up. A column whose texts differ is given up.
 */
final class ColumnTexts {
    /** Texts that are remembered; a power of two. */
    private static final int SLOTS = 64;

    private static final int LONGEST = 40;
    private static final int TRIAL = 4096;

    /** As they stand in the file, and what they mean. */
    private final char[][] written = new char[SLOTS][];

    private final @Nullable String[] texts = new @Nullable String[SLOTS];
    private int asked;
    private int known;

    /** The text of a cell without the apostrophe that {@link SafeCsv} wrote. */
    String text(char[] from, int offset, int length) {
        if (length == 0) {
            return "";
        }
        if (length > LONGEST || asked >= TRIAL && known < asked / 2) {
            return make(from, offset, length);
        }
        int slot = slot(from, offset, length);
        String last = texts[slot];
        asked++;
        if (last != null
                && Arrays.equals(
                        written[slot], 0, written[slot].length, from, offset, offset + length)) {
            known++;
            return last;
        }
        String text = make(from, offset, length);
        written[slot] = Arrays.copyOfRange(from, offset, offset + length);
        texts[slot] = text;
        return text;
    }

    private static String make(char[] from, int offset, int length) {
        String text = new String(from, offset, length);
        return from[offset] == '\'' ? SafeCsv.text(text) : text;
    }

    /** Of some of its characters: codes and names differ in the middle or at the end. */
    private static int slot(char[] from, int offset, int length) {
        int mixed = length * 31 + from[offset];
        mixed = mixed * 31 + from[offset + length / 2];
        mixed = mixed * 31 + from[offset + length * 3 / 4];
        mixed = mixed * 31 + from[offset + length - 1];
        return (mixed ^ mixed >>> 6 ^ mixed >>> 12) & SLOTS - 1;
    }
}
