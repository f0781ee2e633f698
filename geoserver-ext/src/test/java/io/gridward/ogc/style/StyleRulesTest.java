package io.gridward.ogc.style;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.LocalText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every built-in style, whatever it draws. */
class StyleRulesTest {
    static Stream<LayerStyle> styles() {
        return LayerCatalog.city().listPublished().stream()
                .flatMap(l -> Styles.city().list(l).stream());
    }

    private static boolean writes(Rule rule) {
        return rule.symbolizers().stream().anyMatch(s -> s instanceof Symbolizer.Label);
    }

    /** From the closest view to the farthest one thing is drawn by one rule after another. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("styles")
    void scalesOfOneConditionNeitherOverlapNorLeaveAGap(LayerStyle style) {
        Map<String, List<Rule>> same = new LinkedHashMap<>();
        for (Rule rule : style.rules()) {
            same.computeIfAbsent(writes(rule) + " " + rule.condition(), k -> new ArrayList<>())
                    .add(rule);
        }
        same.remove("false " + new Condition.Equal("level", "county"));
        for (List<Rule> rules : same.values()) {
            rules.sort(Comparator.comparingDouble(r -> r.scales().from()));
            for (int i = 1; i < rules.size(); i++) {
                assertThat(rules.get(i).scales().from())
                        .as("%s %s", style.name(), rules.get(i))
                        .isEqualTo(rules.get(i - 1).scales().to());
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("styles")
    void aStyleDrawsAtEveryScaleItClaims(LayerStyle style) {
        for (double scale = 100; scale < 1e8; scale *= 1.21) {
            assertThat(style.listRulesAt(scale).isEmpty())
                    .as("%s at 1:%.0f", style.name(), scale)
                    .isEqualTo(!style.scales().contains(scale));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("styles")
    void onlyWhatRulesLookAtOrWriteIsRead(LayerStyle style) {
        for (double scale = 100; scale < 1e7; scale *= 2) {
            List<String> read = style.listAttributesAt(scale);
            for (Rule rule : style.listRulesAt(scale)) {
                assertThat(read).containsAll(rule.condition().attributes());
                for (Symbolizer s : rule.symbolizers()) {
                    if (s instanceof Symbolizer.Label label) {
                        assertThat(read).contains(label.attribute());
                    }
                }
            }
            assertThat(read).doesNotHaveDuplicates().isSorted();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("styles")
    void theMarginReachesAsFarAsAnySymbol(LayerStyle style) {
        for (double scale = 100; scale < 1e7; scale *= 2) {
            int margin = style.marginPxAt(scale);
            for (Rule rule : style.listRulesAt(scale)) {
                for (Symbolizer s : rule.symbolizers()) {
                    double reach =
                            s instanceof Symbolizer.Line line
                                    ? line.widthPx() / 2
                                    : s instanceof Symbolizer.Mark mark
                                            ? mark.sizePx() / 2 + mark.casingPx()
                                            : 0;
                    assertThat((double) margin).isGreaterThan(reach);
                }
            }
            assertThat(margin).isBetween(1, 32);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("styles")
    void linesOfTheLegendAreInBothLanguages(LayerStyle style) {
        assertThat(style.rules().stream().map(Rule::title).filter(t -> !t.equals(Rule.UNTITLED)))
                .isNotEmpty()
                .allMatch(t -> t.zh().matches(".*\\p{IsHan}.*"))
                .allMatch(t -> t.en().matches("[\\x20-\\x7e]+"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("styles")
    void aTextIsReadable(LayerStyle style) {
        for (Rule rule : style.rules()) {
            for (Symbolizer s : rule.symbolizers()) {
                if (s instanceof Symbolizer.Label label) {
                    assertThat(label.sizePx()).isBetween(9.0, 18.0);
                    assertThat(label.haloPx()).as("a halo on any ground").isGreaterThan(1);
                    assertThat(brightness(label.halo()) - brightness(label.tint()))
                            .isGreaterThan(100);
                }
            }
        }
    }

    private static double brightness(Tint t) {
        return 0.299 * (t.rgb() >> 16 & 0xFF)
                + 0.587 * (t.rgb() >> 8 & 0xFF)
                + 0.114 * (t.rgb() & 0xFF);
    }

    @Test
    void namesOfStylesAreUniqueWithinTheirLayer() {
        for (Layer layer : LayerCatalog.city().listPublished()) {
            assertThat(Styles.city().list(layer).stream().map(LayerStyle::name))
                    .doesNotHaveDuplicates();
            assertThat(Styles.city().find(layer, "no such style")).isEmpty();
        }
    }

    @Test
    void aStyleHasARuleAndARuleKeepsItsOwnList() {
        Layer layer = LayerCatalog.city().get("place");
        List<Symbolizer> symbols = new ArrayList<>(List.of(new Symbolizer.Fill(Tint.WHITE)));
        Rule rule = new Rule(Rule.UNTITLED, Condition.ALWAYS, ScaleRange.ALL, symbols);

        symbols.clear();

        assertThat(rule.symbolizers()).hasSize(1);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> new LayerStyle("empty", LocalText.of("空", "empty"), layer, List.of()))
                .hasMessageContaining("empty");
    }
}
