package io.gridward.importer.locate.question;

import io.gridward.core.layer.LocalText;
import org.jspecify.annotations.Nullable;

/** A part of a question that is missing or cannot be used. */
public final class BadField extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int MOST_SHOWN = 60;

    private final String field;
    private final @Nullable String value;
    private final transient LocalText wanted;

    private BadField(String field, @Nullable String value, LocalText wanted) {
        super(field, null, false, false);
        this.field = field;
        this.value = value;
        this.wanted = wanted;
    }

    static BadField missing(String field) {
        return new BadField(field, null, LocalText.of("缺少", "missing"));
    }

    static BadField of(String field, String value, LocalText wanted) {
        return new BadField(field, value, wanted);
    }

    /** Its name. */
    public String field() {
        return field;
    }

    /** What it held; null when it is missing. */
    public @Nullable String value() {
        return value;
    }

    /** What it has to be. */
    public LocalText wanted() {
        return wanted;
    }

    /** What is wrong with it, without its name. */
    public LocalText fault() {
        if (value == null) {
            return LocalText.of("缺少此项", "is missing");
        }
        String shown = value.length() > MOST_SHOWN ? value.substring(0, MOST_SHOWN) + "…" : value;
        return LocalText.of(
                "“%s” 应为%s".formatted(shown, wanted.zh()),
                "'%s' is not %s".formatted(shown, wanted.en()));
    }
}
