package io.gridward.importer.survey.delimited;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Cells of delimited text (RFC 4180), record by record. Read leniently: blank lines are passed
 * over, a quote inside a cell is taken as it stands, what follows a closing quote belongs to its
 * cell, and a quote that is never closed ends with the text. A text that a column has had lately is
 * given as the same object, as most columns of a survey know few.
 */
final class CellReader implements Closeable {
    private static final char QUOTE = '"';
    private static final int BUFFER = 1 << 16;

    /** Texts of a column that are remembered, by their hash; a power of two. */
    private static final int REMEMBERED = 64;

    private static final int LONGEST_REMEMBERED = 40;
    private static final int COLUMNS_REMEMBERED = 100;

    private final Reader in;
    private final char delimiter;
    private final List<String> cells = new ArrayList<>();
    private final List<String[]> columns = new ArrayList<>();

    /**
     * What was read, up to {@link #end}; a cell begins at {@link #start}, it goes on at {@link
     * #at}.
     */
    private char[] text;

    private int start;
    private int at;
    private int end;

    CellReader(Reader in, char delimiter) {
        this(in, delimiter, BUFFER);
    }

    /** Begins with a buffer of so many characters. */
    CellReader(Reader in, char delimiter, int buffer) {
        this.in = in;
        this.delimiter = delimiter;
        this.text = new char[buffer];
    }

    /** The cells of the next record; nothing at the end of the text. */
    Optional<List<String>> next() throws IOException {
        start = at;
        while (isThere() && isLineEnd(text[at])) {
            start = ++at;
        }
        if (!isThere()) {
            return Optional.empty();
        }
        cells.clear();
        do {
            start = at;
            cells.add(isThere() && text[at] == QUOTE ? quoted() : plain(cells.size()));
        } while (goesOn());
        return Optional.of(List.of(cells.toArray(String[]::new)));
    }

    /** Steps over what ends a cell; true when another one of its record follows. */
    private boolean goesOn() throws IOException {
        if (!isThere()) {
            return false;
        }
        char c = text[at++];
        if (c == '\r' && isThere() && text[at] == '\n') {
            at++;
        }
        return c == delimiter;
    }

    private String plain(int column) throws IOException {
        int hash = 0;
        do {
            char[] held = text;
            int i = at;
            for (; i < end && !isEnd(held[i]); i++) {
                hash = 31 * hash + held[i];
            }
            at = i;
        } while (at == end && isThere());
        return text(column, hash);
    }

    private String quoted() throws IOException {
        StringBuilder cell = new StringBuilder();
        start = ++at;
        while (isThere()) {
            if (text[at] != QUOTE) {
                at++;
                continue;
            }
            cell.append(text, start, at - start);
            start = ++at;
            if (!isThere() || text[at] != QUOTE) {
                return cell.append(trailing()).toString();
            }
            at++; // of two quotes the second is kept with what follows
        }
        return cell.append(text, start, at - start).toString();
    }

    private String trailing() throws IOException {
        while (isThere() && !isEnd(text[at])) {
            at++;
        }
        return new String(text, start, at - start);
    }

    /** The text of the cell. */
    private String text(int column, int hash) {
        int length = at - start;
        if (length > LONGEST_REMEMBERED || column >= COLUMNS_REMEMBERED) {
            return new String(text, start, length);
        }
        while (columns.size() <= column) {
            columns.add(new String[REMEMBERED]);
        }
        String[] known = columns.get(column);
        int slot = (hash ^ hash >>> 16) & REMEMBERED - 1;
        String last = known[slot];
        if (last == null || last.hashCode() != hash || !isSame(last, length)) {
            last = new String(text, start, length);
            known[slot] = last;
        }
        return last;
    }

    private boolean isSame(String other, int length) {
        if (other.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (other.charAt(i) != text[start + i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private boolean isEnd(char c) {
        return c == delimiter || isLineEnd(c);
    }

    /** True when a character stands at the place, which is read when need be. */
    private boolean isThere() throws IOException {
        if (at < end) {
            return true;
        }
        System.arraycopy(text, start, text, 0, end - start);
        at -= start;
        end -= start;
        start = 0;
        if (end == text.length) {
            text = Arrays.copyOf(text, end * 2);
        }
        int more = in.read(text, end, text.length - end);
        end += Math.max(more, 0);
        return more > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
