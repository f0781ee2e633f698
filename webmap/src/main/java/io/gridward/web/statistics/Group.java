package io.gridward.web.statistics;

import io.gridward.core.citycase.evaluation.Count;
import io.gridward.core.citycase.evaluation.Indices;
import io.gridward.core.statistics.area.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group of cases.
 *
 * @param codes a code for each dimension
 * @param names what these are called
 * @param indices its counts and indices
 * @param unit what it is on the map; null when it is none
 */
public record Group(
        List<String> codes, List<@Nullable String> names, Indices indices, @Nullable Unit unit) {

    /** One of its counts. */
    public long count(Count count) {
        return indices.counts().applyAsLong(count);
    }
}
