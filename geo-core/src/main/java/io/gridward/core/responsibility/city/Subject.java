package io.gridward.core.responsibility.city;

import io.gridward.core.responsibility.lists.ComponentCard;
import io.gridward.core.responsibility.lists.Components;
import io.gridward.core.responsibility.lists.ValidDays;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a question is about, without the place.
 *
 * @param kind {@code component} or {@code matter}; null when not known
 * @param type type code; null when not known
 * @param component code of the component it is about; null when none
 * @param card that component on the day; null when there is none
 * @param day the day
 */
public record Subject(
        @Nullable String kind,
        @Nullable String type,
        @Nullable String component,
        @Nullable ComponentCard card,
        int day) {
    private static final String COMPONENT = "component";

    /** Something of a kind and type, as far as they are known. */
    public static Subject of(@Nullable String kind, @Nullable String type, LocalDate at) {
        return new Subject(kind, type, null, null, ValidDays.day(at));
    }

    /** A component by its code; when there is none on the day, one of the type. */
    public static Subject named(
            String code, @Nullable String type, LocalDate at, Components components) {
        ComponentCard card = components.find(code, at);
        String own = card == null ? null : card.typeCode();
        return new Subject(COMPONENT, own == null ? type : own, code, card, ValidDays.day(at));
    }

    /** A component was named that does not exist on the day. */
    public boolean isComponentMissing() {
        return component != null && card == null;
    }

    public @Nullable String owner() {
        return card == null ? null : card.ownerCode();
    }

    /** True when the facility list by type and owner is asked. */
    public boolean isComponentLike() {
        return kind == null ? type != null : kind.equals(COMPONENT);
    }
}
