package io.gridward.importer.survey.delimited;

import java.io.Closeable;
import java.util.List;

/**
 * Records of a delimited text in its order, each as the texts of its cells. Reading may throw
 * {@link java.io.UncheckedIOException} and {@link io.gridward.importer.survey.UnreadableFile}.
 */
interface Records extends Closeable {
    boolean hasNext();

    List<String> next();
}
