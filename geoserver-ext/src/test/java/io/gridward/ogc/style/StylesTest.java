package io.gridward.ogc.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.LocalText;
import io.gridward.core.layer.NoSuchAttribute;
import io.gridward.core.layer.filter.Filter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StylesTest {
    private static final Layer COMPONENT = LayerCatalog.city().get("component");

    @Test
    void everyPublishedLayerHasAStyleOfItsOwnName() {
        for (Layer layer : LayerCatalog.city().listPublished()) {
            assertThat(Styles.city().getDefault(layer).name()).isEqualTo(layer.name());
        }
    }

    @Test
    void componentsShowFromOneToTenThousand() {
        LayerStyle style = Styles.city().getDefault(COMPONENT);

        assertThat(style.listRulesAt(10_000)).isNotEmpty();
        assertThat(style.listRulesAt(20_000)).isEmpty();
        assertThat(style.listRulesAt(500)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"01001,1", "02044,1", "0301,1", "04,1", "05003,1", "0601,1", ",1"})
    void everyComponentHasExactlyOneSymbolAtEachScale(String type, int symbols) {
        LayerStyle style = Styles.city().getDefault(COMPONENT);

        for (double scale : new double[] {500, 1_800, 4_999, 5_000, 9_999}) {
            long marks =
                    style.listRulesAt(scale).stream()
                            .filter(r -> r.condition().holds(component(type)))
                            .flatMap(r -> r.symbolizers().stream())
                            .filter(
                                    s ->
                                            s instanceof Symbolizer.Mark
                                                    || s instanceof Symbolizer.Icon)
                            .count();
            assertThat(marks).as("type %s at 1:%s", type, scale).isEqualTo(symbols);
        }
    }

    @Test
    void aDepartmentKeepsItsColour() {
        assertThat(Condition.bucketOf("11152201MB1234567X", 8)).isEqualTo(2);
        Set<Integer> all = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            all.add(Condition.bucketOf("department " + i, 8));
        }
        assertThat(all).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void onlyLevelsThatAreDrawnAreAskedFor() {
        LayerStyle style = Styles.city().getDefault(LayerCatalog.city().get("division"));

        assertThat(style.filterAt(300_000))
                .isEqualTo(Filter.in("level", List.of("county", "subdistrict")));
        assertThat(style.filterAt(10_000))
                .isEqualTo(Filter.in("level", List.of("county", "community", "subdistrict")));
        assertThat(Styles.city().getDefault(COMPONENT).filterAt(1_000)).isEqualTo(Filter.ALL);
    }

    @Test
    void aStyleNamesOnlyAttributesOfItsLayer() {
        List<Rule> rules =
                List.of(
                        Rule.of(
                                Rule.UNTITLED,
                                new Condition.Equal("colour", "red"),
                                ScaleRange.ALL,
                                new Symbolizer.Fill(Tint.WHITE)));

        assertThatThrownBy(() -> new LayerStyle("x", LocalText.of("", ""), COMPONENT, rules))
                .isInstanceOf(NoSuchAttribute.class);
    }

    @Test
    void scaleRangesIncludeTheirCloseEndOnly() {
        ScaleRange range = new ScaleRange(1_000, 2_000);

        assertThat(range.contains(1_000)).isTrue();
        assertThat(range.contains(2_000)).isFalse();
        assertThat(ScaleRange.upTo(5).union(ScaleRange.beyond(3))).isEqualTo(ScaleRange.ALL);
        assertThatThrownBy(() -> new ScaleRange(2, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void coloursKeepTheirPartsApart() {
        assertThat(new Tint(0x102030, 0.5).argb()).isEqualTo(0x80102030);
        assertThat(Tint.of(0x806040).darker(0.5)).isEqualTo(Tint.of(0x403020));
        assertThatThrownBy(() -> new Tint(0, 1.01)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Feature component(String type) {
        Object[] values = new Object[COMPONENT.attributes().size()];
        Arrays.fill(values, null);
        values[COMPONENT.indexOf("type_code")] = type;
        return new Feature(COMPONENT, "1", COMPONENT.attributeNames(), values, null);
    }
}
