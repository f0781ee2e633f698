package io.gridward.importer.option;

import io.gridward.core.layer.LocalText;

/** What was written for an option means nothing; says what does. */
public final class BadWord extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient LocalText why;

    BadWord(String option, LocalText why) {
        super("--%s %s / --%s %s".formatted(option, why.zh(), option, why.en()));
        this.why = why;
    }

    /** What is wrong and what to write, without the name of the option. */
    public LocalText why() {
        return why;
    }
}
