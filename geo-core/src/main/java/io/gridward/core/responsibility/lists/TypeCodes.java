package io.gridward.core.responsibility.lists;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The types a row of a responsibility list speaks of: codes or their leading digits, separated by
 * commas; none means every type.
 */
public record TypeCodes(List<String> prefixes) {
    private static final Pattern SEPARATORS = Pattern.compile("[,，;；、\\s]+");

    /** Reads such a list; absent or blank means every type. */
    public static TypeCodes parse(@Nullable String list) {
        if (list == null || list.isBlank()) {
            return new TypeCodes(List.of());
        }
        return new TypeCodes(
                SEPARATORS.splitAsStream(list.strip()).filter(s -> !s.isEmpty()).toList());
    }

    /**
     * How closely the row speaks of a type: digits of the longest entry the type starts with, 0
     * when it speaks of every type; empty when it does not speak of it. Of an unknown type only
     * rows for every type speak.
     */
    public OptionalInt specificity(@Nullable String type) {
        if (prefixes.isEmpty()) {
            return OptionalInt.of(0);
        }
        int longest = longestLead(type);
        return longest < 0 ? OptionalInt.empty() : OptionalInt.of(longest);
    }

    /** The same without an object: -1 when the row does not speak of the type. */
    public int longestLead(@Nullable String type) {
        if (prefixes.isEmpty()) {
            return 0;
        }
        int longest = -1;
        for (int i = 0; type != null && i < prefixes.size(); i++) {
            if (type.startsWith(prefixes.get(i))) {
                longest = Math.max(longest, prefixes.get(i).length());
            }
        }
        return longest;
    }
}
