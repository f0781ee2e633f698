package io.gridward.core.coverage.cell;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.coverage.shape.GroundMeasure;
import io.gridward.core.layer.LocalText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "matter | 事件 | matter",
                "component:01; matter:01,02 | 部件:01；事件:01,02 | component:01; matter:01,02",
                "component:1,2,3,4 | 部件:1,2,3,4 | component:1,2,3,4",
                "component:1,2,3,4,5; matter:9 | 部件:1,2,3 等 5 类；事件:9 | component:1,2,3 … (5 types); matter:9",
            })
    void manyTypesAreCounted(String categories, String zh, String en) {
        assertThat(TypeWords.of(categories)).isEqualTo(LocalText.of(zh, en));
    }

    @Test
    void groundIsToldInTheUnitThatSuitsIt() {
        assertThat(new GroundMeasure(12.345, 0.0021).text()).isEqualTo("12.35 m² × 0.002 m");
        assertThat(GroundMeasure.areaText(9_999.994)).isEqualTo("9999.99 m²");
        assertThat(GroundMeasure.areaText(10_000)).isEqualTo("1.00 ha");
        assertThat(GroundMeasure.areaText(821_372.23)).isEqualTo("82.14 ha");
        assertThat(GroundMeasure.areaText(2_442_832_881.11)).isEqualTo("2442.83 km²");
    }
}
