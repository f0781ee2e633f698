package io.gridward.core.batch;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What is kept about one batch.
 *
 * @param id number, growing
 * @param layer layer name
 * @param source file name
 * @param actor who asked
 * @param state where it stands
 * @param startedAt when it was opened
 * @param endedAt when it was published, failed or rolled back
 * @param version data version it made; null when it changed nothing
 * @param staged rows staged
 * @param added things that were new
 * @param changed things that got a new version
 * @param unchanged rows equal to what was there
 * @param message why it failed, or what rolled it back
 * @param effective day from which it holds, or would
 * @param mode what becomes of things that are not among its rows
 * @param withdrawn things that it withdrew
 */
public record Batch(
        long id,
        String layer,
        String source,
        String actor,
        State state,
        OffsetDateTime startedAt,
        @Nullable OffsetDateTime endedAt,
        @Nullable Long version,
        long staged,
        long added,
        long changed,
        long unchanged,
        @Nullable String message,
        LocalDate effective,
        BatchRequest.Mode mode,
        long withdrawn) {

    /** Where a batch stands. */
    public enum State {
        /** Open: its importer holds the writer's lock. */
        RUNNING,
        /** Its rows wait for a day to be named; it holds no lock and outlives its process. */
        STAGED,
        /** Visible to all readers. */
        PUBLISHED,
        /** Ended without effect: refused, cancelled, discarded, or its process died. */
        FAILED,
        /** Was published, and undone. */
        ROLLED_BACK
    }
}
