package io.gridward.core.account;

import java.time.OffsetDateTime;
import java.util.Set;

/**
 * Somebody who may write.
 *
 * @param name 2 to 64 letters, digits, dots, hyphens or underscores
 * @param roles what he may do
 * @param createdAt since when
 */
public record Account(String name, Set<Role> roles, OffsetDateTime createdAt) {
    public Account {
        roles = Set.copyOf(roles);
    }
}
