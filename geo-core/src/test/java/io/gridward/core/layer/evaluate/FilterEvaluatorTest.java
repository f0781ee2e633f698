package io.gridward.core.layer.evaluate;

import static io.gridward.core.layer.evaluate.Probe.truth;
import static io.gridward.core.layer.filter.FilterWords.all;
import static io.gridward.core.layer.filter.FilterWords.any;
import static io.gridward.core.layer.filter.FilterWords.between;
import static io.gridward.core.layer.filter.FilterWords.both;
import static io.gridward.core.layer.filter.FilterWords.is;
import static io.gridward.core.layer.filter.FilterWords.isAnyCase;
import static io.gridward.core.layer.filter.FilterWords.isNull;
import static io.gridward.core.layer.filter.FilterWords.like;
import static io.gridward.core.layer.filter.FilterWords.likeAnyCase;
import static io.gridward.core.layer.filter.FilterWords.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.layer.CityFeatures;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.filter.Filter;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterEvaluatorTest {
    private static final Filter TRUE = is("text", "=", "a");
    private static final Filter FALSE = is("text", "=", "b");
    private static final Filter UNKNOWN = is("whole", "=", 1L);
    private static final Feature A = Probe.with("text", "a");

    private static Filter of(String truth) {
        return switch (truth) {
            case "T" -> TRUE;
            case "F" -> FALSE;
            default -> UNKNOWN;
        };
    }

    private static @Nullable Boolean read(String truth) {
        return truth.equals("U") ? null : truth.equals("T");
    }

    @ParameterizedTest
    @CsvSource({
        "T,T,T,T", "T,F,F,T", "T,U,U,T", "F,T,F,T", "F,F,F,F", "F,U,F,U", "U,T,U,T", "U,F,F,U",
        "U,U,U,U"
    })
    void truthIsThreeValuedAsInSql(String a, String b, String and, String or) {
        assertThat(truth(all(of(a), of(b)), A)).as("%s AND %s", a, b).isEqualTo(read(and));
        assertThat(truth(any(of(a), of(b)), A)).as("%s OR %s", a, b).isEqualTo(read(or));
        assertThat(truth(not(all(of(a), of(b))), A))
                .as("De Morgan")
                .isEqualTo(truth(any(not(of(a)), not(of(b))), A));
    }

    @Test
    void emptyPartsAreTrueOrFalse() {
        assertThat(truth(Filter.ALL, A)).isTrue();
        assertThat(truth(Filter.NONE, A)).isFalse();
        assertThat(truth(any(all(), UNKNOWN), A)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "whole,1,1,=",
        "whole,-2,1,<",
        "whole,9223372036854775807,9223372036854775806,>",
        "decimal,1.5,1.5,=",
        "decimal,-0.0,0.0,=",
        "decimal,1e-300,0,>",
        "decimal,0.1,0.3,<",
        "text,a,a,=",
        "text,A,a,<",
        "text,ab,abc,<",
        "text,10,9,<",
        "text,街,路,<",
        "day,2026-02-28,2026-03-01,<",
        "day,2026-03-01,2026-03-01,=",
        "moment,2026-03-01T00:00:00+08:00,2026-02-28T16:00:00Z,=",
        "moment,2026-03-01T00:00:00.001+08:00,2026-02-28T16:00:00Z,>"
    })
    void eachOperatorAgreesWithTheOrder(String name, String stored, String asked, String order) {
        Feature feature = Probe.with(name, Probe.value(name, stored));
        Object constant = Probe.value(name, asked);
        for (String sign : List.of("=", "<>", "<", "<=", ">", ">=")) {
            boolean expected = sign.equals("<>") ? !order.equals("=") : sign.contains(order);
            assertThat(truth(is(name, sign, constant), feature))
                    .as("%s %s %s", stored, sign, asked)
                    .isEqualTo(expected);
            assertThat(truth(is(name, sign, constant), A.text(name) == null ? A : Probe.with()))
                    .as("absent %s %s", sign, asked)
                    .isNull();
        }
    }

    @Test
    void textComparesByCodePointsNotBySurrogates() {
        Feature wide = Probe.with("text", "\uFF5E", "other_text", "\uD83D\uDE00");
        assertThat(truth(both("text", "<", "other_text"), wide)).isTrue();
        assertThat("\uFF5E".compareTo("\uD83D\uDE00")).as("Java's own order").isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "abc,ABC,true",
        "ABC,abc,true",
        "É,é,false",
        "路A,路a,true",
        "ſ,S,false",
        "İ,i,false"
    })
    void onlyLettersOfAsciiHaveACase(String stored, String asked, boolean same) {
        Feature feature = Probe.with("text", stored);
        assertThat(truth(isAnyCase("text", "=", asked), feature)).isEqualTo(same);
        assertThat(truth(likeAnyCase("text", asked), feature)).isEqualTo(same);
        assertThat(truth(is("text", "=", asked), feature)).isFalse();
    }

    @Test
    void caseDoesNotMatterToNumbersAndDays() {
        Feature feature = Probe.with("whole", 3L, "day", LocalDate.parse("2026-01-01"));
        assertThat(truth(isAnyCase("whole", "=", 3L), feature)).isTrue();
        assertThat(truth(isAnyCase("day", ">", "2025-12-31"), feature)).isTrue();
    }

    @Test
    void betweenHoldsItsEnds() {
        Feature five = Probe.with("whole", 5L);
        assertThat(truth(between("whole", 5L, 7L), five)).isTrue();
        assertThat(truth(between("whole", 3L, 5L), five)).isTrue();
        assertThat(truth(between("whole", 5.5, 7L), five)).isFalse();
        assertThat(truth(between("whole", 7L, 3L), five)).as("ends swapped").isFalse();
        assertThat(truth(between("whole", 3L, 7L), A)).as("absent").isNull();
    }

    @Test
    void listsHoldTheirMembersOnly() {
        Feature five = Probe.with("whole", 5L, "text", "a");
        assertThat(truth(Filter.in("whole", List.of(1L, 5L)), five)).isTrue();
        assertThat(truth(Filter.in("whole", List.of("5")), five)).as("text for number").isTrue();
        assertThat(truth(Filter.in("whole", List.of(5.5, 1L)), five)).isFalse();
        assertThat(truth(Filter.in("text", List.of("A")), five)).isFalse();
        assertThat(truth(Filter.in("whole", List.of(1L)), A)).isNull();
        assertThat(truth(Filter.in("whole", List.of()), A)).as("empty list").isFalse();
    }

    @Test
    void absenceIsNeverUnknown() {
        assertThat(truth(isNull("whole"), A)).isTrue();
        assertThat(truth(isNull("text"), A)).isFalse();
        assertThat(truth(isNull("geom"), A)).isTrue();
        assertThat(truth(isNull("geom"), Probe.shaped("POINT (1 2)"))).isFalse();
        assertThat(truth(isNull("text"), Probe.with("text", ""))).as("empty text").isFalse();
    }

    @Test
    void attributesCompareWithEachOther() {
        Feature f = Probe.with("text", "b", "other_text", "a", "whole", 2L, "decimal", 2.5);
        assertThat(truth(both("text", ">", "other_text"), f)).isTrue();
        assertThat(truth(both("whole", "<", "decimal"), f)).isTrue();
        assertThat(truth(both("decimal", "<=", "whole"), f)).isFalse();
        assertThat(truth(both("whole", "=", "decimal"), Probe.with("whole", 2L))).isNull();
    }

    @Test
    void aDayBesideAMomentIsItsMidnightInTheCity() {
        Feature f =
                Probe.with(
                        "day",
                        LocalDate.parse("2026-03-01"),
                        "moment",
                        OffsetDateTime.parse("2026-02-28T16:00:00Z"));
        assertThat(truth(both("day", "=", "moment"), f)).isTrue();
        assertThat(truth(is("day", "=", OffsetDateTime.parse("2026-03-01T00:00:00+08:00")), f))
                .isTrue();
        assertThat(truth(is("day", "<", OffsetDateTime.parse("2026-03-01T00:00:01+08:00")), f))
                .isTrue();
        assertThat(truth(is("moment", ">=", LocalDate.parse("2026-03-01")), f)).isTrue();
        assertThat(truth(is("moment", "<", "2026-03-01"), f)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=", "<>", "<", "<=", ">", ">="})
    void aDayNeverEqualsAMomentWithinIt(String sign) {
        OffsetDateTime noon = OffsetDateTime.parse("2026-03-01T12:00:00+08:00");
        for (String day : List.of("2026-02-28", "2026-03-01", "2026-03-02")) {
            boolean before = !day.equals("2026-03-02");
            boolean expected = sign.equals("<>") || sign.startsWith("<") && before;
            expected |= sign.startsWith(">") && !before;
            Feature f = Probe.with("day", LocalDate.parse(day), "moment", noon);
            assertThat(truth(is("day", sign, noon), f)).as(day + sign).isEqualTo(expected);
            assertThat(truth(both("day", sign, "moment"), f)).isEqualTo(expected);
        }
        assertThat(truth(is("day", sign, noon), A)).as("absent").isNull();
    }

    @Test
    void likeOfAnAbsentTextIsUnknown() {
        assertThat(truth(like("other_text", "%"), A)).isNull();
        assertThat(truth(like("text", "%"), A)).isTrue();
    }

    @Test
    void anAttributeThatWasNotReadIsAnErrorNotAnAbsence() {
        Feature little = new Feature(Probe.LAYER, "P", List.of("text"), new Object[] {"a"}, null);
        assertThat(truth(is("text", "=", "a"), little)).isTrue();
        assertThatThrownBy(() -> truth(UNKNOWN, little))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("attribute whole of probe was not read");
    }

    @Test
    void attributesAreFoundInAnyOrderOfReading() {
        Feature turned =
                new Feature(
                        Probe.LAYER, "P", List.of("whole", "text"), new Object[] {7L, "a"}, null);
        assertThat(truth(all(is("whole", "=", 7L), TRUE), turned)).isTrue();
    }

    @Test
    void worksOnLayersOfTheCatalogue() {
        Feature lamp = CityFeatures.lamp("A", 122, 46, java.util.Map.of("name", "路灯"));
        assertThat(FilterEvaluator.compile(like("name", "_灯"), lamp.layer())).accepts(lamp);
    }
}
