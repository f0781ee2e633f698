package io.gridward.core.responsibility.lists;

import io.gridward.core.layer.Feature;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A row of the facility list.
 *
 * @param facts what every row has
 * @param body who answers
 * @param componentCode the component it names; null when it speaks of types or owners
 * @param ownerCode owner of the components it speaks of; null for any
 * @param typeCodes types it speaks of, as written; null for any
 * @param types the same, read
 */
public record FacilityRow(
        RowFacts facts,
        Body body,
        @Nullable String componentCode,
        @Nullable String ownerCode,
        @Nullable String typeCodes,
        TypeCodes types) {
    private static final int BY_OWNER = 1000;

    /** The row of a feature. */
    public static FacilityRow of(Feature row) {
        return new FacilityRow(
                RowFacts.of(row),
                Body.of(row),
                row.text("component_code"),
                row.text("owner_code"),
                row.text("type_codes"),
                TypeCodes.parse(row.text("type_codes")));
    }

    /**
     * How closely a row without component code speaks of a component: owner and type before owner
     * before type, then by the longest leading type code; {@link Fit#NOT} when it does not.
     */
    public int specificity(@Nullable String type, @Nullable String owner) {
        if (ownerCode != null && !ownerCode.equals(owner)) {
            return Fit.NOT;
        }
        int lead = types.longestLead(type);
        if (lead < 0 || ownerCode == null && types.prefixes().isEmpty()) {
            return Fit.NOT;
        }
        return (ownerCode == null ? 0 : BY_OWNER) + lead;
    }

    /** Best first among rows that fit a thing. */
    static Comparator<FacilityRow> bestFirst(@Nullable String type, @Nullable String owner) {
        return Comparator.comparingInt((FacilityRow r) -> r.specificity(type, owner))
                .reversed()
                .thenComparing(FacilityRow::facts, RowFacts.LAST_RESORT);
    }
}
