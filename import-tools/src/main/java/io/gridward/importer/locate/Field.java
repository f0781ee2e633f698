package io.gridward.importer.locate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of a question line that mean something; all others are passed over. */
enum Field {
    ID,
    LON,
    LAT,
    KIND,
    TYPE,
    COMPONENT,
    AT,
    ACCURACY;

    private static final Map<String, Field> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(Field::label, f -> f));

    /** Its name in a header or as a key. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable Field named(String name) {
        return BY_NAME.get(name);
    }

    /** True when JSON may give it as a number, too. */
    boolean maybeNumber() {
        return this == ID || this == LON || this == LAT || this == ACCURACY;
    }
}
