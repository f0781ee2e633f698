package io.gridward.core.citycase.limit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table of standards: under which condition a type becomes a case, how long the case
 * may take, and when it is closed.
 *
 * @param id identifies the row
 * @param standard whose manual it is from
 * @param kind {@code component} or {@code matter}
 * @param scheme standard that gives {@code code} its meaning
 * @param code type code
 * @param code2026 the type's code in GB/T 47678.5-2026; null when it has none
 * @param typeName name of the type
 * @param number number of the condition within the type
 * @param condition the condition, in English (the sources' own words are not copied)
 * @param limit how long
 * @param closing what closes the case
 * @param zoneClass class of management zone it is for; null for all
 * @param validFrom first day, null since ever
 * @param validTo first day it no longer holds, null until further notice
 * @param source where the row comes from
 */
public record FilingCondition(
        String id,
        String standard,
        String kind,
        String scheme,
        String code,
        @Nullable String code2026,
        String typeName,
        int number,
        String condition,
        TimeLimit limit,
        String closing,
        @Nullable String zoneClass,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source) {

    boolean holds(LocalDate day) {
        return (validFrom == null || !validFrom.isAfter(day))
                && (validTo == null || validTo.isAfter(day));
    }
}
