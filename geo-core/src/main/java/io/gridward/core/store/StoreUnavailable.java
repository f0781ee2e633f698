package io.gridward.core.store;

import org.jspecify.annotations.Nullable;

/** The store cannot be opened or reached; the message names it and says what to do. */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A message in both languages, and the cause if there is one. */
    public StoreUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
