package io.gridward.importer.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Limits are settings. */
class ReadLimitsTest {

    @Test
    void takesWhatIsSetAndElseTheDefault() {
        Map<String, String> set =
                Map.of("gridward.import.max-rows", " 12 ", "gridward.import.max-columns", "");
        ReadLimits limits = ReadLimits.of(set::get);

        assertThat(limits.rows()).isEqualTo(12);
        assertThat(limits.columns()).isEqualTo(ReadLimits.DEFAULT.columns());
        assertThat(ReadLimits.of(name -> null)).isEqualTo(ReadLimits.DEFAULT);
    }

    @Test
    void hasAVariableOfTheEnvironmentForEachSetting() {
        assertThat(ReadLimits.variable("gridward.import.max-cell-characters"))
                .isEqualTo("GRIDWARD_IMPORT_MAXCELLCHARACTERS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "1.5", "99999999999999999999"})
    void refusesWhatIsNoPositiveNumber(String text) {
        assertThatThrownBy(() -> ReadLimits.of(Map.of("gridward.import.max-rows", text)::get))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("gridward.import.max-rows")
                .hasMessageContaining(text);
    }
}
