package io.gridward.importer.text;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes one JSON value from left to right; commas come by themselves. */
public final class JsonWriter {
    private static final String NO_COMMA_AFTER = "{[:";

    private final Utf8Text out;

    /** Nothing written yet. */
    public JsonWriter() {
        this.out = new Utf8Text();
    }

    /** Nothing written yet, with room for so many bytes before it has to grow. */
    public JsonWriter(int room) {
        this.out = new Utf8Text(room);
    }

    /** Begins an object. */
    public JsonWriter object() {
        comma();
        out.append('{');
        return this;
    }

    /** Ends an object. */
    public JsonWriter end() {
        out.append('}');
        return this;
    }

    /** The name of the member that comes next. */
    public JsonWriter name(String name) {
        comma();
        out.append('"').append(name).append("\":");
        return this;
    }

    /** A member that is a text or null. */
    public JsonWriter text(String name, @Nullable String value) {
        name(name);
        return value(value);
    }

    /** A text or null. */
    public JsonWriter value(@Nullable String value) {
        comma();
        if (value == null) {
            out.append("null");
        } else {
            out.quoted(value);
        }
        return this;
    }

    /** A member that is a number or null. */
    public JsonWriter number(String name, @Nullable Double value) {
        name(name);
        out.append(value == null || !Double.isFinite(value) ? "null" : value.toString());
        return this;
    }

    /** A member that is a whole number. */
    public JsonWriter whole(String name, long value) {
        name(name);
        out.append(Long.toString(value));
        return this;
    }

    /** A value that is JSON already. */
    public JsonWriter raw(String json) {
        comma();
        out.append(json);
        return this;
    }

    /** A member that is true or false. */
    public JsonWriter flag(String name, boolean value) {
        name(name);
        out.append(value ? "true" : "false");
        return this;
    }

    /** A member that is a list; each item is written by what is given. */
    public <T> JsonWriter list(String name, Collection<T> items, Consumer<T> item) {
        name(name);
        out.append('[');
        items.forEach(item);
        out.append(']');
        return this;
    }

    private void comma() {
        if (!out.isAtBeginningOrAfter(NO_COMMA_AFTER)) {
            out.append(',');
        }
    }

    /** What was written, as UTF-8. */
    public byte[] toBytes() {
        return out.toBytes();
    }

    @Override
    public String toString() {
        return new String(toBytes(), StandardCharsets.UTF_8);
    }
}
