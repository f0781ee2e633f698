package io.gridward.importer.locate;

import java.nio.charset.StandardCharsets;
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

    private static final Field[] FIELDS = values();
    private static final byte[][] LABELS =
            Arrays.stream(FIELDS)
                    .map(f -> f.label().getBytes(StandardCharsets.US_ASCII))
                    .toArray(byte[][]::new);

    /** Its name in a header or as a key. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The field whose name these bytes are; null when they are none, or none that is known. */
    static @Nullable Field named(byte[] text, int from, int to) {
        for (int i = 0; i < LABELS.length; i++) {
            if (Arrays.equals(text, from, to, LABELS[i], 0, LABELS[i].length)) {
                return FIELDS[i];
            }
        }
        return null;
    }

    static @Nullable Field named(String name) {
        return BY_NAME.get(name);
    }

    /** True when JSON may give it as a number, too. */
    boolean maybeNumber() {
        return this == ID || this == LON || this == LAT || this == ACCURACY;
    }
}
