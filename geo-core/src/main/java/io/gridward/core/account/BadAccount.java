package io.gridward.core.account;

/** An account that cannot be made or is not there; the message says why and what to do. */
public final class BadAccount extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadAccount(String message) {
        super(message);
    }
}
