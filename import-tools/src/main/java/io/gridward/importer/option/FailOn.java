package io.gridward.importer.option;

import io.gridward.core.finding.Severity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which findings stop a whole file, as it is written. */
public enum FailOn {
    /** Any error. */
    error(Severity.ERROR),
    /** Any finding that is not a mere remark. */
    warning(Severity.WARNING),
    /** Nothing. */
    none(null);

    private final Optional<Severity> severity;

    FailOn(@Nullable Severity severity) {
        this.severity = Optional.ofNullable(severity);
    }

    /** The least severity that stops a file; empty for none. */
    public Optional<Severity> severity() {
        return severity;
    }
}
