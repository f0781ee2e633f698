package io.gridward.importer.survey.delimited;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Text on its way to FastCSV 4.1, which loses the last cell of a line when it is quoted and has a
 * carriage return without a line feed in it: such a text is not handed on.
 */
final class StrictText extends FilterReader {
    private char last;
    private char lastButOne;
    private boolean ended;

    StrictText(Reader in) {
        super(in);
    }

    @Override
    public int read(char[] text, int from, int length) throws IOException {
        int n = super.read(text, from, length);
        if (n < 0) {
            ended = true;
            refuse(last == '\r');
        } else if (n > 0) {
            look(text, from, from + n);
        }
        return n;
    }

    private void look(char[] text, int from, int to) {
        refuse(last == '\r' && text[from] != '\n');
        for (int i = from; i < to - 1; i++) {
            refuse(text[i] == '\r' && text[i + 1] != '\n');
        }
        lastButOne = to - from > 1 ? text[to - 2] : last;
        last = text[to - 1];
    }

    private static void refuse(boolean alone) {
        if (alone) {
            throw new NotStrict("a carriage return alone");
        }
    }

    /** True when all was read, and two quotes are the last of it. */
    boolean endsInTwoQuotes() {
        return ended && last == '"' && lastButOne == '"';
    }
}
