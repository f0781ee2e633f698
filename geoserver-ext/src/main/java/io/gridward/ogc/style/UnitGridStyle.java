package io.gridward.ogc.style;

import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.LocalText;
import io.gridward.ogc.style.Symbolizer.Fill;
import io.gridward.ogc.style.Symbolizer.Label;
import io.gridward.ogc.style.Symbolizer.Line;
import java.util.ArrayList;
import java.util.List;

/** Unit grids: thin translucent magenta, numbers when there is room. */
final class UnitGridStyle {
    private static final LocalText TITLE = LocalText.of("单元网格", "Unit grid");

    private UnitGridStyle() {}

    static LayerStyle outlines() {
        return new LayerStyle(
                "unit_grid",
                LocalText.of("品红网格线", "Magenta outlines"),
                LayerCatalog.city().get("unit_grid"),
                List.of(
                        ground(ScaleRange.beyond(400_000), 0.16),
                        ground(
                                new ScaleRange(150_000, 400_000),
                                0.09,
                                Line.of(Palette.MAGENTA.at(0.14), 0.3)),
                        outline(new ScaleRange(50_000, 150_000), 0.4, 0.22),
                        outline(new ScaleRange(15_000, 50_000), 0.6, 0.42),
                        outline(new ScaleRange(4_000, 15_000), 0.9, 0.6),
                        outline(ScaleRange.upTo(4_000), 1.3, 0.7),
                        number(new ScaleRange(5_000, 10_000), 3, 9),
                        number(new ScaleRange(2_500, 5_000), 3, 11),
                        number(ScaleRange.upTo(2_500), 0, 11)));
    }

    private static Rule outline(ScaleRange scales, double widthPx, double opacity) {
        return Rule.of(
                TITLE,
                Condition.ALWAYS,
                scales,
                new Fill(Palette.MAGENTA.at(0.025)),
                Line.of(Palette.MAGENTA.at(opacity), widthPx));
    }

    /** So far off that outlines would run together: the ground that grids cover. */
    private static Rule ground(ScaleRange scales, double opacity, Symbolizer... edges) {
        List<Symbolizer> drawn = new ArrayList<>(List.of(new Fill(Palette.MAGENTA.at(opacity))));
        drawn.addAll(List.of(edges));
        return new Rule(TITLE, Condition.ALWAYS, scales, drawn);
    }

    private static Rule number(ScaleRange scales, int lastDigits, double sizePx) {
        return Rule.of(
                Rule.UNTITLED,
                Condition.ALWAYS,
                scales,
                Label.of("code", sizePx, Palette.MAGENTA.darker(0.25).at(0.85), 20)
                        .fitted(lastDigits));
    }
}
