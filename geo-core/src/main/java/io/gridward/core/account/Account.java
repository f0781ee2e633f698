package io.gridward.core.account;

import java.time.OffsetDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may write.
 *
 * @param name 2 to 64 letters, digits, dots, hyphens or underscores
 * @param roles what he may do
 * @param department code of the department whose cases he handles; null for everybody else
 * @param createdAt since when
 */
public record Account(
        String name, Set<Role> roles, @Nullable String department, OffsetDateTime createdAt) {
    public Account {
        roles = Set.copyOf(roles);
    }
}
