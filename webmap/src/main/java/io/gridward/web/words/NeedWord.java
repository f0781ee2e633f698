package io.gridward.web.words;

import io.gridward.core.citycase.machine.Need;
import java.util.Locale;

/** Names of what has to be said for a move, as the interface uses them. */
public final class NeedWord {
    private NeedWord() {}

    /**
     * The name of a need.
     *
     * @param hasConditions false for a type without filing conditions, which wants a time limit
     */
    public static String of(Need need, boolean hasConditions) {
        return switch (need) {
            case OTHER_DEPARTMENT -> "department";
            case CONDITION -> hasConditions ? "condition" : "limit";
            default -> need.name().toLowerCase(Locale.ROOT);
        };
    }
}
