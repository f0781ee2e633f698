package io.gridward.importer.console;

/** How a command ends. */
public final class ExitCode {
    /** Everything went well. */
    public static final int CLEAN = 0;

    /** It ran, and something is wrong with the data. */
    public static final int FINDINGS = 1;

    /** It could not run. */
    public static final int COULD_NOT_RUN = 2;

    private ExitCode() {}
}
