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
 * @param topic what the rows of places say of it
 */
public record Subject(
        @Nullable String kind,
        @Nullable String type,
        @Nullable String component,
        @Nullable ComponentCard card,
        int day,
        Topic topic) {
    private static final String COMPONENT = "component";

    /** Something of a kind and type, as far as they are known. */
    public static Subject of(
            CityModel model, @Nullable String kind, @Nullable String type, LocalDate at) {
        int day = ValidDays.day(at);
        return new Subject(kind, type, null, null, day, model.topics().of(kind, type, day));
    }

    /** A component by its code; when there is none on the day, one of the type. */
    public static Subject named(
            CityModel model,
            String code,
            @Nullable String type,
            LocalDate at,
            Components components) {
        ComponentCard card = components.find(code, at);
        String own = card == null ? null : card.typeCode();
        String known = own == null ? type : own;
        int day = ValidDays.day(at);
        Topic topic = model.topics().of(COMPONENT, known, day);
        return new Subject(COMPONENT, known, code, card, day, topic);
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
