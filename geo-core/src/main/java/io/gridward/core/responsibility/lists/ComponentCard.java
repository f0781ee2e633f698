package io.gridward.core.responsibility.lists;

import io.gridward.core.layer.Feature;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules want to know of a component.
 *
 * @param code component code
 * @param typeCode its type
 * @param typeName name of its type
 * @param ownerCode its owner
 * @param maintainerCode who keeps it up
 * @param competentCode the competent department
 * @param days when this version holds
 */
public record ComponentCard(
        String code,
        @Nullable String typeCode,
        @Nullable String typeName,
        @Nullable String ownerCode,
        @Nullable String maintainerCode,
        @Nullable String competentCode,
        ValidDays days) {
    /** Attributes it is read from. */
    static final List<String> ATTRIBUTES =
            List.of(
                    "type_code",
                    "type_name",
                    "owner_code",
                    "maintainer_code",
                    "competent_code",
                    "valid_from",
                    "valid_to");

    static ComponentCard of(Feature c) {
        return new ComponentCard(
                c.key(),
                c.text("type_code"),
                c.text("type_name"),
                c.text("owner_code"),
                c.text("maintainer_code"),
                c.text("competent_code"),
                ValidDays.of(c));
    }
}
