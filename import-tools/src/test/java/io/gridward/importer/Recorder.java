package io.gridward.importer;

import io.gridward.importer.check.FindingSink;
import io.gridward.importer.check.RowFinding;
import io.gridward.importer.fieldmap.FieldMap;
import io.gridward.importer.survey.RawRow;
import io.gridward.importer.survey.SurveyFile;
import java.util.ArrayList;
import java.util.List;

/** Keeps findings as lines: {@code row check fault attribute}. */
public final class Recorder implements FindingSink {
    private final List<String> findings = new ArrayList<>();

    @Override
    public void begin(SurveyFile file, FieldMap map) {
        findings.clear();
    }

    @Override
    public void row(RawRow row, List<RowFinding> found) {
        for (RowFinding f : found) {
            findings.add(
                    "%d %s %s %s"
                            .formatted(f.row(), f.check(), f.fault(), f.attribute().orElse("-")));
        }
    }

    /** What was found. */
    public List<String> findings() {
        return List.copyOf(findings);
    }

    @Override
    public void close() {}
}
