package io.gridward.importer.load;

import io.gridward.core.finding.Severity;

/**
 * How often one fault was found.
 *
 * @param check number in the check catalogue
 * @param fault name of the fault
 * @param severity what it means for a row
 * @param count findings
 */
public record FaultCount(String check, String fault, Severity severity, long count) {}
