package io.gridward.core.citycase.limit;

/** A stage that has a time limit of its own, beside that of handling. */
public enum Stage {
    /** Taking in, and issuing tasks to inspectors. */
    ACCEPTANCE,
    /** Verifying before filing (核实). */
    VERIFICATION,
    /** Filing. */
    FILING,
    /** Dispatching, and deciding what a department asks for. */
    DISPATCH,
    /** Checking after handling (核查). */
    CHECK,
    /** Closing. */
    CLOSING
}
