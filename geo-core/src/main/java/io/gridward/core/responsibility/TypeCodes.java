package io.gridward.core.responsibility;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The types a row of a responsibility list speaks of: codes or their leading digits, separated by
 * commas; none means every type.
 */
record TypeCodes(List<String> prefixes) {
    private static final Pattern SEPARATORS = Pattern.compile("[,，;；、\\s]+");

    static TypeCodes parse(@Nullable String list) {
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
    OptionalInt specificity(@Nullable String type) {
        if (prefixes.isEmpty()) {
            return OptionalInt.of(0);
        }
        return type == null
                ? OptionalInt.empty()
                : prefixes.stream().filter(type::startsWith).mapToInt(String::length).max();
    }
}
