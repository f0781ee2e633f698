package io.gridward.importer.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.batch.BatchRequest.Mode;
import io.gridward.core.finding.Severity;
import io.gridward.importer.check.RepairKind;
import io.gridward.importer.check.Threshold;
import io.gridward.importer.load.Tolerance;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of options, however they came. */
class WordsTest {
    @Test
    void readsWordsInEitherCase() {
        assertThat(Words.mode("Replace")).isEqualTo(Mode.REPLACE);
        assertThat(Words.failOn("WARNING").severity()).contains(Severity.WARNING);
        assertThat(Words.failOn("none").severity()).isEmpty();
        assertThat(Words.crs(" 4550 ")).isEqualTo(Words.crs("EPSG:4550"));
        assertThat(Words.acceptMapping("True")).isTrue();
        assertThat(Words.acceptMapping("false")).isFalse();
        assertThat(Words.repairs("Snap, recode"))
                .containsExactlyInAnyOrder(RepairKind.SNAP, RepairKind.RECODE);
        assertThat(Words.repairs("all")).isEqualTo(RepairKind.all());
    }

    @Test
    void takesTheLastNumberForAThreshold() {
        assertThat(Words.thresholds(List.of("snap-metres=0.1", " snap-metres = 0.2")))
                .isEqualTo(Map.of(Threshold.SNAP_METRES, 0.2));
        assertThat(Words.thresholds(List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "snap-metres", "snap-metres=", "snap-metres=-1", "snap-metres=NaN"})
    void refusesAThresholdThatIsNone(String setting) {
        assertThatThrownBy(() -> Words.thresholds(List.of(setting)))
                .isInstanceOf(BadWord.class)
                .hasMessageMatching("--threshold .*\\p{IsHan}.* / --threshold .*snap-metres.*");
    }

    @ParameterizedTest
    @CsvSource({"50, 50,", "0, 0,", "2.5%, , 2.5", "100%, , 100", "100.0%, , 100.0"})
    void readsHowManyErrorsAreTolerated(String text, Long rows, BigDecimal percent) {
        assertThat(ErrorLimit.tolerance(FailOn.error, Optional.of(text)))
                .isEqualTo(
                        new Tolerance(
                                Optional.of(Severity.ERROR),
                                Optional.ofNullable(rows),
                                Optional.ofNullable(percent)));
    }

    @Test
    void toleratesAnythingWhenNothingIsSaid() {
        assertThat(ErrorLimit.tolerance(FailOn.none, Optional.empty())).isEqualTo(Tolerance.ANY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "many", "100.5%", "101%", "1e3", "5 %", "9999999999"})
    void refusesALimitThatIsNone(String text) {
        assertThatThrownBy(() -> ErrorLimit.tolerance(FailOn.none, Optional.of(text)))
                .isInstanceOf(BadWord.class)
                .hasMessageContaining("--max-errors '" + text + "' must be a number of rows");
    }

    @Test
    void saysWhatThereIs() {
        assertThatThrownBy(() -> Words.scheme("none")).hasMessageContaining("CJ/T 214-2007");
        assertThatThrownBy(() -> Words.mode("sometimes")).hasMessageContaining("upsert, append");
        assertThatThrownBy(() -> Words.repairs("snap,guess"))
                .hasMessageContaining("未知修复 “guess”")
                .hasMessageContaining("use: all, swap-axes");
        assertThatThrownBy(() -> Words.crs("EPSG:1"))
                .hasMessageMatching(".*未知坐标系.* / .*EPSG:4490.*");
        assertThatThrownBy(() -> Words.day("2026-02-30")).hasMessageContaining("YYYY-MM-DD");
        assertThatThrownBy(() -> Words.encoding("=?")).hasMessageContaining("GB18030");
    }
}
