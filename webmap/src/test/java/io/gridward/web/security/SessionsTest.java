package io.gridward.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.account.Account;
import io.gridward.core.account.Accounts.Standing;
import io.gridward.core.account.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** How long a browser stays signed in. */
class SessionsTest {
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-26T00:00:00Z"));
    private final Map<String, Standing> accounts = new HashMap<>();
    private final Sessions sessions =
            new Sessions(
                    name -> Optional.ofNullable(accounts.get(name)),
                    new SessionSettings(30, 2, 3),
                    new HandClock());

    /** A clock that is set by hand. */
    private final class HandClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }

    private void account(String name, String mark, Role... roles) {
        OffsetDateTime since = OffsetDateTime.parse("2026-01-01T00:00Z");
        accounts.put(name, new Standing(new Account(name, Set.of(roles), null, since), mark));
    }

    private String open(String name) {
        account(name, "m1", Role.INSPECTOR);
        return sessions.open(name).orElseThrow();
    }

    private void pass(Duration time) {
        now.set(now.get().plus(time));
    }

    @Test
    void aTokenIsItsAccountsAndNoOtherIsKnown() {
        String token = open("甲");
        assertThat(sessions.find(token)).map(Account::name).contains("甲");
        assertThat(sessions.find("")).isEmpty();
        assertThat(sessions.find(token + "x")).isEmpty();
        assertThat(sessions.open("nobody")).isEmpty();
    }

    @Test
    void tokensAreLongAndNeverTheSame() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            String token = open("甲");
            assertThat(token).hasSize(43).matches("[A-Za-z0-9_-]+");
            assertThat(seen.add(token)).isTrue();
        }
    }

    @Test
    void endsAfterIdlenessAndAfterItsLongestTime() {
        String used = open("甲");
        String idle = open("乙");
        for (int i = 0; i < 5; i++) {
            pass(Duration.ofMinutes(20));
            assertThat(sessions.find(used)).isPresent();
        }
        assertThat(sessions.find(idle)).isEmpty();
        pass(Duration.ofMinutes(21));
        assertThat(sessions.find(used)).as("after two hours").isEmpty();
    }

    @Test
    void rolesAreThoseOfNow() {
        String token = open("甲");
        account("甲", "m1", Role.SUPERVISOR);
        assertThat(sessions.find(token).orElseThrow().roles()).containsExactly(Role.SUPERVISOR);
    }

    @Test
    void endsWithItsAccountAndWithItsPassword() {
        String removed = open("甲");
        String changed = open("乙");
        accounts.remove("甲");
        account("乙", "m2");
        assertThat(sessions.find(removed)).isEmpty();
        assertThat(sessions.find(changed)).isEmpty();
        account("甲", "m1");
        assertThat(sessions.find(removed)).as("gone for good").isEmpty();
    }

    @Test
    void oneTooManyEndsTheOneIdleLongest() {
        String first = open("甲");
        String second = open("乙");
        String third = open("丙");
        sessions.find(first);
        String fourth = open("丁");
        assertThat(sessions.find(second)).isEmpty();
        assertThat(sessions.find(first)).isPresent();
        assertThat(sessions.find(third)).isPresent();
        assertThat(sessions.find(fourth)).isPresent();
    }
}
