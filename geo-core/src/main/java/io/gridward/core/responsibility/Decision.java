package io.gridward.core.responsibility;

import io.gridward.core.responsibility.LocateAnswer.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a point gets, without the reasons: one line of a batch answer. Parts are null when nothing
 * of the kind contains the point.
 *
 * @param grid unit grid
 * @param community community or village
 * @param subdistrict subdistrict or town
 * @param departmentCode body that answers; the subdistrict's division code in a fallback
 * @param rule rule that decided
 * @param rowId row of the list that decided
 * @param flags as in {@link LocateAnswer#flags}
 */
public record Decision(
        @Nullable Named grid,
        @Nullable Named community,
        @Nullable Named subdistrict,
        @Nullable String departmentCode,
        @Nullable Rule rule,
        @Nullable String rowId,
        List<String> flags) {}
