package io.gridward.importer.command;

import java.nio.file.Path;

/**
 * Where findings go, and how much of the file goes with them.
 *
 * @param folder folder for the files
 * @param whole true to give the file back whole, false for the rows with findings alone
 * @param timing true to tell how long each step took
 */
record Telling(Path folder, boolean whole, boolean timing) {

    /** The same, with or without the time of each step. */
    Telling timed(boolean told) {
        return new Telling(folder, whole, told);
    }
}
