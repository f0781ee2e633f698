package io.gridward.importer.command;

/** An option or argument that cannot be understood; the message names it and says what to do. */
final class BadOption extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadOption(String message) {
        super(message);
    }
}
