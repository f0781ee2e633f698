package io.gridward.importer.survey;

import org.jspecify.annotations.Nullable;

/** A file that cannot be read as a survey; the message names it and says what to do. */
public final class UnreadableFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A message in both languages. */
    public UnreadableFile(String message) {
        this(message, null);
    }

    /** A message in both languages and what caused it. */
    public UnreadableFile(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
