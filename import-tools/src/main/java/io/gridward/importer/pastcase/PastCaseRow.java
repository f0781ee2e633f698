package io.gridward.importer.pastcase;

import io.gridward.core.citycase.CaseField;
import io.gridward.importer.check.CheckedRow;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a row of a file tells of a closed case, by the names of the case's own fields. */
record PastCaseRow(CheckedRow row) {
    /** The times of a case in the order in which they have to be. */
    static final List<CaseField> TIMES =
            List.of(
                    CaseField.REPORTED_AT,
                    CaseField.FILED_AT,
                    CaseField.DISPATCHED_AT,
                    CaseField.HANDLED_AT,
                    CaseField.CLOSED_AT);

    @Nullable String text(CaseField field) {
        return row.text(field.column());
    }

    String get(CaseField field) {
        return Objects.requireNonNull(text(field), field.name());
    }

    @Nullable OffsetDateTime moment(CaseField field) {
        return (OffsetDateTime) row.value(field.column());
    }

    /**
     * A time; one that is not told is that of what comes before it, of handling that of closing.
     */
    OffsetDateTime time(CaseField field) {
        OffsetDateTime told = moment(field);
        if (told != null) {
            return told;
        }
        return switch (field) {
            case FILED_AT -> time(CaseField.REPORTED_AT);
            case DISPATCHED_AT -> time(CaseField.FILED_AT);
            case HANDLED_AT -> time(CaseField.CLOSED_AT);
            default -> throw new IllegalStateException(field.name());
        };
    }
}
