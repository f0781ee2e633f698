package io.gridward.core.finding;

/** What a finding means for the row it is about. */
public enum Severity {
    /** Told, nothing else. */
    INFO,
    /** The row is taken; somebody should look. */
    WARNING,
    /** The row is not taken. */
    ERROR
}
