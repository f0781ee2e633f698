package io.gridward.importer.load;

import io.gridward.core.finding.Severity;

/**
 * How often one fault was found.
 *
 * @param check number in the check catalogue
 * @param fault name of the fault
 * @param severity what it means for a row
 * @param count findings
 * @param repaired how many of them were put right
 */
public record FaultCount(String check, String fault, Severity severity, long count, long repaired) {

    /** A fault of which nothing was put right. */
    public FaultCount(String check, String fault, Severity severity, long count) {
        this(check, fault, severity, count, 0);
    }

    /** How many stand: nothing was done about them. */
    public long standing() {
        return count - repaired;
    }
}
