package io.gridward.core.citycase;

import io.gridward.core.citycase.machine.CaseMark;
import io.gridward.core.citycase.machine.CaseSource;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What somebody reports, besides the place.
 *
 * @param source where it comes from
 * @param scheme standard of the type code
 * @param kind {@code component} or {@code matter}
 * @param typeCode type code
 * @param address where it is, in words; null when not told
 * @param description what it is, in words; null when not told
 * @param marks {@link CaseMark#URGENT}, {@link CaseMark#SELF_HANDLED}, {@link CaseMark#REPEAT}
 * @param duplicateOf number of an earlier case of the same thing; null when none is known
 * @param contact who reported; null when that is not told
 * @param key idempotency key: the same report with the same key is made once; null for none
 */
public record CaseReport(
        CaseSource source,
        String scheme,
        String kind,
        String typeCode,
        @Nullable String address,
        @Nullable String description,
        Set<CaseMark> marks,
        @Nullable String duplicateOf,
        @Nullable Contact contact,
        @Nullable String key) {
    public CaseReport {
        marks = Set.copyOf(marks);
    }

    /** The same report with other marks. */
    public CaseReport marked(Set<CaseMark> others) {
        return new CaseReport(
                source,
                scheme,
                kind,
                typeCode,
                address,
                description,
                others,
                duplicateOf,
                contact,
                key);
    }

    /** What makes two reports the same to an idempotency key: what was said, not what was found. */
    String fingerprint() {
        Set<CaseMark> said = new TreeSet<>(marks);
        said.remove(CaseMark.REPEAT);
        return "%s %s".formatted(marked(Set.of()), said);
    }

    /** Who reported: personal data, kept apart from the case. */
    public record Contact(@Nullable String name, @Nullable String phone) {}
}
