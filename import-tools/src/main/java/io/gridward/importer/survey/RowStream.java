package io.gridward.importer.survey;

import java.util.Iterator;

/** One reading of a survey file. Reading may throw {@link UnreadableFile}. Close it. */
public interface RowStream extends Iterator<RawRow>, AutoCloseable {
    @Override
    void close();
}
