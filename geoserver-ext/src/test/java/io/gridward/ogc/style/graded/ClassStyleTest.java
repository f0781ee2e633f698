package io.gridward.ogc.style.graded;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.citycase.CaseLayer;
import io.gridward.core.citycase.evaluation.Count;
import io.gridward.core.citycase.evaluation.Dimension;
import io.gridward.core.citycase.evaluation.Indices;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.LocalText;
import io.gridward.core.statistics.ClassBreaks;
import io.gridward.core.statistics.ClassMethod;
import io.gridward.core.statistics.area.StatisticsLayer;
import io.gridward.ogc.request.OgcSettings;
import io.gridward.ogc.style.Condition;
import io.gridward.ogc.style.LayerStyle;
import io.gridward.ogc.style.Rule;
import io.gridward.ogc.style.Styles;
import io.gridward.ogc.style.sld.Artworks;
import io.gridward.ogc.style.sld.SldReader;
import io.gridward.ogc.style.sld.SldWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClassStyleTest {
    private static final LocalDate DAY = LocalDate.parse("2026-01-01");
    private static final ClassStyle STYLE =
            new ClassStyle(
                    StatisticsLayer.get(),
                    "cases",
                    false,
                    new ClassStyle.Nothing(
                            LocalText.of("无", "none"), new Condition.Equal("cases", "0")));

    private static Feature unit(int code, long cases) {
        return StatisticsLayer.row(
                Dimension.GRID,
                String.valueOf(code),
                null,
                new Indices(count -> count == Count.N01 ? cases : 0),
                null,
                DAY,
                DAY);
    }

    private static LayerStyle style(List<Feature> units, ClassMethod method, int classes) {
        return STYLE.of(
                "s",
                LocalText.of("样式", "style"),
                ClassBreaks.of(StatisticsLayer.values(units, "cases"), method, classes));
    }

    @ParameterizedTest
    @EnumSource(ClassMethod.class)
    void eachUnitIsDrawnByTheOneRuleOfItsClass(ClassMethod method) {
        Random random = new Random(method.ordinal());
        for (int round = 0; round < 200; round++) {
            List<Feature> units = new ArrayList<>();
            int most = 1 + random.nextInt(40);
            for (int i = random.nextInt(60); i >= 0; i--) {
                units.add(unit(i, random.nextInt(most)));
            }
            int classes = 2 + random.nextInt(8);
            ClassBreaks breaks =
                    ClassBreaks.of(StatisticsLayer.values(units, "cases"), method, classes);
            List<Rule> rules = style(units, method, classes).rules();
            for (Feature unit : units) {
                long cases = (Long) unit.value("cases");
                List<Integer> fitting = new ArrayList<>();
                for (int r = 0; r < rules.size(); r++) {
                    if (rules.get(r).condition().holds(unit)) {
                        fitting.add(r);
                    }
                }
                assertThat(fitting)
                        .as("seed %d, round %d, %d cases", method.ordinal(), round, cases)
                        .containsExactly(cases == 0 ? 0 : 1 + breaks.classOf(cases));
            }
        }
    }

    @Test
    void theLegendTellsWholeNumbersAndHowManyUnits() {
        List<Feature> units = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            units.add(unit(i, i));
        }
        assertThat(style(units, ClassMethod.EQUAL, 2).rules())
                .extracting(r -> r.title().en())
                .containsExactly("none", "1 – 4 (4)", "5 – 7 (3)");
        assertThat(style(List.of(unit(1, 3)), ClassMethod.JENKS, 5).rules())
                .extracting(r -> r.title().zh())
                .containsExactly("无", "3（1 个）");
        assertThat(style(List.of(unit(1, 0)), ClassMethod.QUANTILE, 5).rules()).hasSize(1);
    }

    @Test
    void aRateIsToldInPerCent() {
        ClassStyle rate =
                new ClassStyle(
                        StatisticsLayer.get(),
                        "rate_closed",
                        true,
                        new ClassStyle.Nothing(
                                LocalText.of("无", "none"), new Condition.OneOf("code", Set.of())));
        LayerStyle style =
                rate.of(
                        "r",
                        LocalText.of("率", "rate"),
                        ClassBreaks.of(new double[] {0.5, 0.9372, 1}, ClassMethod.QUANTILE, 2));
        assertThat(style.rules().get(1).title().en()).isEqualTo("50.0 % – 93.7 % (2)");
    }

    @Test
    void furtherStylesAreMadeWhenTheirLayerIsAskedFor() {
        int[] made = {0};
        Styles more =
                Styles.city()
                        .with(
                                StatisticsLayer.get(),
                                () -> {
                                    made[0]++;
                                    return List.of(
                                            style(List.of(unit(1, 3)), ClassMethod.EQUAL, 2));
                                });
        assertThat(more.list(CaseLayer.get())).hasSize(1);
        assertThat(made[0]).isZero();
        assertThat(more.getDefault(StatisticsLayer.get()).name()).isEqualTo("s");
        assertThat(more.find(StatisticsLayer.get(), "s")).isPresent();
        assertThat(Styles.city().list(StatisticsLayer.get())).isEmpty();
    }

    @Test
    void writtenAsSldItMeansTheSame() {
        Random random = new Random(3);
        List<Feature> units = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            units.add(unit(i, random.nextInt(25)));
        }
        LayerStyle style = style(units, ClassMethod.JENKS, 5);
        String xml = SldWriter.write(List.of(List.of(style)), Styles.city());
        LayerStyle again =
                new SldReader(Artworks.none(), OgcSettings.defaults())
                        .read(xml.getBytes(StandardCharsets.UTF_8), name -> StatisticsLayer.get())
                        .layers()
                        .get(0)
                        .find("s")
                        .orElseThrow();
        assertThat(again.rules()).hasSameSizeAs(style.rules());
        for (int r = 0; r < style.rules().size(); r++) {
            for (Feature unit : units) {
                assertThat(again.rules().get(r).condition().holds(unit))
                        .as("rule %d, %s cases", r, unit.value("cases"))
                        .isEqualTo(style.rules().get(r).condition().holds(unit));
            }
        }
    }
}
