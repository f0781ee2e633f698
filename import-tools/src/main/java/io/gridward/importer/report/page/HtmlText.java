package io.gridward.importer.report.page;

import io.gridward.core.layer.LocalText;

/** Text inside HTML. */
final class HtmlText {
    /** Longest text of a cell of a file that is shown. */
    private static final int MOST_CHARACTERS = 300;

    private HtmlText() {}

    /**
     * A text for elements and attribute values. Control characters and those that turn the
     * direction of writing, with which a name can pretend to be another, are shown as a box.
     */
    static String of(String text) {
        String shown = text;
        if (text.length() > MOST_CHARACTERS) {
            shown = text.substring(0, text.offsetByCodePoints(0, firstCodePoints(text))) + "…";
        }
        StringBuilder out = new StringBuilder(shown.length() + 16);
        shown.codePoints().forEach(c -> append(out, c));
        return out.toString();
    }

    private static int firstCodePoints(String text) {
        return text.codePointCount(0, MOST_CHARACTERS);
    }

    private static void append(StringBuilder out, int c) {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> out.appendCodePoint(harmless(c) ? c : '\uFFFD');
        }
    }

    private static boolean harmless(int c) {
        int type = Character.getType(c);
        boolean blank = c == '\n' || c == '\t';
        return blank
                || type != Character.CONTROL
                        && type != Character.FORMAT
                        && type != Character.SURROGATE
                        && type != Character.LINE_SEPARATOR
                        && type != Character.PARAGRAPH_SEPARATOR;
    }

    /** Chinese with the English beside it. */
    static String both(LocalText text) {
        return "%s <span class=\"en\" lang=\"en\">%s</span>"
                .formatted(of(text.zh()), of(text.en()));
    }

    /** Chinese with the English beside it, of the page itself. */
    static String both(String zh, String en) {
        return both(LocalText.of(zh, en));
    }
}
