package io.gridward.core.responsibility;

import io.gridward.core.layer.LocalText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One rule that was tried and what came of it.
 *
 * @param rule the rule
 * @param decided true when it named the body that answers
 * @param layer layer of the row it is about; null when it matched no row
 * @param rowId key of that row
 * @param validFrom first day of that row, null since ever
 * @param validTo first day it no longer holds, null until further notice
 * @param sourceDocument document the row rests on
 * @param edgeMetres distance on the ground to the edge or line that decides; null when none does
 * @param wording what the rule matched, or why it did not; see {@link #text}
 */
public record TrailStep(
        Rule rule,
        boolean decided,
        @Nullable String layer,
        @Nullable String rowId,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String sourceDocument,
        @Nullable Double edgeMetres,
        Wording wording) {

    /** What the rule matched, or why it did not, in a sentence. */
    public LocalText text() {
        return wording.text();
    }
}
