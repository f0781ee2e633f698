package io.gridward.importer.text;

import java.util.Arrays;

/**
 * Text that is written from left to right as UTF-8. What UTF-8 cannot say, half of a surrogate
 * pair, becomes a question mark, as by {@link String#getBytes}.
 */
public final class Utf8Text {
    private static final int ASCII = 0x80;
    private static final int TWO_BYTES = 0x800;
    private static final int MOST_BYTES_OF_A_CHAR = 3;
    private static final int MOST_BYTES_OF_AN_ESCAPE = 6;
    private static final String HEX = "0123456789abcdef";
    private static final boolean[] PLAIN = new boolean[ASCII];

    static {
        Arrays.fill(PLAIN, ' ', ASCII, true);
        for (char c : new char[] {'"', '\\', '<', '>'}) {
            PLAIN[c] = false;
        }
    }

    private static final int USUAL_BYTES = 1024;

    private byte[] bytes; // house: grows
    private int length = 0; // house: grows

    /** Empty. */
    public Utf8Text() {
        this(USUAL_BYTES);
    }

    /** Empty, with room for so many bytes before it has to grow. */
    public Utf8Text(int room) {
        this.bytes = new byte[room];
    }

    /** Appends one ASCII character. */
    public Utf8Text append(char ascii) {
        room(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    /** Appends text as it is. */
    public Utf8Text append(String text) {
        room(MOST_BYTES_OF_A_CHAR * text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ASCII) {
                bytes[length++] = (byte) c;
            } else {
                i += wide(text, i);
            }
        }
        return this;
    }

    /** Appends a JSON string (RFC 8259 §7) as {@link JsonText} writes it; also safe inside HTML. */
    public Utf8Text quoted(String text) {
        room(MOST_BYTES_OF_AN_ESCAPE * text.length() + 2);
        bytes[length++] = '"';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ASCII && PLAIN[c]) {
                bytes[length++] = (byte) c;
            } else if (c < ASCII || c == '\u2028' || c == '\u2029') {
                escape(c);
            } else {
                i += wide(text, i);
            }
        }
        bytes[length++] = '"';
        return this;
    }

    private void escape(char c) {
        bytes[length++] = '\\';
        if (c == '"' || c == '\\') {
            bytes[length++] = (byte) c;
            return;
        }
        bytes[length++] = 'u';
        for (int shift = 12; shift >= 0; shift -= 4) {
            bytes[length++] = (byte) HEX.charAt(c >> shift & 0xf);
        }
    }

    /** A character that is not ASCII; how many more chars than one it took. */
    private int wide(String text, int at) {
        char c = text.charAt(at);
        if (c < TWO_BYTES) {
            bytes[length++] = (byte) (0xc0 | c >> 6);
        } else if (!Character.isSurrogate(c)) {
            bytes[length++] = (byte) (0xe0 | c >> 12);
            bytes[length++] = (byte) (0x80 | c >> 6 & 0x3f);
        } else {
            int point = text.codePointAt(at);
            if (point == c || Character.isLowSurrogate(c)) {
                bytes[length++] = '?';
                return 0;
            }
            bytes[length++] = (byte) (0xf0 | point >> 18);
            bytes[length++] = (byte) (0x80 | point >> 12 & 0x3f);
            bytes[length++] = (byte) (0x80 | point >> 6 & 0x3f);
            bytes[length++] = (byte) (0x80 | point & 0x3f);
            return 1;
        }
        bytes[length++] = (byte) (0x80 | c & 0x3f);
        return 0;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }

    /** True when nothing was written, or last one of some ASCII characters. */
    boolean isAtBeginningOrAfter(String ascii) {
        return length == 0 || ascii.indexOf(bytes[length - 1]) >= 0;
    }

    /** The bytes written so far. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }
}
