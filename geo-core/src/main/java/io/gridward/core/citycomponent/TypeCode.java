package io.gridward.core.citycomponent;

import org.jspecify.annotations.Nullable;

/**
 * One type of a component or matter.
 *
 * @param scheme standard that gives the code its meaning, see {@link TypeCatalog}
 * @param kind {@link TypeCatalog#COMPONENT} or {@link TypeCatalog#MATTER}
 * @param code digits of major and minor class: five in the 2026 scheme, four before
 * @param majorCode leading two digits
 * @param majorName name of the major class
 * @param minorName name of the type
 * @param nameEn the name in English
 * @param geometry how it is usually surveyed: POINT, LINE, POLYGON or a choice of them
 * @param code2026 the type's code in GB/T 47678.5-2026; null when there is none
 * @param confidence where the row comes from
 * @param note remark; null when there is none
 */
public record TypeCode(
        String scheme,
        String kind,
        String code,
        String majorCode,
        String majorName,
        String minorName,
        String nameEn,
        String geometry,
        @Nullable String code2026,
        String confidence,
        @Nullable String note) {}
