package io.gridward.ogc.filter;

import io.gridward.ogc.fault.OgcFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a CQL text, taken one after the other. Used by one thread. */
final class CqlTokens {
    private static final Pattern NEXT =
            Pattern.compile(
                    "(?:(?<time>\\d{4}-\\d{2}-\\d{2}(?:T[0-9:.]+(?:Z|[+-]\\d{2}:?\\d{2})?)?)"
                            + "|(?<period>P(?=[\\dT])(?:\\d+[YMD]){0,3}(?:T(?:\\d+[HMS]){1,3})?(?![\\p{L}\\p{N}_]))"
                            + "|(?<number>\\d+\\.?\\d*(?:[eE][+-]?\\d+)?|\\.\\d+(?:[eE][+-]?\\d+)?)"
                            + "|\"(?<quoted>[^\"]+)\""
                            + "|(?<word>[\\p{L}_][\\p{L}\\p{N}_.-]*(?::[\\p{L}_][\\p{L}\\p{N}_.-]*)?)"
                            + "|(?<sign><>|<=|>=|!=|[=<>(),;/+*-])"
                            + ")");

    /** What can follow a value and no condition. */
    private static final List<String> AFTER_VALUES =
            List.of(
                    "=", "<>", "!=", "<", "<=", ">", ">=", "+", "-", "*", "/", "LIKE", "ILIKE",
                    "IN", "BETWEEN", "IS", "NOT");

    /** What a word is. */
    enum Kind {
        /** A name or a key word. */
        WORD,
        /** A name in double quotes, which is no key word. */
        NAME,
        /** A text in single quotes. */
        TEXT,
        /** A number without sign. */
        NUMBER,
        /** A day or a moment. */
        TIME,
        /** A duration, ISO 8601. */
        DURATION,
        /** Punctuation. */
        SIGN,
        /** Nothing more. */
        END
    }

    /**
     * One word.
     *
     * @param text without quotes
     * @param at position in the text, 1 for the first character
     */
    record Token(Kind kind, String text, int at) {
        boolean is(String word) {
            return (kind == Kind.WORD || kind == Kind.SIGN)
                    && text.toUpperCase(Locale.ROOT).equals(word);
        }
    }

    private final List<Token> tokens = new ArrayList<>();
    private int next; // house: the reading position

    CqlTokens(String text) {
        Matcher matcher = NEXT.matcher(text);
        int at = blanks(text, 0);
        while (at < text.length()) {
            if (text.charAt(at) == '\'') {
                at = blanks(text, quoted(text, at));
                continue;
            }
            if (!matcher.region(at, text.length()).lookingAt()) {
                throw FilterFault.invalid(
                        "CQL 第 %d 个字符起无法识别: “%s”".formatted(at + 1, shown(text.substring(at))),
                        "CQL cannot be read from character %d on: '%s'"
                                .formatted(at + 1, shown(text.substring(at))));
            }
            tokens.add(token(matcher, at + 1));
            at = blanks(text, matcher.end());
        }
        tokens.add(new Token(Kind.END, "", text.length() + 1));
    }

    private static int blanks(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Reads a text in single quotes, two of which stand for one; gives where it ends. */
    private int quoted(String text, int from) {
        StringBuilder inner = new StringBuilder();
        for (int i = from + 1; i < text.length(); i++) {
            if (text.charAt(i) != '\'') {
                inner.append(text.charAt(i));
            } else if (i + 1 < text.length() && text.charAt(i + 1) == '\'') {
                inner.append('\'');
                i++;
            } else {
                tokens.add(new Token(Kind.TEXT, inner.toString(), from + 1));
                return i + 1;
            }
        }
        throw FilterFault.invalid(
                "CQL 第 %d 个字符的单引号没有结束".formatted(from + 1),
                "the quote at character %d of the CQL does not end".formatted(from + 1));
    }

    private static String shown(String rest) {
        return OgcFault.quoted(rest.strip());
    }

    private static Token token(Matcher m, int at) {
        String word = m.group();
        if (m.group("time") != null) {
            return new Token(Kind.TIME, word, at);
        }
        if (m.group("period") != null) {
            return new Token(Kind.DURATION, word, at);
        }
        if (m.group("number") != null) {
            return new Token(Kind.NUMBER, word, at);
        }
        if (m.group("quoted") != null) {
            return new Token(Kind.NAME, m.group("quoted"), at);
        }
        return new Token(m.group("word") != null ? Kind.WORD : Kind.SIGN, word, at);
    }

    /** The next word, which stays the next. */
    Token peek() {
        return tokens.get(next);
    }

    /** The word so many after the next. */
    Token peek(int ahead) {
        return tokens.get(Math.min(next + ahead, tokens.size() - 1));
    }

    Token take() {
        Token token = peek();
        next = Math.min(next + 1, tokens.size() - 1);
        return token;
    }

    /** Takes words when they come next, in either case; false, and nothing taken, otherwise. */
    boolean takes(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!peek(i).is(words[i])) {
                return false;
            }
        }
        next += words.length;
        return true;
    }

    /**
     * True when the bracket that comes next holds a value and not a condition: after it closes, an
     * operator follows that wants one.
     */
    boolean isValueInBrackets() {
        int open = 0;
        for (int i = next; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            open += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (open == 0) {
                Token after = peek(i + 1 - next);
                return AFTER_VALUES.stream().anyMatch(after::is);
            }
        }
        return false;
    }

    /** Takes a word that has to come next. */
    void require(String word) {
        if (!takes(word)) {
            throw unexpected(word);
        }
    }

    Token require(Kind kind, String wanted) {
        if (peek().kind() != kind) {
            throw unexpected(wanted);
        }
        return take();
    }

    /** The fault of a next word that is not what has to come. */
    OgcFault unexpected(String wanted) {
        Token token = peek();
        String shown = token.kind() == Kind.END ? "" : OgcFault.quoted(token.text());
        return FilterFault.invalid(
                token.kind() == Kind.END
                        ? "CQL 不完整，应接 %s".formatted(wanted)
                        : "CQL 第 %d 个字符 “%s” 处应为 %s".formatted(token.at(), shown, wanted),
                token.kind() == Kind.END
                        ? "CQL ends too early, %s has to follow".formatted(wanted)
                        : "CQL has '%s' at character %d where %s has to be"
                                .formatted(shown, token.at(), wanted));
    }
}
