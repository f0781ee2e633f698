package io.gridward.core.citycase.machine;

import io.gridward.core.account.Account;
import io.gridward.core.account.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who does something to a case.
 *
 * @param name name of the account
 * @param roles what it may do
 * @param department code of the department whose cases it handles; null for everybody else
 */
public record Mover(String name, Set<Role> roles, @Nullable String department) {
    public Mover {
        roles = Set.copyOf(roles);
    }

    /** An account. */
    public static Mover of(Account account) {
        return new Mover(account.name(), account.roles(), account.department());
    }
}
