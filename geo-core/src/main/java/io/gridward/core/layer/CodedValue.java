package io.gridward.core.layer;

import java.util.List;

/**
 * One value of a code list.
 *
 * @param code what is stored and published
 * @param title what people call it
 * @param words other spellings accepted in files, besides the code and the titles
 */
public record CodedValue(String code, LocalText title, List<String> words) {
    public CodedValue {
        words = List.copyOf(words);
    }

    /** True when a word of a file means this value; letters in either case. */
    public boolean matches(String word) {
        return code.equalsIgnoreCase(word)
                || title.zh().equals(word)
                || title.en().equalsIgnoreCase(word)
                || words.contains(word);
    }
}
