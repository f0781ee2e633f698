package io.gridward.importer.locate.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.responsibility.LocateQuestion;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointFieldsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    @Test
    void blankPartsAreAbsentAndTheDayIsToday() {
        assertThat(new PointFields(" 122.5 ", "46", "", " ", "", "", null).question(TODAY))
                .isEqualTo(LocateQuestion.at(122.5, 46, TODAY));
    }

    @Test
    void everyPartIsAsked() {
        assertThat(
                        new PointFields(
                                        "180",
                                        "-90",
                                        "10000",
                                        "matter",
                                        "0403",
                                        "1522010102200001",
                                        "1900-01-01")
                                .question(TODAY))
                .isEqualTo(
                        new LocateQuestion(
                                180,
                                -90,
                                "matter",
                                "0403",
                                "1522010102200001",
                                LocalDate.of(1900, 1, 1),
                                10_000.0));
    }

    @ParameterizedTest
    @CsvSource({
        "lon, ,46,,,,,",
        "lon,200,46,,,,,",
        "lat,122,,,,,,",
        "lat,46.07,122.09,,,,,",
        "accuracy,122,46,-1,,,,",
        "kind,122,46,,Component,,,",
        "type,122,46,,,04'03,,",
        "type,122,46,,,000000000000000000000,,",
        "component,122,46,,,,152201010220001,",
        "component,122,46,,,,1522010102200001x,",
        "at,122,46,,,,,3000-01-01",
        "at,122,46,,,,,2021-02-29"
    })
    void theFirstBadPartIsNamed(
            String field,
            String lon,
            String lat,
            String accuracy,
            String kind,
            String type,
            String component,
            String at) {
        PointFields fields = new PointFields(lon, lat, accuracy, kind, type, component, at);
        assertThatThrownBy(() -> fields.question(TODAY))
                .isInstanceOfSatisfying(
                        BadField.class, e -> assertThat(e.field()).isEqualTo(field));
    }

    @Test
    void aLongValueIsShownInPart() {
        PointFields fields = new PointFields("9".repeat(99), "46", null, null, null, null, null);
        assertThatThrownBy(() -> fields.question(TODAY))
                .isInstanceOfSatisfying(
                        BadField.class,
                        e ->
                                assertThat(e.fault().en())
                                        .isEqualTo(
                                                "'%s…' is not a number from -180 to 180"
                                                        .formatted("9".repeat(60))));
    }
}
