package io.gridward.ogc.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.layer.filter.Expression.Literal;
import io.gridward.core.layer.filter.Expression.Property;
import io.gridward.core.layer.filter.Filter;
import io.gridward.core.layer.filter.Filter.Operator;
import io.gridward.ogc.fault.OgcFault;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FesTemporalTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 6, 30);
    private static final String INSTANT =
            "<gml:TimeInstant gml:id=\"t\"><gml:timePosition>2026-01-01</gml:timePosition></gml:TimeInstant>";
    private static final String PERIOD =
            "<gml:TimePeriod gml:id=\"p\"><gml:beginPosition>2026-01-01</gml:beginPosition>"
                    + "<gml:endPosition>2026-06-30</gml:endPosition></gml:TimePeriod>";

    private static Filter read(String operator, String time) {
        return Fes.read("<%s>{built}%s</%s>".formatted(operator, time, operator));
    }

    private static Filter built(Operator operator, Object time) {
        return Fes.compare("built", operator, time);
    }

    private static Stream<Arguments> operators() {
        Filter during =
                new Filter.And(List.of(built(Operator.GREATER, FIRST), built(Operator.LESS, LAST)));
        return Stream.of(
                Arguments.of("After", INSTANT, built(Operator.GREATER, FIRST)),
                Arguments.of("Before", INSTANT, built(Operator.LESS, FIRST)),
                Arguments.of("TEquals", INSTANT, built(Operator.EQUAL, FIRST)),
                Arguments.of("AnyInteracts", INSTANT, between(FIRST, FIRST)),
                Arguments.of("After", PERIOD, built(Operator.GREATER, LAST)),
                Arguments.of("Before", PERIOD, built(Operator.LESS, FIRST)),
                Arguments.of("During", PERIOD, during),
                Arguments.of("Begins", PERIOD, built(Operator.EQUAL, FIRST)),
                Arguments.of("Ends", PERIOD, built(Operator.EQUAL, LAST)),
                Arguments.of("AnyInteracts", PERIOD, between(FIRST, LAST)));
    }

    private static Filter between(Object low, Object high) {
        return new Filter.Between(new Property("built"), new Literal(low), new Literal(high));
    }

    @ParameterizedTest
    @MethodSource("operators")
    void everyOperatorOfAnInstantIsRead(String operator, String time, Filter filter) {
        assertThat(read(operator, time)).isEqualTo(filter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'2026-01-01/2026-06-30'",
                "<Literal>" + PERIOD + "</Literal>",
                "<gml:TimePeriod><gml:begin><gml:TimeInstant><gml:timePosition>2026-01-01</gml:timePosition>"
                        + "</gml:TimeInstant></gml:begin><gml:end><gml:TimeInstant><gml:timePosition>"
                        + " 2026-06-30 </gml:timePosition></gml:TimeInstant></gml:end></gml:TimePeriod>"
            })
    void periodsComeInSeveralForms(String period) {
        assertThat(read("During", period)).isEqualTo(read("During", PERIOD));
    }

    @Test
    void momentsAreComparedWithDaysAndDaysWithMoments() {
        OffsetDateTime moment = OffsetDateTime.parse("2026-01-01T08:00+08:00");
        assertThat(read("TEquals", "'2026-01-01T08:00:00+08:00'"))
                .isEqualTo(built(Operator.EQUAL, moment));
        assertThat(Fes.read("<After>{seen_at}'2026-01-01T08:00:00'</After>"))
                .isEqualTo(Fes.compare("seen_at", Operator.GREATER, moment));
        assertThat(Fes.read("<Before>{seen_at}" + INSTANT + "</Before>"))
                .isEqualTo(Fes.compare("seen_at", Operator.LESS, FIRST));
    }

    @ParameterizedTest
    @CsvSource({
        "After, 2026-01-01T00:00:00+08:00, GREATER, 2026-01-01",
        "After, 2025-12-31T15:59:59Z, GREATER, 2025-12-31",
        "Before, 2026-01-02T00:00:00+08:00, LESS, 2026-01-02",
        "Before, 2026-01-01T16:00:00Z, LESS, 2026-01-02",
        "Before, 2026-01-02T23:59:59+08:00, LESS, 2026-01-02",
    })
    void aDayIsAfterAMomentWhenItBeginsLaterAndBeforeOneWhenItIsOver(
            String operator, String moment, Operator compared, LocalDate day) {
        assertThat(read(operator, "'" + moment + "'")).isEqualTo(built(compared, day));
    }

    @Test
    void aDayIsDuringAPeriodWhenAllOfItIs() {
        assertThat(read("During", "'2025-12-31T18:00:00Z/2026-06-30T12:00:00+08:00'"))
                .isEqualTo(read("During", PERIOD));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TContains",
                "BegunBy",
                "EndedBy",
                "TOverlaps",
                "OverlappedBy",
                "Meets",
                "MetBy"
            })
    void operatorsOfPeriodsAreRefused(String operator) {
        OgcFault fault = Fes.fault("<%s>{built}%s</%s>".formatted(operator, PERIOD, operator));
        assertThat(fault.code()).isEqualTo(OgcFault.OPTION);
        assertThat(fault.text().en()).startsWith(operator + " asks for a period");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<After>{name}INSTANT</After> | After cannot be asked of property name",
                "<After>{geom}INSTANT</After> | After cannot be asked of property geom",
                "<After>{born}INSTANT</After> | lamp has no property 'born'",
                "<After>{built}</After> | After needs a property, then a time",
                "<After>INSTANT{built}</After> | After needs a property, then a time",
                "<After>{built}{seen_at}</After> | After needs a Literal, TimeInstant or TimePeriod",
                "<After>{built}'soon'</After> | time 'soon' is not like 2026-01-31",
                "<After>{built}'2026-13-01'</After> | time '2026-13-01' is not like",
                "<During>{built}'2026-01-01/soon'</During> | time 'soon' is not like",
                "<During>{built}INSTANT</During> | During needs a TimePeriod",
                "<Begins>{built}INSTANT</Begins> | Begins needs a TimePeriod",
                "<Ends>{built}INSTANT</Ends> | Ends needs a TimePeriod",
                "<TEquals>{built}PERIOD</TEquals> | TEquals needs a TimeInstant",
                "<After>{built}<gml:TimeInstant/></After> | After needs a Literal, TimeInstant",
                "<During>{built}<gml:TimePeriod/></During> | During needs a Literal, TimeInstant",
                "<After>{built}<gml:Point/></After> | After needs a Literal, TimeInstant",
                "<After>{built}'0001-01-01'</After> | years 1 to 9999"
            })
    void whatIsNoTimeIsSaid(String operator, String message) {
        OgcFault fault = Fes.fault(operator.replace("INSTANT", INSTANT).replace("PERIOD", PERIOD));
        assertThat(fault).as(operator).isNotNull();
        assertThat(fault.locator()).isEqualTo("FILTER");
        assertThat(fault.text().en()).contains(message);
    }
}
