package io.gridward.core.layer.evaluate;

/**
 * A filter that cannot be answered for its layer: a value that does not fit its attribute, a shape
 * that is no shape, too many parts. Always the caller's mistake; the message says which.
 */
public final class BadFilter extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A message in both languages. */
    public BadFilter(String zh, String en) {
        super(zh + " / " + en);
    }
}
