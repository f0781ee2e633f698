package io.gridward.core.responsibility.lists;

import io.gridward.core.layer.Feature;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A body that can answer for something.
 *
 * @param code department code, or the division code of a subdistrict
 * @param name its name
 */
public record Body(String code, @Nullable String name) {

    /** The body a row names by {@code department_code} and {@code department_name}. */
    static Body of(Feature row) {
        return new Body(
                Objects.requireNonNullElse(row.text("department_code"), ""),
                row.text("department_name"));
    }

    /** True when both are the same body, or both nobody; names do not matter. */
    public static boolean same(@Nullable Body a, @Nullable Body b) {
        return a == b || a != null && b != null && a.code.equals(b.code);
    }
}
