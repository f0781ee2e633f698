package io.gridward.web.security;

import io.gridward.core.account.Account;
import io.gridward.core.account.Role;
import io.gridward.ogc.request.Callers;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells whose request is answered, as {@link CredentialFilter} found it out. */
@Component
public final class SignedIn implements Callers {

    @Override
    public Optional<Caller> current() {
        return account().map(a -> new Caller(a.name(), a.roles().contains(Role.GIS), meant()));
    }

    private static boolean meant() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.getAuthorities().contains(CredentialFilter.MEANT);
    }

    /** The account whose request this thread answers; empty for a stranger. */
    public Optional<Account> account() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.getDetails() instanceof Account account
                ? Optional.of(account)
                : Optional.empty();
    }
}
