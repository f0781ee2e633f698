package io.gridward.core.layer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.layer.CityFeatures;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.filter.Expression;
import io.gridward.core.layer.filter.Expression.Call;
import io.gridward.core.layer.filter.Expression.Literal;
import io.gridward.core.layer.filter.Expression.Property;
import io.gridward.core.layer.filter.Filter;
import io.gridward.core.layer.filter.Filter.Comparison;
import io.gridward.core.layer.filter.Filter.Operator;
import io.gridward.core.layer.filter.Function;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;

final class CallsTest {
    private static final Layer PLACE = CityFeatures.layer("place");

    private static Call call(Function function, Object... arguments) {
        return new Call(
                function,
                Arrays.stream(arguments)
                        .map(a -> a instanceof Expression e ? e : (Expression) new Literal(a))
                        .toList());
    }

    private static Filter is(Expression left, Operator operator, Object right) {
        return new Comparison(left, operator, new Literal(right), true);
    }

    /** A place of that name, level and shape. */
    private static Feature place(String name, Long level, String wkt) {
        Geometry shape = wkt == null ? null : CityFeatures.shape(wkt);
        return new Feature(
                PLACE, "p", List.of("name", "name_level"), new Object[] {name, level}, shape);
    }

    private static boolean holds(Filter filter, Feature feature) {
        return FilterEvaluator.compile(filter, PLACE).test(feature);
    }

    @ParameterizedTest
    @CsvSource({
        "ADD,2,3,5",
        "SUBTRACT,2,3,-1",
        "MULTIPLY,2,3,6",
        "DIVIDE,3,2,1.5",
        "ADD,-0.5,0.25,-0.25"
    })
    void arithmeticIsThatOfNumbers(Function function, double a, double b, double result) {
        assertThat(holds(is(call(function, a, b), Operator.EQUAL, result), place("x", 1L, null)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"ABS,-2.5,2.5", "FLOOR,-2.5,-3", "CEIL,-2.5,-2", "FLOOR,7,7"})
    void oneNumberIsWorkedOn(Function function, double value, double result) {
        assertThat(holds(is(call(function, value), Operator.EQUAL, result), place("x", 1L, null)))
                .isTrue();
    }

    @Test
    void textsAreCountedAndFoldedByCodePointsAndAscii() {
        Feature feature = place("Aé路😀", 1L, null);
        Property name = new Property("name");

        assertThat(holds(is(call(Function.LENGTH, name), Operator.EQUAL, 4L), feature)).isTrue();
        assertThat(holds(is(call(Function.LOWER, name), Operator.EQUAL, "aé路😀"), feature))
                .isTrue();
        assertThat(holds(is(call(Function.UPPER, name), Operator.EQUAL, "Aé路😀"), feature))
                .isTrue();
        assertThat(holds(new Filter.Like(call(Function.LOWER, name), "a_路%", true), feature))
                .isTrue();
        assertThat(holds(new Filter.In(call(Function.LOWER, name), List.of("b", "aé路😀")), feature))
                .isTrue();
    }

    /** A square of 100 m and 100 m of the metric grid around the check point, by hand. */
    @Test
    void shapesAreMeasuredInMetres() {
        String square =
                "POLYGON ((122.0933 46.0722, 122.0945924 46.0722, 122.0945924 46.0731,"
                        + " 122.0933 46.0731, 122.0933 46.0722))";
        Feature feature = place("x", 1L, square);
        Call area = call(Function.AREA, new Property(Layer.GEOMETRY));
        Call length = call(Function.GEOM_LENGTH, new Property(Layer.GEOMETRY));

        assertThat(
                        holds(
                                new Filter.Between(area, new Literal(9_950L), new Literal(10_050L)),
                                feature))
                .isTrue();
        assertThat(holds(new Filter.Between(length, new Literal(399L), new Literal(401L)), feature))
                .isTrue();
        assertThat(holds(is(area, Operator.EQUAL, 0L), place("x", 1L, "POINT (122 46)"))).isTrue();
    }

    @Test
    void whatIsAbsentOrNoNumberIsUnknown() {
        Property level = new Property("name_level");
        Call none = call(Function.DIVIDE, level, 0L);
        Call area = call(Function.AREA, new Property(Layer.GEOMETRY));
        Feature feature = place(null, 1L, null);

        for (Call call : List.of(none, area, call(Function.LENGTH, new Property("name")))) {
            Filter equal = is(call, Operator.EQUAL, 1L);
            assertThat(holds(equal, feature)).isFalse();
            assertThat(holds(new Filter.Not(equal), feature)).isFalse();
            assertThat(holds(new Filter.IsNull(call), feature)).isTrue();
        }
        assertThat(
                        holds(
                                is(area, Operator.GREATER, 0L),
                                place("x", 1L, "POLYGON ((0 0, 1 0, 1 1, 0 0))")))
                .isFalse();
    }

    @Test
    void theNormalFormOfANormalFormIsItself() {
        Filter filter =
                new Comparison(
                        new Literal("3"),
                        Operator.LESS,
                        call(Function.ADD, "1", call(Function.ABS, new Property("name_level"))),
                        false);
        Filter normal = NormalFilter.of(filter, PLACE);

        assertThat(NormalFilter.of(normal, PLACE)).isEqualTo(normal);
        assertThat(normal.properties()).containsExactly("name_level");
        assertThat(holds(filter, place("x", -3L, null))).isTrue();
        assertThat(holds(filter, place("x", 2L, null))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"ABS,name", "LENGTH,name_level", "AREA,name", "ADD,name_level", "ABS,valid_from"})
    void wrongArgumentsAreToldByTheFunctionsName(Function function, String property) {
        Filter filter = is(call(function, new Property(property)), Operator.EQUAL, 1L);

        assertThatThrownBy(() -> NormalFilter.of(filter, PLACE))
                .isInstanceOf(BadFilter.class)
                .hasMessageContaining(function.title());
    }

    @Test
    void typesThatCannotBeComparedAreTold() {
        Call length = call(Function.LENGTH, new Property("name"));

        assertThatThrownBy(() -> NormalFilter.of(is(length, Operator.EQUAL, "many"), PLACE))
                .isInstanceOf(BadFilter.class)
                .hasMessageContaining("strLength");
        Filter mixed = new Comparison(length, Operator.EQUAL, new Property("name"), true);
        assertThatThrownBy(() -> NormalFilter.of(mixed, PLACE)).isInstanceOf(BadFilter.class);
    }

    @Test
    void nestingHasAnEnd() {
        Expression deep = new Property("name_level");
        for (int i = 0; i < 30; i++) {
            deep = call(Function.ABS, deep);
        }
        Filter filter = is(deep, Operator.EQUAL, 1L);

        assertThatThrownBy(() -> NormalFilter.of(filter, PLACE)).isInstanceOf(BadFilter.class);
    }
}
