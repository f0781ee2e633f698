package io.gridward.ogc.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.ogc.fault.OgcFault;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewParametersTest {
    private static final List<String> KNOWN = List.of("from", "type");

    private static Map<String, String> parse(String text) {
        return ViewParameters.parse(Kvp.of(Map.of("ViewParams", text)), KNOWN);
    }

    @Test
    void readsNamesAndValues() {
        assertThat(parse("from:2026-01-01; type:GB/T 47678.5-2026 matter 06,07\\,08\\;x;"))
                .isEqualTo(
                        Map.of(
                                "from",
                                "2026-01-01",
                                "type",
                                "GB/T 47678.5-2026 matter 06,07,08;x"));
        assertThat(ViewParameters.parse(Kvp.of(Map.of()), KNOWN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"to:1", "from", "from:", ":1", "from:1;from:2", "From:1"})
    void namesWhatItDoesNotKnow(String text) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOfSatisfying(
                        OgcFault.class, f -> assertThat(f.locator()).isEqualTo("viewparams"))
                .hasMessageContaining("from, type");
    }
}
