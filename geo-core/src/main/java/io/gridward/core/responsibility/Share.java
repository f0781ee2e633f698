package io.gridward.core.responsibility;

import org.jspecify.annotations.Nullable;

/**
 * The part of the circle of uncertainty that a body would get.
 *
 * @param departmentCode its code; null for ground that nobody answers for
 * @param departmentName its name
 * @param share part of the circle's area, above 0 up to 1
 */
public record Share(
        @Nullable String departmentCode, @Nullable String departmentName, double share) {}
