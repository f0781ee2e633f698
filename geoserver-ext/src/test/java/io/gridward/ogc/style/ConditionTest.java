package io.gridward.ogc.style;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConditionTest {
    private static final Layer PLACE = LayerCatalog.city().get("place");
    private static final Condition STREET = new Condition.Equal("kind", "street");
    private static final Condition LANE = new Condition.Suffix("name", List.of("巷", "胡同"));

    private static Feature place(String kind, String name) {
        Object[] values = new Object[PLACE.attributes().size()];
        Arrays.fill(values, null);
        values[PLACE.indexOf("kind")] = kind;
        values[PLACE.indexOf("name")] = name;
        return new Feature(PLACE, "1", PLACE.attributeNames(), values, null);
    }

    static Stream<Arguments> cases() {
        Feature lane = place("street", "和平街1巷");
        Feature avenue = place("street", "长青大路");
        Feature nameless = place("street", null);
        Feature kindless = place(null, "和平街1巷");
        Condition laneStreet = Condition.All.of(STREET, LANE);
        Condition neither = Condition.None.of(STREET, LANE);
        Condition named = new Condition.Prefix("name", "");
        return Stream.of(
                Arguments.of(Condition.ALWAYS, nameless, true),
                Arguments.of(STREET, lane, true),
                Arguments.of(STREET, place("STREET", ""), false),
                Arguments.of(STREET, kindless, false),
                Arguments.of(new Condition.Prefix("name", "和平"), lane, true),
                Arguments.of(new Condition.Prefix("name", "和平"), avenue, false),
                Arguments.of(new Condition.Prefix("name", "和平"), nameless, false),
                Arguments.of(named, avenue, true),
                Arguments.of(named, place("poi", ""), true),
                Arguments.of(named, nameless, false),
                Arguments.of(Condition.None.of(named), nameless, true),
                Arguments.of(LANE, lane, true),
                Arguments.of(LANE, place("x", "井胡同"), true),
                Arguments.of(LANE, avenue, false),
                Arguments.of(LANE, nameless, false),
                Arguments.of(laneStreet, lane, true),
                Arguments.of(laneStreet, avenue, false),
                Arguments.of(laneStreet, kindless, false),
                Arguments.of(neither, kindless, false),
                Arguments.of(neither, place("poi", "超市"), true),
                Arguments.of(neither, place(null, null), true));
    }

    @ParameterizedTest(name = "{0} of {1}")
    @MethodSource("cases")
    void holdsWhereItShould(Condition condition, Feature feature, boolean expected) {
        assertThat(condition.holds(feature)).isEqualTo(expected);
    }

    @Test
    void attributesAreThoseOfAllParts() {
        assertThat(Condition.All.of(STREET, Condition.None.of(LANE)).attributes())
                .isEqualTo(Set.of("kind", "name"));
        assertThat(Condition.ALWAYS.attributes()).isEmpty();
    }

    @Test
    void onlyAValueThatMustBeThereIsDemanded() {
        assertThat(STREET.demanded()).contains(new Condition.Equal("kind", "street"));
        assertThat(Condition.All.of(LANE, STREET).demanded()).isEqualTo(STREET.demanded());
        assertThat(Condition.None.of(STREET).demanded()).isEmpty();
        assertThat(LANE.demanded()).isEmpty();
        assertThat(Condition.ALWAYS.demanded()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"11152201GW0000345W, 5", "11152201GW0000353P, 7", "12152201GW0000193D, 1"})
    void aBodyIsAlwaysInTheSameBucketAndInOneOnly(String department, int bucket) {
        Feature feature = place(department, "");
        for (int i = 0; i < 8; i++) {
            assertThat(new Condition.Bucket("kind", i, 8).holds(feature)).isEqualTo(i == bucket);
        }
        assertThat(new Condition.Bucket("kind", bucket, 8).holds(place(null, ""))).isFalse();
    }

    /** A zone for every type is filled; one for some types is outlined, whatever its body. */
    @ParameterizedTest
    @CsvSource({"'', 1", "03, 0", "'03,06', 0"})
    void zonesForSomeTypesAreNotFilled(String types, int fills) {
        Layer zone = LayerCatalog.city().get("responsibility_zone");
        Object[] values = new Object[zone.attributes().size()];
        Arrays.fill(values, null);
        values[zone.indexOf("department_code")] = "11152201GW0000345W";
        values[zone.indexOf("type_codes")] = types.isEmpty() ? null : types;
        Feature feature = new Feature(zone, "1", zone.attributeNames(), values, null);

        List<Symbolizer> drawn =
                Styles.city().getDefault(zone).listRulesAt(10_000).stream()
                        .filter(r -> r.condition().holds(feature))
                        .flatMap(r -> r.symbolizers().stream())
                        .toList();

        assertThat(drawn.stream().filter(s -> s instanceof Symbolizer.Fill)).hasSize(fills);
        assertThat(drawn.stream().filter(s -> s instanceof Symbolizer.Line)).isNotEmpty();
    }

    /** Main streets are named from afar, lanes only close by; each by one rule. */
    @ParameterizedTest
    @CsvSource({
        "长青大路, 30000, 1",
        "长青大路, 2000, 1",
        "东振顺路, 30000, 0",
        "东振顺路, 10000, 1",
        "东振顺路10巷, 10000, 0",
        "东振顺路10巷, 4000, 1",
        "长青大路, 50000, 0"
    })
    void streetsAreNamedByTheirRank(String name, double scale, int texts) {
        assertThat(rulesFor(place("street", name), scale)).hasSize(texts);
    }

    /** The county's name once stood in the middle of every view that lay within it. */
    @ParameterizedTest
    @CsvSource({"乌兰浩特市, 0", "科尔沁右翼前旗, 0", "胜利街道, 1", "兴安盟经济技术开发区, 1"})
    void theCountyDoesNotNameEveryView(String name, int texts) {
        assertThat(rulesFor(place("area", name), 10_000)).hasSize(texts);
    }

    private static List<Rule> rulesFor(Feature place, double scale) {
        return Styles.city().getDefault(PLACE).listRulesAt(scale).stream()
                .filter(r -> r.condition().holds(place))
                .toList();
    }
}
