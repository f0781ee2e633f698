package io.gridward.core.citycase;

import org.jspecify.annotations.Nullable;

/**
 * Where a case is and who answers there.
 *
 * @param lon longitude in degrees, EPSG:4490
 * @param lat latitude in degrees, EPSG:4490
 * @param accuracyMetres radius that the point is known to lie in; null when exact
 * @param gridCode unit grid; null outside
 * @param communityCode community; null outside
 * @param subdistrictCode subdistrict; null outside
 * @param zoneClass class of management zone; null when in none
 * @param departmentCode body that answers by the lists; null when nobody does
 * @param rule the rule that decided; null when none did
 * @param ruleRow row of the list that decided; null when none did
 * @param trail why, sentences parted by line feeds
 * @param componentCode component that it is about; null when none
 * @param address how the point was found by the address that was told, in a sentence; null when it
 *     was told otherwise
 */
public record CasePlace(
        double lon,
        double lat,
        @Nullable Double accuracyMetres,
        @Nullable String gridCode,
        @Nullable String communityCode,
        @Nullable String subdistrictCode,
        @Nullable String zoneClass,
        @Nullable String departmentCode,
        @Nullable String rule,
        @Nullable String ruleRow,
        String trail,
        @Nullable String componentCode,
        @Nullable String address) {
    /** A place that was not found by an address. */
    public CasePlace(
            double lon,
            double lat,
            @Nullable Double accuracyMetres,
            @Nullable String gridCode,
            @Nullable String communityCode,
            @Nullable String subdistrictCode,
            @Nullable String zoneClass,
            @Nullable String departmentCode,
            @Nullable String rule,
            @Nullable String ruleRow,
            String trail,
            @Nullable String componentCode) {
        this(
                lon,
                lat,
                accuracyMetres,
                gridCode,
                communityCode,
                subdistrictCode,
                zoneClass,
                departmentCode,
                rule,
                ruleRow,
                trail,
                componentCode,
                null);
    }
}
