package io.gridward.core.edit;

import io.gridward.core.batch.StagedRow;
import io.gridward.core.finding.Finding;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.Layer;
import java.time.LocalDate;
import java.util.List;

/** Says of rows whether they may be written: by the same checks, whichever door they come by. */
public interface RowJudge {

    /**
     * Checks rows of one layer together, and works out values that follow from others.
     *
     * @param source what is published
     * @param day day from which they are to hold
     */
    Judgement judge(Layer layer, List<DraftRow> rows, FeatureSource source, LocalDate day);

    /**
     * What came out.
     *
     * @param rows rows that may be written, in their order
     * @param objections what keeps rows out; none: all may be written
     */
    record Judgement(List<StagedRow> rows, List<Objection> objections) {
        public Judgement {
            rows = List.copyOf(rows);
            objections = List.copyOf(objections);
        }
    }

    /**
     * Why a row may not be written.
     *
     * @param row its number; 0 for the rows together
     * @param finding what is wrong with it
     */
    record Objection(long row, Finding finding) {}
}
