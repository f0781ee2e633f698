package io.gridward.ogc.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.ogc.fault.OgcFault;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KvpTest {
    private static final OgcSettings LIMITS = new OgcSettings(4, 60, 9, 9, 9, 9, null, false);

    private static Kvp parse(String encoded) {
        return Kvp.parse(encoded, LIMITS);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a=1|1",
                "A=1|1",
                "&&a=1&&|1",
                "b=2&a=1|1",
                "a=%31|1",
                "a=x+y|x y",
                "a=x%2By|x+y",
                "a=b=c|b=c",
                "a=%E7%BD%91%E6%A0%BC|网格",
                "a=网格|网格",
                "a=%F0%9F%98%80|😀",
                "%61=1|1",
                "+a+=1|1",
                "a=+1+|1",
                "a=1&a=1|1",
                "a=1&A=1|1",
                "a=%26%3D|&="
            })
    void valuesAreDecodedOnce(String encoded, String value) {
        assertThat(parse(encoded).find("a")).contains(value);
        assertThat(parse(encoded).get("A")).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a=", "a=+", "a=%20%09", "b=1", "=1"})
    void blankCountsAsAbsent(String encoded) {
        assertThat(parse(encoded).find("a")).isEmpty();
        assertThat(parse(encoded).list("a")).isEmpty();
        assertThatThrownBy(() -> parse(encoded).get("a"))
                .isInstanceOfSatisfying(
                        OgcFault.class,
                        f -> {
                            assertThat(f.code()).isEqualTo(OgcFault.MISSING);
                            assertThat(f.locator()).isEqualTo("a");
                        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a=%|InvalidParameterValue",
                "a=%4|InvalidParameterValue",
                "a=%zz|InvalidParameterValue",
                "a=%C3|InvalidParameterValue",
                "a=%C3%28|InvalidParameterValue",
                "a=%ED%A0%80|InvalidParameterValue",
                "a=%C0%80|InvalidParameterValue",
                "a=1&a=2|InvalidParameterValue",
                "a=1&A=2|InvalidParameterValue",
                "a=&A=2|InvalidParameterValue",
                "a=1&b=2&c=3&d=4&e=5|OperationParsingFailed"
            })
    void whatCannotBeReadIsAFault(String encoded, String code) {
        assertThatThrownBy(() -> parse(encoded))
                .isInstanceOfSatisfying(
                        OgcFault.class,
                        f -> {
                            assertThat(f.code()).isEqualTo(code);
                            assertThat(f.status()).isEqualTo(400);
                        });
    }

    @Test
    void theLengthHasALimit() {
        String longest = "a=" + "x".repeat(58);

        assertThat(parse(longest).get("a")).hasSize(58);
        assertThatThrownBy(() -> parse(longest + "x"))
                .isInstanceOfSatisfying(OgcFault.class, f -> assertThat(f.status()).isEqualTo(413));
    }

    @Test
    void listsKeepEmptyPlaces() {
        assertThat(parse("a=x,,y+,").list("a")).containsExactly("x", "", "y", "");
        assertThat(parse("a=x").list("a")).containsExactly("x");
    }

    @Test
    void aCopyIsACopy() {
        Kvp kvp = Kvp.of(Map.of("Name", "1"));
        Map<String, String> copy = kvp.asMap();
        copy.put("name", "2");

        assertThat(copy).hasSize(1).containsKey("NAME");
        assertThat(kvp.get("name")).isEqualTo("1");
    }
}
