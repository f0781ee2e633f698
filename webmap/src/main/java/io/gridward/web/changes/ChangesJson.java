package io.gridward.web.changes;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gridward.core.store.Change;
import java.util.List;

/**
 * A page of the change feed.
 *
 * @param changes published data versions, oldest first
 * @param next value of {@code since} for the next question
 * @param more true when there are more than fit on the page
 */
record ChangesJson(List<Entry> changes, long next, boolean more) {

    static ChangesJson of(ServedChanges.Page page) {
        return new ChangesJson(
                page.changes().stream().map(Entry::of).toList(), page.next(), page.more());
    }

    /**
     * One published data version.
     *
     * @param at when, ISO 8601
     */
    record Entry(
            @JsonProperty("data_version") long dataVersion,
            String layer,
            long batch,
            String at,
            long added,
            long changed,
            long withdrawn) {
        static Entry of(Change c) {
            return new Entry(
                    c.version(),
                    c.layer(),
                    c.batch(),
                    c.at().toString(),
                    c.added(),
                    c.changed(),
                    c.withdrawn());
        }
    }
}
