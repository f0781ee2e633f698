package io.gridward.ogc.format.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** UTF-8 text written straight into a buffer of bytes, without strings in between. */
public final class Utf8Output {
    private static final int SIZE = 1 << 16;
    private static final byte[] REPLACEMENT = bytes("\uFFFD");

    private final OutputStream out;
    private final byte[] buffer = new byte[SIZE];
    private int at;

    /** Output that is collected and passed on to a stream. */
    public Utf8Output(OutputStream out) {
        this.out = out;
    }

    /** Literal text as bytes, made once. */
    public static byte[] bytes(String literal) {
        return literal.getBytes(StandardCharsets.UTF_8);
    }

    /** Passes everything on. */
    public void flush() throws IOException {
        out.write(buffer, 0, at);
        at = 0;
    }

    private void room(int wanted) throws IOException {
        if (at + wanted > SIZE) {
            flush();
        }
    }

    /** Literal text. */
    public void put(byte[] literal) throws IOException {
        room(literal.length);
        if (literal.length > SIZE) {
            out.write(literal);
            return;
        }
        System.arraycopy(literal, 0, buffer, at, literal.length);
        at += literal.length;
    }

    /** One ASCII character. */
    public void put(char ascii) throws IOException {
        room(1);
        buffer[at++] = (byte) ascii;
    }

    /** A coordinate. */
    public void putRounded(double value, int decimals) throws IOException {
        room(DecimalText.ROOM);
        at = DecimalText.putRounded(value, decimals, buffer, at);
    }

    /** A measured value. */
    public void putShortest(double value) throws IOException {
        room(DecimalText.ROOM);
        at = DecimalText.putShortest(value, buffer, at);
    }

    /** A count. */
    public void putLong(long value) throws IOException {
        room(DecimalText.ROOM);
        at = DecimalText.putLong(value, buffer, at);
    }

    /** A day, {@code 2026-01-31}. */
    public void putDate(LocalDate day) throws IOException {
        if (day.getYear() < 0 || day.getYear() > 9999) {
            text(day.toString(), Escaping.XML);
            return;
        }
        room(DecimalText.ROOM);
        at = DecimalText.putPadded(day.getYear(), 4, buffer, at);
        buffer[at++] = '-';
        at = DecimalText.putPadded(day.getMonthValue(), 2, buffer, at);
        buffer[at++] = '-';
        at = DecimalText.putPadded(day.getDayOfMonth(), 2, buffer, at);
    }

    /** A moment with seconds and offset, as xs:dateTime wants it. */
    public void putMoment(OffsetDateTime moment) throws IOException {
        text(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment), Escaping.XML);
    }

    /** Any text; what its surroundings cannot hold becomes U+FFFD. */
    public void text(String text, Escaping escaping) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            room(8);
            char c = text.charAt(i);
            if (c >= 0x80) {
                i += wide(text, i, c, escaping);
                continue;
            }
            byte[] escaped = escaping.of(c);
            if (escaped == null) {
                buffer[at++] = (byte) c;
            } else {
                put(escaped);
            }
        }
    }

    /** A character beyond ASCII; returns how many more chars than one it took. */
    private int wide(String text, int i, char c, Escaping escaping) throws IOException {
        if (c < 0x800) {
            buffer[at++] = (byte) (0xC0 | c >> 6);
            buffer[at++] = (byte) (0x80 | c & 0x3F);
            return 0;
        }
        if (!Character.isSurrogate(c) && escaping.allows(c)) {
            buffer[at++] = (byte) (0xE0 | c >> 12);
            buffer[at++] = (byte) (0x80 | c >> 6 & 0x3F);
            buffer[at++] = (byte) (0x80 | c & 0x3F);
            return 0;
        }
        int point = text.codePointAt(i);
        if (point < 0x10000) {
            put(REPLACEMENT);
            return 0;
        }
        buffer[at++] = (byte) (0xF0 | point >> 18);
        buffer[at++] = (byte) (0x80 | point >> 12 & 0x3F);
        buffer[at++] = (byte) (0x80 | point >> 6 & 0x3F);
        buffer[at++] = (byte) (0x80 | point & 0x3F);
        return 1;
    }
}
