package io.gridward.importer;

import io.gridward.core.finding.Severity;
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
    private final List<String> told = new ArrayList<>();

    @Override
    public void begin(SurveyFile file, FieldMap map) {
        findings.clear();
    }

    @Override
    public void row(RawRow row, List<RowFinding> found) {
        for (RowFinding f : found) {
            (f.row() == 0 && f.severity() == Severity.INFO ? told : findings)
                    .add(
                            "%d %s %s %s"
                                    .formatted(
                                            f.row(),
                                            f.check(),
                                            f.fault(),
                                            f.attribute().orElse("-")));
        }
    }

    /** What is only told of the file as a whole. */
    public List<String> told() {
        return List.copyOf(told);
    }

    /** What was found. */
    public List<String> findings() {
        return List.copyOf(findings);
    }

    @Override
    public void complete() {}

    @Override
    public void close() {}
}
