package io.gridward.importer.report;

import io.gridward.importer.check.RowFinding;
import io.gridward.importer.survey.RawRow;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** One findings file in the making. */
interface FindingsWriter extends Closeable {
    void row(RawRow row, List<RowFinding> findings) throws IOException;
}
