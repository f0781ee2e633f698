package io.gridward.web.statistics;

import io.gridward.core.account.Role;
import io.gridward.core.layer.LocalText;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Who may ask for which numbers. Everybody: what is no smaller than a community and names nobody.
 * Whoever has an account: all but the work of other people by name, which is for those who judge
 * it.
 */
@Component
public class StatisticsAccess {
    private static final LocalText OPEN =
            LocalText.of(
                    "公开的是按社区、街道、单位、来源、类型、状态与时间的统计",
                    "open to everybody are those by community, subdistrict, department, source, type, state and time");

    /** Whether whoever is answered in this thread has an account. */
    public boolean isKnown() {
        return known().isPresent();
    }

    /** Refuses a stranger who asks for what is below communities. */
    void check(StatisticsQuery query) {
        if (query.belowCommunity()) {
            requireAccount("按网格的统计", "statistics by grid");
        }
    }

    /**
     * Refuses a stranger.
     *
     * @param zh what he asks for
     * @param en the same in English
     */
    void requireAccount(String zh, String en) {
        if (known().isEmpty()) {
            throw StatisticsRefused.stranger(
                    "%s需要账户或密钥；%s / %s need an account or a key; %s"
                            .formatted(zh, OPEN.zh(), en, OPEN.en()));
        }
    }

    /**
     * The only person whose work may be told; empty when that of all may.
     *
     * @throws StatisticsRefused for a stranger
     */
    Optional<String> onlyPerson() {
        requireAccount("按人员的统计", "statistics by person");
        Authentication caller = known().orElseThrow();
        boolean judges =
                Stream.of(Role.SUPERVISOR, Role.ADMINISTRATOR)
                        .map(role -> "ROLE_" + role.name())
                        .anyMatch(
                                r ->
                                        caller.getAuthorities().stream()
                                                .anyMatch(a -> r.equals(a.getAuthority())));
        return judges ? Optional.empty() : Optional.of(caller.getName());
    }

    private static Optional<Authentication> known() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(UsernamePasswordAuthenticationToken.class::isInstance);
    }
}
