package io.gridward.core.lineage;

import org.jspecify.annotations.Nullable;

/**
 * One repair that was made to a row of a file before it was taken.
 *
 * @param row row number in the file, 1 for the first data row
 * @param key key of the thing the row became; of a row that was merged, of what it was merged into;
 *     null when it has none
 * @param check check of the catalogue that proposed the repair: {@code Q01} … {@code Q21}
 * @param kind what was done, kebab-case: {@code swap-axes}
 * @param attribute attribute that was changed; {@code geom} for the shape
 * @param before what stood there; shapes as well-known text in EPSG:4490, long ones cut
 * @param after what stands there now, in the same form
 */
public record RepairNote(
        long row,
        @Nullable String key,
        String check,
        String kind,
        String attribute,
        String before,
        String after) {}
