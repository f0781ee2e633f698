package io.gridward.web.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.account.Account;
import io.gridward.core.account.Role;
import io.gridward.core.store.StoreUnavailable;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ConsumersTest {
    private static final OffsetDateTime MADE = OffsetDateTime.parse("2026-01-01T08:00:00+08:00");

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));

    private Optional<Account> accountOf(String key) {
        asked.incrementAndGet();
        if (key.equals("away")) {
            throw new StoreUnavailable("away", new IOException("refused"));
        }
        return key.equals("right")
                ? Optional.of(new Account("bus", Set.of(Role.GIS), "", MADE))
                : Optional.empty();
    }

    private Consumers consumers(boolean trusting) {
        Clock clock =
                new Clock() {
                    @Override
                    public ZoneOffset getZone() {
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
                };
        return new Consumers(this::accountOf, clock, trusting);
    }

    private static MockHttpServletRequest from(String address, String header, String value) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/wfs");
        request.setRemoteAddr(address);
        if (value != null) {
            request.addHeader(header, value);
        }
        return request;
    }

    @ParameterizedTest
    @CsvSource({
        "right, key bus",
        "wrong, 10.0.0.1",
        "away, 10.0.0.1",
        "' ', 10.0.0.1",
        ", 10.0.0.1"
    })
    void aKeyThatIsSomebodysMakesAConsumerAndNoOtherDoes(String key, String name) {
        assertThat(consumers(false).nameOf(from("10.0.0.1", "X-API-Key", key))).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "true, '1.1.1.1, 2.2.2.2', 2.2.2.2",
        "true, 3.3.3.3, 3.3.3.3",
        "true, ' ', 10.0.0.1",
        "true, , 10.0.0.1",
        "false, 3.3.3.3, 10.0.0.1"
    })
    void onlyATrustedProxySaysWhereARequestCameFrom(boolean trusting, String list, String name) {
        assertThat(consumers(trusting).nameOf(from("10.0.0.1", "X-Forwarded-For", list)))
                .isEqualTo(name);
    }

    @Test
    void theStoreIsAskedOnceAMinuteForAKey() {
        Consumers consumers = consumers(false);
        for (int i = 0; i < 5; i++) {
            consumers.nameOf(from("10.0.0.1", "X-API-Key", "right"));
            consumers.nameOf(from("10.0.0.1", "X-API-Key", "wrong"));
        }
        assertThat(asked.get()).isEqualTo(2);
        now.updateAndGet(t -> t.plus(Duration.ofSeconds(61)));
        consumers.nameOf(from("10.0.0.1", "X-API-Key", "right"));
        assertThat(asked.get()).isEqualTo(3);
    }

    @Test
    void keysThatAreTriedOutDoNotFillTheMemory() {
        Consumers consumers = consumers(false);
        for (int i = 0; i < 5000; i++) {
            consumers.nameOf(from("10.0.0.1", "X-API-Key", "guess" + i));
        }
        consumers.nameOf(from("10.0.0.1", "X-API-Key", "x".repeat(5000)));
        assertThat(asked.get()).as("a key that cannot be one is not looked for").isEqualTo(5000);
        assertThat(consumers.nameOf(from("10.0.0.1", "X-API-Key", "right"))).isEqualTo("key bus");
    }
}
