package io.gridward.importer.report.returned;

import io.gridward.importer.report.note.Note;
import io.gridward.importer.survey.RawRow;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** One returned file in the making. */
interface RowWriter extends Closeable {
    /** A row and what was found about it, which may be nothing. */
    void row(RawRow row, List<Note> notes) throws IOException;
}
