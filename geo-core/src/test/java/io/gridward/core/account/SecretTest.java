package io.gridward.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class SecretTest {
    @Test
    void aPasswordMatchesItsOwnHashOnly() {
        String secret = Secret.of("correct horse 马");

        assertThat(Secret.matches("correct horse 马", secret)).isTrue();
        assertThat(Secret.matches("correct horse", secret)).isFalse();
        assertThat(Secret.of("correct horse 马")).as("salted").isNotEqualTo(secret);
    }

    /** The hash of {@code password} with the salt 00 … 0f, by Python's hashlib.pbkdf2_hmac. */
    @Test
    void theHashIsThatOfTheStandard() {
        String known =
                "pbkdf2-sha256$600000$000102030405060708090a0b0c0d0e0f$"
                        + "3bc37118e625093e9b79ed08930ea7af7389591233fdd92dddf369371e60dbc0";

        assertThat(Secret.matches("password", known)).isTrue();
    }
}
