package io.gridward.importer.check;

import io.gridward.importer.fieldmap.FieldMap;
import io.gridward.importer.survey.RawRow;
import io.gridward.importer.survey.SurveyFile;
import java.util.List;

/** Where findings go, row by row, while the file is read; nothing is kept in memory for them. */
public interface FindingSink extends AutoCloseable {

    /** Called once, before the first row. */
    void begin(SurveyFile file, FieldMap map);

    /** Faults of one row, at least one. */
    void row(RawRow row, List<RowFinding> findings);

    /** Called once when all rows were checked; not when the run broke off before. */
    void complete();

    /** Called at the end of the run, also of one that broke off. */
    @Override
    void close();
}
