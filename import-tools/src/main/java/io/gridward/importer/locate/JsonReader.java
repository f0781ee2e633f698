package io.gridward.importer.locate;

import io.gridward.core.layer.LocalText;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Lines that are JSON objects (RFC 8259). Members that are not known are passed over, however they
 * are made, to a depth of 32; a known one may be there once.
 */
final class JsonReader implements LineReader {
    private static final LocalText NOT_JSON = LocalText.of("不是 JSON 对象", "is not a JSON object");
    private static final LocalText NOT_UTF8 = LocalText.of("不是 UTF-8", "is not UTF-8");
    private static final LocalText TWICE = LocalText.of("重复", "is there twice");
    private static final LocalText TEXT = LocalText.of("应为字符串", "has to be a string");
    private static final LocalText NUMBER =
            LocalText.of("应为数字或字符串", "has to be a number or a string");
    private static final int DEEPEST = 32;

    @Override
    public void read(byte[] line, int from, int to, QuestionLine into) throws BadLine {
        new Line(line, from, to).read(into);
    }

    private static BadLine bad() {
        return new BadLine(null, NOT_JSON);
    }

    /** One line, read from left to right. */
    private static final class Line {
        private final byte[] bytes;
        private final int end;
        private int at; // house: a cursor

        Line(byte[] bytes, int from, int to) {
            this.bytes = bytes;
            this.end = to;
            this.at = from;
        }

        void read(QuestionLine into) throws BadLine {
            blanks();
            need('{');
            blanks();
            if (!take('}')) {
                int seen = 0;
                do {
                    seen = member(into, seen);
                    blanks();
                } while (take(','));
                need('}');
            }
            blanks();
            if (at < end) {
                throw bad();
            }
        }

        private int member(QuestionLine into, int seen) throws BadLine {
            blanks();
            Field field = name();
            blanks();
            need(':');
            blanks();
            if (field == null) {
                skip(1);
                return seen;
            }
            if ((seen & 1 << field.ordinal()) != 0) {
                into.fault(field, TWICE);
            }
            value(field, into);
            return seen | 1 << field.ordinal();
        }

        /** The field a name means; one that is written plainly is known without making a text. */
        private @Nullable Field name() throws BadLine {
            int from = at + 1;
            int to = from;
            while (to < end && bytes[to] != '"') {
                to++;
            }
            Field plain = take('"') ? Field.named(bytes, from, to) : null;
            at = plain == null ? from - 1 : to + 1;
            return plain == null ? Field.named(string(null)) : plain;
        }

        private void value(Field field, QuestionLine into) throws BadLine {
            int first = at < end ? bytes[at] : -1;
            if (first == '"') {
                into.put(field, string(field), false);
            } else if (first == '-' || first >= '0' && first <= '9') {
                int from = at;
                number();
                if (field.maybeNumber()) {
                    into.put(
                            field,
                            new String(bytes, from, at - from, StandardCharsets.ISO_8859_1),
                            true);
                } else {
                    into.fault(field, TEXT);
                }
            } else {
                int from = at;
                skip(1);
                if (at - from != "null".length() || bytes[from] != 'n') {
                    into.fault(field, field.maybeNumber() ? NUMBER : TEXT);
                }
            }
        }

        private void skip(int depth) throws BadLine {
            if (depth > DEEPEST) {
                throw new BadLine(null, LocalText.of("JSON 嵌套过深", "the JSON is nested too deep"));
            }
            int first = at < end ? bytes[at] : -1;
            switch (first) {
                case '"' -> string(null);
                case '{', '[' -> container(depth);
                case 't' -> word("true");
                case 'f' -> word("false");
                case 'n' -> word("null");
                default -> number();
            }
        }

        private void container(int depth) throws BadLine {
            boolean object = bytes[at++] == '{';
            char close = object ? '}' : ']';
            blanks();
            if (take(close)) {
                return;
            }
            do {
                blanks();
                if (object) {
                    string(null);
                    blanks();
                    need(':');
                    blanks();
                }
                skip(depth + 1);
                blanks();
            } while (take(','));
            need(close);
        }

        private void word(String word) throws BadLine {
            for (int i = 0; i < word.length(); i++) {
                need(word.charAt(i));
            }
        }

        private void number() throws BadLine {
            take('-');
            if (!take('0')) {
                digits();
            }
            if (take('.')) {
                digits();
            }
            if (take('e') || take('E')) {
                if (!take('+')) {
                    take('-');
                }
                digits();
            }
        }

        private void digits() throws BadLine {
            int from = at;
            while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
                at++;
            }
            if (at == from) {
                throw bad();
            }
        }

        private String string(@Nullable Field field) throws BadLine {
            need('"');
            int from = at;
            boolean plain = true;
            while (at < end && bytes[at] != '"') {
                if (bytes[at] >= 0 && bytes[at] < ' ') {
                    throw bad();
                }
                if (bytes[at] == '\\') {
                    plain = false;
                    at++;
                }
                at++;
            }
            if (at >= end) {
                throw bad();
            }
            String text = Utf8.decode(bytes, from, at++);
            if (text == null) {
                throw new BadLine(field == null ? null : field.label(), NOT_UTF8);
            }
            return plain ? text : JsonEscapes.resolve(text).orElseThrow(JsonReader::bad);
        }

        private void blanks() {
            while (at < end && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r')) {
                at++;
            }
        }

        private boolean take(char wanted) {
            if (at < end && bytes[at] == wanted) {
                at++;
                return true;
            }
            return false;
        }

        private void need(char wanted) throws BadLine {
            if (!take(wanted)) {
                throw bad();
            }
        }
    }
}
