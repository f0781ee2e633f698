package io.gridward.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SeenPasswordsTest {
    private final AtomicInteger asked = new AtomicInteger();
    private final SeenPasswords seen =
            new SeenPasswords(
                    (password, secret) -> {
                        asked.incrementAndGet();
                        return secret.equals("secret of " + password);
                    },
                    2);

    private boolean matches(String password, String secret) {
        return seen.matches(password, "secret of " + secret);
    }

    @Test
    void aRightPasswordIsHashedOnce() {
        for (int i = 0; i < 3; i++) {
            assertThat(matches("one", "one")).isTrue();
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void aWrongOneIsHashedEachTime() {
        assertThat(matches("one", "one")).isTrue();
        assertThat(matches("two", "one")).isFalse();
        assertThat(matches("two", "one")).isFalse();
        assertThat(asked).hasValue(3);
    }

    @Test
    void theOldPasswordDoesNotOpenWhatHasANewOne() {
        assertThat(matches("one", "one")).isTrue();
        assertThat(matches("one", "another")).isFalse();
    }

    @Test
    void secretAndPasswordAreNotRunTogether() {
        assertThat(seen.matches("bc", "secret of bc")).isTrue();
        assertThat(seen.matches("c", "secret of bcb")).isFalse();
    }

    @Test
    void theOneLongestKnownIsForgotten() {
        assertThat(matches("one", "one")).isTrue();
        assertThat(matches("two", "two")).isTrue();
        assertThat(matches("three", "three")).isTrue();
        assertThat(matches("three", "three")).isTrue();
        assertThat(asked).hasValue(3);
        assertThat(matches("one", "one")).isTrue();
        assertThat(asked).hasValue(4);
    }
}
