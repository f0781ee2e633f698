package io.gridward.importer.console;

/** An option or argument that cannot be understood; the message names it and says what to do. */
public final class BadOption extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A message in both languages. */
    public BadOption(String message) {
        super(message);
    }
}
