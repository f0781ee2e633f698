package io.gridward.web.start;

import java.nio.file.Path;

/** Writes the files of the sample city, one {@code LAYER.csv} per layer, into a folder. */
@FunctionalInterface
interface SampleFiles {
    /** Makes the folder if it is absent; files of an earlier run are replaced. */
    void write(Path folder);
}
