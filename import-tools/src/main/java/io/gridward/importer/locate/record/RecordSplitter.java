package io.gridward.importer.locate.record;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream into records that end with a line feed, best with no look at what they hold. With
 * quotes (RFC 4180) a line feed inside a quoted field ends nothing; when such a field turns out to
 * have no proper end, the record ends with its first line after all, so that the lines after it are
 * not lost. Blank lines are passed over. A byte order mark at the beginning is skipped.
 */
public final class RecordSplitter {
    private static final int READ_BYTES = 65_536;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private enum State {
        SKIPPING,
        FIELD_START,
        PLAIN,
        QUOTED,
        QUOTE
    }

    private final InputStream in;
    private final boolean quotes;
    private final int maxBytes;
    private final byte[] buffer;
    private final List<RecordBlock.Found> records = new ArrayList<>();

    // house: a cursor over the buffer
    private int start = 0;
    private int scanned = 0;
    private int end = 0;
    private long line = 1;
    private int breaks = 0;
    private int firstBreak = -1;
    private boolean begun = false;
    private boolean ended = false;
    private State state = State.FIELD_START;

    /**
     * Over a stream.
     *
     * @param quotes whether quotes protect line feeds
     * @param maxBytes longest record
     */
    public RecordSplitter(InputStream in, boolean quotes, int maxBytes) {
        this.in = in;
        this.quotes = quotes;
        this.maxBytes = maxBytes;
        this.buffer = new byte[maxBytes + READ_BYTES];
    }

    /**
     * The records that have arrived, at least one; null at the end.
     *
     * @throws IOException when the input breaks off; records before are answered by then
     */
    public @Nullable RecordBlock next() throws IOException {
        while (true) {
            scan();
            if (!records.isEmpty()) {
                RecordBlock full = RecordBlock.copied(buffer, records);
                records.clear();
                return full;
            }
            if (ended) {
                return null;
            }
            fill();
        }
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, start, buffer, 0, end - start);
        scanned -= start;
        end -= start;
        firstBreak = firstBreak < 0 ? -1 : firstBreak - start;
        start = 0;
        do {
            int n = in.read(buffer, end, buffer.length - end);
            ended = n < 0;
            end += Math.max(n, 0);
        } while (!begun && !ended && mayBeMark());
        if (!begun) {
            begun = true;
            if (end >= MARK.length && startsAsMark(MARK.length)) {
                start = MARK.length;
                scanned = MARK.length;
            }
        }
    }

    private boolean mayBeMark() {
        return end < MARK.length && startsAsMark(end);
    }

    private boolean startsAsMark(int n) {
        for (int i = 0; i < n; i++) {
            if (buffer[i] != MARK[i]) {
                return false;
            }
        }
        return true;
    }

    private void scan() {
        do {
            while (scanned < end) {
                byte b = buffer[scanned++];
                if (state == State.SKIPPING) {
                    skip(b);
                } else if (quotes) {
                    stepQuoted(b);
                } else if (b == '\n') {
                    finish(scanned - 1, scanned, RecordBlock.WHOLE);
                }
            }
            boundLength();
            finishLast();
        } while (scanned < end);
    }

    private void skip(byte b) {
        start = scanned;
        if (b == '\n') {
            state = State.FIELD_START;
            line++;
        }
    }

    private void stepQuoted(byte b) {
        switch (state) {
            case FIELD_START -> {
                if (b == '"') {
                    state = State.QUOTED;
                } else {
                    plain(b);
                }
            }
            case PLAIN -> plain(b);
            case QUOTED -> {
                if (b == '"') {
                    state = State.QUOTE;
                } else if (b == '\n') {
                    breaks++;
                    firstBreak = firstBreak < 0 ? scanned - 1 : firstBreak;
                }
            }
            case QUOTE -> afterQuote(b);
            default -> throw new IllegalStateException(state.name());
        }
    }

    private void plain(byte b) {
        if (b == '\n') {
            finish(scanned - 1, scanned, RecordBlock.WHOLE);
        } else {
            state = b == ',' ? State.FIELD_START : State.PLAIN;
        }
    }

    private void afterQuote(byte b) {
        if (b == '"') {
            state = State.QUOTED;
        } else if (b == ',' || b == '\n') {
            plain(b);
        } else if (b != '\r') {
            if (firstBreak >= 0) {
                cut();
            } else {
                state = State.PLAIN;
            }
        }
    }

    /** Ends the record with its first line; what follows is looked at again. */
    private void cut() {
        breaks = 0;
        finish(firstBreak, firstBreak + 1, RecordBlock.UNTERMINATED);
        scanned = start;
    }

    private void boundLength() {
        if (state != State.SKIPPING && end - start > maxBytes) {
            if (firstBreak >= 0) {
                cut();
            } else if (scanned == end) {
                found(start + maxBytes, RecordBlock.TOO_LONG);
                state = State.SKIPPING;
                start = end;
            }
        }
    }

    private void finishLast() {
        if (ended && scanned == end && start < end) {
            if (state == State.QUOTED && firstBreak >= 0) {
                cut();
            } else {
                byte fault = state == State.QUOTED ? RecordBlock.UNTERMINATED : RecordBlock.WHOLE;
                finish(end, end, fault);
            }
        }
    }

    private void finish(int until, int next, byte fault) {
        int to = until;
        while (to > start && isBlank(buffer[to - 1])) {
            to--;
        }
        if (to > start) {
            int stop = until > start && buffer[until - 1] == '\r' ? until - 1 : until;
            boolean tooLong = stop - start > maxBytes;
            if (tooLong) {
                found(start + maxBytes, RecordBlock.TOO_LONG);
            } else {
                found(stop, fault);
            }
        }
        line += 1 + breaks;
        breaks = 0;
        firstBreak = -1;
        state = State.FIELD_START;
        start = next;
    }

    private void found(int to, byte fault) {
        records.add(new RecordBlock.Found(start, to, line, fault));
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t' || b == '\r';
    }
}
