package io.gridward.core.citycase.machine;

import io.gridward.core.account.Role;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One row of the flow log of a case: what was done to it.
 *
 * @param revision its number within the case, from 1
 * @param at when
 * @param move what
 * @param from state before; null for the report
 * @param to state after
 * @param actor who
 * @param role as what; null for the program itself
 * @param departmentCode body that has the case afterwards; null while none has
 * @param inspector who got or answered a task; null when none did
 * @param result what the answer was; null when there was none
 * @param standardId filing condition chosen; null when none was
 * @param limitAmount time limit chosen, or time asked for or added; null when none was
 * @param limitClass class of that limit; null when none was chosen
 * @param dueAt when handling is due afterwards; null when no clock runs
 * @param calendar version of the calendar it was counted by; null when none was
 * @param reason why; null when not told
 */
public record FlowEntry(
        long revision,
        OffsetDateTime at,
        CaseMove move,
        @Nullable CaseState from,
        CaseState to,
        String actor,
        @Nullable Role role,
        @Nullable String departmentCode,
        @Nullable String inspector,
        @Nullable Boolean result,
        @Nullable String standardId,
        @Nullable Long limitAmount,
        @Nullable String limitClass,
        @Nullable OffsetDateTime dueAt,
        @Nullable Long calendar,
        @Nullable String reason) {}
