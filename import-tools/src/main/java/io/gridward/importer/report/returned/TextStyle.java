package io.gridward.importer.report.returned;

import io.gridward.importer.survey.TextForm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;

/**
 * How the cells of a text file are set: line ends, and which columns stand in quotation marks,
 * learned from the header and the first data rows.
 *
 * @param lineEnd between rows
 * @param header columns whose name is quoted
 * @param cells columns whose cells are quoted
 */
record TextStyle(String lineEnd, BitSet header, BitSet cells) {
    private static final int SAMPLE_CHARACTERS = 1 << 16;
    private static final int SAMPLE_ROWS = 20;

    static TextStyle of(Path file, TextForm form) throws IOException {
        char[] sample = new char[SAMPLE_CHARACTERS];
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(Files.newInputStream(file), form.charset()))) {
            int n = Math.max(0, in.read(sample));
            String text = new String(sample, 0, n).replace("\uFEFF", "").stripLeading();
            BitSet header = new BitSet();
            int second = quoted(text, 0, form.delimiter(), header);
            BitSet cells = new BitSet();
            int next = second;
            for (int i = 0; i < SAMPLE_ROWS; i++) {
                next = quoted(text, next, form.delimiter(), cells);
            }
            return new TextStyle(lineEnd(text, second), header, cells);
        }
    }

    private static String lineEnd(String text, int second) {
        if (second >= 2 && text.startsWith("\r\n", second - 2)) {
            return "\r\n";
        }
        return second >= 1 && text.charAt(second - 1) == '\r' ? "\r" : "\n";
    }

    /**
     * Notes the columns of the record at a place that are quoted without need; gives the place of
     * the next record.
     */
    private static int quoted(String text, int from, char delimiter, BitSet columns) {
        int column = 0;
        int start = from;
        boolean inside = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = !inside && (c == delimiter || c == '\n' || c == '\r');
            inside ^= c == '"';
            if (ends) {
                columns.set(column, columns.get(column) || isFreely(text, start, i, delimiter));
                column++;
                start = i + 1;
            }
            if (ends && c != delimiter) {
                return c == '\r' && text.startsWith("\n", i + 1) ? i + 2 : i + 1;
            }
        }
        return text.length();
    }

    /** True for a cell in quotation marks that could do without. */
    private static boolean isFreely(String text, int from, int to, char delimiter) {
        return to - from >= 2
                && text.charAt(from) == '"'
                && text.charAt(to - 1) == '"'
                && !needsQuotes(text.substring(from + 1, to - 1), delimiter);
    }

    /** A cell as it stands in the file. */
    static void append(StringBuilder out, String cell, boolean quoted, char delimiter) {
        if (quoted || needsQuotes(cell, delimiter)) {
            out.append('"').append(cell.replace("\"", "\"\"")).append('"');
        } else {
            out.append(cell);
        }
    }

    private static boolean needsQuotes(String cell, char delimiter) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == delimiter || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return !cell.isEmpty() && (cell.charAt(0) <= ' ' || cell.charAt(cell.length() - 1) <= ' ');
    }
}
