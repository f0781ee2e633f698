package io.gridward.core.citycase.report;

import io.gridward.core.citycase.CaseFile;
import io.gridward.core.citycase.limit.FilingCondition;
import io.gridward.core.layer.LocalText;
import io.gridward.core.responsibility.LocateAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report, or a moved pin, is answered with.
 *
 * @param file the case; null when only asked
 * @param located grid, body and why, components nearby
 * @param duplicates likely the same: about the same component first, then of the same type, the
 *     nearest first
 * @param conditions filing conditions that may apply
 * @param rerouted says that another body answers now than before; null when none moved
 * @param match the place that the address means; null when the place was told otherwise
 */
public record ReportAnswer(
        @Nullable CaseFile file,
        LocateAnswer located,
        List<Duplicate> duplicates,
        List<FilingCondition> conditions,
        @Nullable LocalText rerouted,
        @Nullable AddressMatch match) {

    /**
     * A case that may be about the same thing.
     *
     * @param caseNo its number
     * @param state name of its state
     * @param sameComponent whether it is about the same component
     * @param distanceMetres how far away, on the ground
     */
    public record Duplicate(
            String caseNo, String state, boolean sameComponent, double distanceMetres) {}
}
