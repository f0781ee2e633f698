package io.gridward.ogc.style;

import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.LocalText;
import io.gridward.ogc.style.Symbolizer.Fill;
import io.gridward.ogc.style.Symbolizer.Form;
import io.gridward.ogc.style.Symbolizer.Line;
import io.gridward.ogc.style.Symbolizer.Mark;
import java.util.List;

/** One look at every scale, for overviews and for comparing servers. */
final class PlainStyle {
    private static final String NAME = "plain";
    private static final LocalText TITLE = LocalText.of("简明", "Plain");
    private static final Tint GROUND = Tint.of(0xF0F0E0);
    private static final Tint EDGE = Tint.of(0x777777);
    private static final Tint DOT = Tint.of(0x1F77B4);

    private PlainStyle() {}

    static LayerStyle grids() {
        return style(
                "unit_grid", LocalText.of("单元网格", "Unit grid"), new Fill(GROUND), Line.of(EDGE, 1));
    }

    static LayerStyle components() {
        return style(
                "component",
                LocalText.of("部件", "Component"),
                new Fill(DOT.at(0.25)),
                Line.of(DOT, 1.4),
                new Mark(Form.CIRCLE, 5.5, DOT, Tint.WHITE, 0.5));
    }

    private static LayerStyle style(String layer, LocalText legend, Symbolizer... symbolizers) {
        Rule rule = Rule.of(legend, Condition.ALWAYS, ScaleRange.ALL, symbolizers);
        return new LayerStyle(NAME, TITLE, LayerCatalog.city().get(layer), List.of(rule));
    }
}
