package io.gridward.web.security;

import io.gridward.core.account.Role;
import io.gridward.ogc.request.Callers;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells the services whose request they answer, as {@link CredentialFilter} found it out. */
@Component
final class SignedIn implements Callers {
    private static final String WRITER = "ROLE_" + Role.GIS.name();

    @Override
    public Optional<Caller> current() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (!(known instanceof UsernamePasswordAuthenticationToken)) {
            return Optional.empty();
        }
        boolean writes =
                known.getAuthorities().stream().anyMatch(a -> WRITER.equals(a.getAuthority()));
        return Optional.of(new Caller(known.getName(), writes));
    }
}
