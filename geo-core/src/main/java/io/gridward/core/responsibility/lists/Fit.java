package io.gridward.core.responsibility.lists;

import io.gridward.core.layer.Feature;
import org.jspecify.annotations.Nullable;

/**
 * What a row of the territorial or boundary list speaks of.
 *
 * @param kind {@code component} or {@code matter}; null for any
 * @param typeCodes the row's list as written; null when it has none
 * @param types the same, read
 */
public record Fit(@Nullable String kind, @Nullable String typeCodes, TypeCodes types) {
    /** The row does not speak of what is asked about. */
    public static final int NOT = -1;

    /** What a feature of one of the lists speaks of. */
    public static Fit of(Feature row) {
        String kind = row.text("kind");
        String codes = row.text("type_codes");
        return new Fit("any".equals(kind) ? null : kind, codes, TypeCodes.parse(codes));
    }

    /**
     * How closely the row speaks of a thing: digits of the longest leading code, 0 when it speaks
     * of every type, {@link #NOT} when it does not speak of it. When the kind is not known rows for
     * each kind fit; when the type is not known only rows for every type do.
     */
    public int specificity(@Nullable String askedKind, @Nullable String askedType) {
        return fitsKind(askedKind) ? types.longestLead(askedType) : NOT;
    }

    /** True when the row speaks of the kind. */
    public boolean fitsKind(@Nullable String asked) {
        return asked == null || kind == null || kind.equals(asked);
    }
}
