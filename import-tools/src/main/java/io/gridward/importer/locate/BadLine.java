package io.gridward.importer.locate;

import io.gridward.core.layer.LocalText;
import org.jspecify.annotations.Nullable;

/** A line that cannot be used. */
final class BadLine extends Exception {
    private static final long serialVersionUID = 1L;

    private final @Nullable String field;
    private final transient LocalText what;

    BadLine(@Nullable String field, LocalText what) {
        super(what.en(), null, false, false);
        this.field = field;
        this.what = what;
    }

    /** What is wrong, with the number of the line and the name of the field. */
    String message(long line) {
        return "第 %d 行%s：%s / line %d%s: %s"
                .formatted(
                        line,
                        field == null ? "" : " " + field,
                        what.zh(),
                        line,
                        field == null ? "" : ", " + field,
                        what.en());
    }
}
