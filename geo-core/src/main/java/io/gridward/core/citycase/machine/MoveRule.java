package io.gridward.core.citycase.machine;

import io.gridward.core.account.Role;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of the machine: who may do what in which state, and what follows.
 *
 * @param move what is done
 * @param from states in which it may be done; empty for the move that makes a case
 * @param target where it leads
 * @param to the state that follows; null unless the target is {@link Target#STATE}
 * @param roles who may do it; empty for what only the program does
 * @param needs what has to be said
 * @param decides true for the answer to what somebody asked for: that person may not give it
 *     himself
 */
public record MoveRule(
        CaseMove move,
        Set<CaseState> from,
        Target target,
        @Nullable CaseState to,
        Set<Role> roles,
        Set<Need> needs,
        boolean decides) {

    /** Where a move leads. */
    public enum Target {
        /** To a state that the rule names. */
        STATE,
        /** Nowhere: the state stays. */
        SAME,
        /** To the state before somebody asked. */
        BEFORE
    }

    /** The state that follows. */
    public CaseState after(CaseState now, CaseState before) {
        return switch (target) {
            case STATE -> Objects.requireNonNull(to);
            case SAME -> now;
            case BEFORE -> before;
        };
    }
}
