package io.gridward.importer.check.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CreditCodeTest {

    /** The example that is printed with the standard. */
    @Test
    void knowsAPublishedExample() {
        assertThat(CreditCode.isValid("91350100M000100Y43")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "91350100M000100Y4",
                "91350100M000100Y433",
                "91350100M000100Y44",
                "91350100M000100y43",
                "91350100I000100Y43",
                "19350100M000100Y43"
            })
    void refusesWhatIsWrong(String code) {
        assertThat(CreditCode.isValid(code)).isFalse();
    }

    @Test
    void madeUpCodesAreValidDifferentAndMarked() {
        Set<String> codes = new HashSet<>();
        for (int i = 1; i <= 500; i++) {
            String code = CreditCode.of(i % 2 == 0 ? "11" : "91", "152201", i);
            assertThat(code).hasSize(18).startsWith(code.substring(0, 2) + "152201GW");
            assertThat(CreditCode.isValid(code)).as(code).isTrue();
            codes.add(code);
        }
        assertThat(codes).hasSize(500);
    }

    @Test
    void anySingleWrongDigitIsNoticed() {
        String code = CreditCode.of("11", "152201", 42);
        for (int i = 0; i < 18; i++) {
            char other = code.charAt(i) == '7' ? '8' : '7';
            assertThat(CreditCode.isValid(code.substring(0, i) + other + code.substring(i + 1)))
                    .isFalse();
        }
    }
}
