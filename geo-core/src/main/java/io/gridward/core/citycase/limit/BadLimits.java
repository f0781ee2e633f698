package io.gridward.core.citycase.limit;

/** A table of time limits that cannot be used; the message names the row. */
public final class BadLimits extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadLimits(String message) {
        super(message);
    }
}
