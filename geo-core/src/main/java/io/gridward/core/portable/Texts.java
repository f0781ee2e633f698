package io.gridward.core.portable;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Texts, equal ones once, known by their number; {@link #ABSENT} stands for none. */
final class Texts {
    static final int ABSENT = 0;

    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    /** The number of a text. */
    int number(@Nullable String text) {
        return text == null ? ABSENT : numbers.computeIfAbsent(text, t -> numbers.size() + 1);
    }

    void write(Sections out) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Ints starts = new Ints();
        starts.add(0, 0);
        for (String text : numbers.keySet()) {
            bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
            starts.add(bytes.size());
        }
        out.put(Part.TEXT_STARTS, starts.toArray());
        out.put(Part.TEXT_BYTES, bytes.toByteArray());
    }
}
