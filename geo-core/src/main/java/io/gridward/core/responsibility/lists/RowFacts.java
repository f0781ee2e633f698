package io.gridward.core.responsibility.lists;

import io.gridward.core.layer.Feature;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What a row of any list has.
 *
 * @param layer layer of the row
 * @param id its key
 * @param name its name
 * @param days when it holds
 * @param priority 1 before 2; {@link #NO_PRIORITY} when absent, after all others
 * @param sourceDocument document it rests on
 */
public record RowFacts(
        String layer,
        String id,
        @Nullable String name,
        ValidDays days,
        long priority,
        @Nullable String sourceDocument) {
    /** Stands for an absent priority. */
    public static final long NO_PRIORITY = Long.MAX_VALUE;

    /** The order between rows that are equal in all else: priority, then identifier. */
    public static final Comparator<RowFacts> LAST_RESORT =
            Comparator.comparingLong(RowFacts::priority).thenComparing(RowFacts::id);

    /** The facts of a row; of a layer without priority or source document without these. */
    public static RowFacts of(Feature row) {
        Long priority = (Long) row.value("priority");
        return new RowFacts(
                row.layer().name(),
                row.key(),
                row.text("name"),
                ValidDays.of(row),
                priority == null ? NO_PRIORITY : priority,
                row.text("source_document"));
    }
}
