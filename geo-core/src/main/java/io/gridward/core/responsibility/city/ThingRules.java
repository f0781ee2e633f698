package io.gridward.core.responsibility.city;

import io.gridward.core.responsibility.lists.Body;
import io.gridward.core.responsibility.lists.ComponentCard;
import io.gridward.core.responsibility.lists.FacilityRow;
import io.gridward.core.responsibility.lists.FacilityRules;
import io.gridward.core.responsibility.lists.RowFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules 1 to 3, which look at the thing and not at the place. */
public final class ThingRules {
    private static final Role[] ROLES = Role.values();

    private final CityModel model;

    /** Over a model. */
    public ThingRules(CityModel model) {
        this.model = model;
    }

    /** Rule 1: the facility list by component code. */
    public @Nullable Award byCode(Subject s) {
        return award(FacilityRules.firstOn(naming(s), s.day()));
    }

    private static @Nullable Award award(@Nullable FacilityRow row) {
        return row == null ? null : new Award(row.body(), row.facts());
    }

    /** Rows of all days that name the component. */
    public List<FacilityRow> naming(Subject s) {
        return s.component() == null ? List.of() : model.facilities().listNaming(s.component());
    }

    /** Rule 2: the first of the component's bodies that is a known department. */
    public @Nullable Award byOwnBodies(Subject s) {
        ComponentCard card = s.card();
        for (int i = 0; card != null && i < ROLES.length; i++) {
            Body body = body(ROLES[i], card, s.day());
            if (body != null) {
                return new Award(body, facts(card));
            }
        }
        return null;
    }

    /** The component as the row that decided. */
    public static RowFacts facts(ComponentCard card) {
        return new RowFacts(
                "component", card.code(), card.typeName(), card.days(), RowFacts.NO_PRIORITY, null);
    }

    /** Rule 3: the facility list by type and owner. */
    public @Nullable Award byType(Subject s) {
        return award(FacilityRules.firstOn(fitting(s), s.day()));
    }

    /** Rows of all days that speak of such things. */
    public List<FacilityRow> fitting(Subject s) {
        return s.isComponentLike()
                ? model.facilities().listFitting(s.type(), s.owner())
                : List.of();
    }

    /** The department that a role of a component names on a day; null when not known. */
    public @Nullable Body body(Role role, ComponentCard card, int day) {
        return model.departments().find(role.code(card), day);
    }

    /** The bodies of a component in the order in which they are asked. */
    public enum Role {
        MAINTAINER,
        OWNER,
        COMPETENT;

        /** The code the component names for the role. */
        public @Nullable String code(ComponentCard card) {
            return switch (this) {
                case MAINTAINER -> card.maintainerCode();
                case OWNER -> card.ownerCode();
                case COMPETENT -> card.competentCode();
            };
        }
    }
}
