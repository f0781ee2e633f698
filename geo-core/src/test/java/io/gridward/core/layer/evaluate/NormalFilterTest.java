package io.gridward.core.layer.evaluate;

import static io.gridward.core.layer.filter.FilterWords.all;
import static io.gridward.core.layer.filter.FilterWords.any;
import static io.gridward.core.layer.filter.FilterWords.between;
import static io.gridward.core.layer.filter.FilterWords.both;
import static io.gridward.core.layer.filter.FilterWords.is;
import static io.gridward.core.layer.filter.FilterWords.isAnyCase;
import static io.gridward.core.layer.filter.FilterWords.isNull;
import static io.gridward.core.layer.filter.FilterWords.lies;
import static io.gridward.core.layer.filter.FilterWords.like;
import static io.gridward.core.layer.filter.FilterWords.near;
import static io.gridward.core.layer.filter.FilterWords.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.NoSuchAttribute;
import io.gridward.core.layer.filter.Expression.Literal;
import io.gridward.core.layer.filter.Expression.Property;
import io.gridward.core.layer.filter.Filter;
import io.gridward.core.layer.filter.Filter.Comparison;
import io.gridward.core.layer.filter.Filter.Operator;
import io.gridward.core.layer.filter.Filter.SpatialOperator;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class NormalFilterTest {
    private static Filter normal(Filter filter) {
        Filter normal = NormalFilter.of(filter, Probe.LAYER);
        assertThat(NormalFilter.of(normal, Probe.LAYER)).as("done twice").isEqualTo(normal);
        return normal;
    }

    private static Object fitted(String attribute, Object given) {
        Comparison c = (Comparison) normal(is(attribute, "=", given));
        return ((Literal) c.right()).value();
    }

    static Stream<Arguments> constants() {
        OffsetDateTime noon = OffsetDateTime.parse("2026-03-01T12:00:00Z");
        return Stream.of(
                Arguments.of("text", "a", "a"),
                Arguments.of("text", 5L, "5"),
                Arguments.of("text", LocalDate.parse("2026-03-01"), "2026-03-01"),
                Arguments.of("whole", 5, 5L),
                Arguments.of("whole", (short) 5, 5L),
                Arguments.of("whole", " 5 ", 5L),
                Arguments.of("whole", "5.0", 5L),
                Arguments.of("whole", 5.0, 5L),
                Arguments.of("whole", "1e3", 1000L),
                Arguments.of("whole", 5.5, 5.5),
                Arguments.of("whole", "9223372036854775807", Long.MAX_VALUE),
                Arguments.of("whole", new BigInteger("9223372036854775808"), 0x1p63),
                Arguments.of("whole", "1e-1000000", 0L),
                Arguments.of("decimal", 5L, 5.0),
                Arguments.of("decimal", "0.1", 0.1),
                Arguments.of("decimal", new BigDecimal("0.10"), 0.1),
                Arguments.of("day", "2026-03-01", LocalDate.parse("2026-03-01")),
                Arguments.of("day", "2026-03-01T00:00:00", LocalDate.parse("2026-03-01")),
                Arguments.of("moment", "2026-03-01T12:00:00Z", noon),
                Arguments.of("moment", noon.plusNanos(999_999), noon),
                Arguments.of("moment", "2026-03-01T20:00:00", noon.plusHours(0)),
                Arguments.of(
                        "moment", "2026-03-01", OffsetDateTime.parse("2026-03-01T00:00:00+08:00")));
    }

    @ParameterizedTest
    @MethodSource("constants")
    void constantsTakeTheTypeOfTheirAttribute(String attribute, Object given, Object fitted) {
        Object value = fitted(attribute, given);
        if (fitted instanceof OffsetDateTime moment) {
            assertThat(((OffsetDateTime) value).toInstant()).isEqualTo(moment.toInstant());
        } else {
            assertThat(value).isEqualTo(fitted);
        }
    }

    static Stream<Arguments> unfit() {
        return Stream.of(
                Arguments.of("text", 5.5, "does not fit attribute text"),
                Arguments.of("text", true, "cannot hold the value 'true'"),
                Arguments.of("text", "a\0b", "invalid character"),
                Arguments.of("text", "\uD83D", "invalid character"),
                Arguments.of("whole", "five", "does not fit attribute whole of type INTEGER"),
                Arguments.of("whole", "", "does not fit"),
                Arguments.of("whole", "0x10", "does not fit"),
                Arguments.of("whole", LocalDate.EPOCH, "does not fit"),
                Arguments.of("decimal", Double.NaN, "not finite"),
                Arguments.of("decimal", "1e1000", "not finite"),
                Arguments.of("decimal", "1e1000000000", "not finite"),
                Arguments.of("day", "2026-02-30", "2026-01-31"),
                Arguments.of("day", "20260301", "does not fit attribute day"),
                Arguments.of("day", 20260301L, "does not fit"),
                Arguments.of("day", "0000-01-01", "years 1 to 9999"),
                Arguments.of("day", LocalDate.MAX, "years 1 to 9999"),
                Arguments.of("moment", "2026-03-01T25:00:00Z", "does not fit"));
    }

    @ParameterizedTest
    @MethodSource("unfit")
    void whatDoesNotFitIsRefusedByName(String attribute, Object given, String message) {
        assertThatThrownBy(() -> normal(is(attribute, "=", given)))
                .isInstanceOf(BadFilter.class)
                .hasMessageContaining(message)
                .hasMessageMatching("(?s).*\\p{IsHan}.* / .*");
    }

    @Test
    void longValuesAreShownShortened() {
        assertThatThrownBy(() -> normal(is("whole", "=", "x".repeat(10_000))))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(400));
    }

    @ParameterizedTest
    @CsvSource({"<,>", "<=,>=", ">,<", ">=,<=", "=,=", "<>,<>"})
    void aConstantOnTheLeftGoesToTheRight(String sign, String turned) {
        Comparison right = (Comparison) is("whole", sign, 5L);
        Filter left = new Comparison(right.right(), right.operator(), right.left(), true);
        assertThat(normal(left)).isEqualTo(is("whole", turned, 5L));
    }

    @Test
    void twoConstantsAreSettledAtOnce() {
        assertThat(normal(constants("a", "<", "b", true))).isEqualTo(Filter.ALL);
        assertThat(normal(constants("A", "=", "a", false))).isEqualTo(Filter.ALL);
        assertThat(normal(constants("A", "=", "a", true))).isEqualTo(Filter.NONE);
        assertThat(normal(constants(1, "=", 1.0, true))).isEqualTo(Filter.ALL);
        assertThat(normal(constants(2L, "<", 1.5, true))).isEqualTo(Filter.NONE);
        assertThatThrownBy(() -> normal(constants(1, "=", "1", true)))
                .isInstanceOf(BadFilter.class)
                .hasMessageContaining("'1' and '1' are of types that cannot be compared");
    }

    private static Filter constants(Object a, String sign, Object b, boolean matchCase) {
        Operator operator = ((Comparison) is("text", sign, "")).operator();
        return new Comparison(new Literal(a), operator, new Literal(b), matchCase);
    }

    @Test
    void constantsOfCaseInsensitiveComparisonsAreFolded() {
        assertThat(normal(isAnyCase("text", "=", "ABÉ路")))
                .isEqualTo(isAnyCase("text", "=", "abÉ路"));
        assertThat(normal(isAnyCase("whole", "=", 5L))).isEqualTo(is("whole", "=", 5L));
    }

    @Test
    void betweenBecomesTwoComparisons() {
        assertThat(normal(between("whole", "1", "5")))
                .isEqualTo(all(is("whole", ">=", 1L), is("whole", "<=", 5L)));
    }

    @Test
    void listsAreSplitByType() {
        assertThat(normal(Filter.in("whole", List.of(1, "2", 2.5))))
                .isEqualTo(any(is("whole", "=", 2.5), Filter.in("whole", List.of(1L, 2L))));
        assertThat(normal(Filter.in("whole", List.of()))).isEqualTo(Filter.NONE);
        assertThat(normal(new Filter.In(new Literal("a"), List.of("b", "a"))))
                .isEqualTo(any(Filter.NONE, Filter.ALL));
    }

    @Test
    void attributesCompareOnlyWithTheirLike() {
        assertThat(normal(both("whole", "<", "decimal"))).isEqualTo(both("whole", "<", "decimal"));
        normal(both("day", "<", "moment"));
        for (String[] pair : new String[][] {{"text", "whole"}, {"day", "decimal"}}) {
            assertThatThrownBy(() -> normal(both(pair[0], "=", pair[1])))
                    .isInstanceOf(BadFilter.class)
                    .hasMessageContaining(pair[0] + " and " + pair[1]);
        }
    }

    @Test
    void likeNeedsAText() {
        assertThatThrownBy(() -> normal(like("whole", "5%")))
                .isInstanceOf(BadFilter.class)
                .hasMessageContaining("LIKE needs a text attribute, whole is none");
        assertThat(normal(new Filter.Like(new Literal(15L), "1_", true))).isEqualTo(Filter.ALL);
        assertThat(normal(new Filter.Like(new Literal("AB"), "a%", false))).isEqualTo(Filter.ALL);
        assertThat(normal(new Filter.Like(new Literal("AB"), "a%", true))).isEqualTo(Filter.NONE);
    }

    @Test
    void theShapeIsNoValue() {
        assertThatThrownBy(() -> normal(is("geom", "=", "x"))).isInstanceOf(BadFilter.class);
        assertThat(normal(isNull("geom"))).isEqualTo(isNull("geom"));
        assertThat(normal(new Filter.IsNull(new Literal(1L)))).isEqualTo(Filter.NONE);
    }

    @Test
    void aRegisterHasNoShapes() {
        Layer department = LayerCatalog.city().get("department");
        assertThat(NormalFilter.of(isNull("geom"), department)).isEqualTo(Filter.ALL);
        Filter box = Filter.bbox(new Envelope(0, 1, 0, 1));
        for (Filter f : List.of(box, near("POINT (122 46)", 1))) {
            assertThatThrownBy(() -> NormalFilter.of(f, department))
                    .isInstanceOf(BadFilter.class)
                    .hasMessageContaining("department has no shapes");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Text", "text ", "\"text\"", "text; DROP TABLE place", "fid", "", "t.text"})
    void unknownAttributesAreRefused(String name) {
        for (Filter f :
                List.of(
                        is(name, "=", "x"),
                        like(name, "x"),
                        isNull(name),
                        Filter.in(name, List.of("x")),
                        between(name, 1, 2),
                        not(any(all(both("text", "=", name)))))) {
            assertThatThrownBy(() -> normal(f)).isInstanceOf(NoSuchAttribute.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POLYGON ((0 0, 2 2, 2 0, 0 2, 0 0))",
                "POLYGON EMPTY",
                "LINESTRING (1 1, 1 1)",
                "POLYGON ((0 0, 4 0, 4 4, 0 0), (5 5, 6 5, 6 6, 5 5))",
                "GEOMETRYCOLLECTION (POINT (1 1))"
            })
    void shapesThatAreNoneAreRefused(String wkt) {
        assertThatThrownBy(() -> normal(lies(SpatialOperator.INTERSECTS, wkt)))
                .isInstanceOf(BadFilter.class);
        assertThatThrownBy(() -> normal(near(wkt, 1))).isInstanceOf(BadFilter.class);
    }

    @Test
    void coordinatesAndDistancesAreFinite() {
        GeometryFactory factory = new GeometryFactory();
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            Filter at =
                    new Filter.Spatial(
                            SpatialOperator.WITHIN, factory.createPoint(new Coordinate(bad, 1)));
            assertThatThrownBy(() -> normal(at)).isInstanceOf(BadFilter.class);
            assertThatThrownBy(() -> normal(near("POINT (122 46)", bad)))
                    .isInstanceOf(BadFilter.class)
                    .hasMessageContaining("finite number of metres");
        }
        assertThatThrownBy(() -> normal(near("POINT (122 46)", -1))).isInstanceOf(BadFilter.class);
    }

    @Test
    void sizeIsLimited() {
        Filter deep = isNull("text");
        for (int i = 0; i < 100; i++) {
            deep = not(deep);
        }
        Filter deepest = deep;
        normal(deepest);
        assertThatThrownBy(() -> normal(not(deepest)))
                .isInstanceOf(BadFilter.class)
                .hasMessageContaining("nested too deeply");
        Filter.Or wide = new Filter.Or(Collections.nCopies(9_999, isNull("text")));
        normal(wide);
        assertThatThrownBy(() -> normal(all(wide, wide))).isInstanceOf(BadFilter.class);
    }

    /** The same part twice at each of 60 levels: 2^60 parts when written out. */
    @Test
    void aSmallTreeThatUnfoldsIsRefusedAtOnce() {
        Filter twice = isNull("text");
        for (int i = 0; i < 60; i++) {
            twice = any(twice, twice);
        }
        Filter huge = twice;
        assertThatThrownBy(() -> normal(huge)).isInstanceOf(BadFilter.class);
    }

    @Test
    void aLongListOfOtherTypesIsWrittenOutAndStillEvaluated() {
        List<Double> many = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            many.add(i + 0.5);
        }
        Filter list = Filter.in("whole", many);
        assertThat(FilterEvaluator.compile(list, Probe.LAYER).test(Probe.with("whole", 1L)))
                .isFalse();
    }

    @Test
    void propertyNamesAreGatheredFromEveryPart() {
        Filter all =
                all(
                        both("text", "=", "other_text"),
                        any(like("code", "x"), not(isNull("day"))),
                        new Filter.Between(
                                new Property("whole"), new Property("decimal"), new Literal(1)),
                        Filter.in("moment", List.of("x")),
                        Filter.bbox(new Envelope(0, 1, 0, 1)));
        assertThat(all.properties())
                .containsExactly("code", "day", "decimal", "moment", "other_text", "text", "whole");
    }
}
