package io.gridward.web.photo;

/** A file that is no photograph that can be taken; the message says why, in both languages. */
public final class BadPhoto extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadPhoto(String message) {
        super(message);
    }
}
