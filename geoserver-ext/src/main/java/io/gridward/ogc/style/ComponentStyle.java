package io.gridward.ogc.style;

import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.LocalText;
import io.gridward.ogc.style.Symbolizer.Fill;
import io.gridward.ogc.style.Symbolizer.Form;
import io.gridward.ogc.style.Symbolizer.Label;
import io.gridward.ogc.style.Symbolizer.Line;
import io.gridward.ogc.style.Symbolizer.Mark;
import java.util.ArrayList;
import java.util.List;

/** Components: one colour for each major class, larger the closer one looks. */
final class ComponentStyle {
    private static final List<Major> MAJORS =
            List.of(
                    new Major("01", Palette.UTILITY, LocalText.of("市政公用设施", "Public utilities")),
                    new Major("02", Palette.TRAFFIC, LocalText.of("交通设施", "Traffic")),
                    new Major("03", Palette.SANITATION, LocalText.of("市容环卫设施", "Sanitation")),
                    new Major("04", Palette.GREENERY, LocalText.of("园林绿化设施", "Greenery")));
    private static final LocalText OTHER = LocalText.of("其他部件", "Other components");

    private ComponentStyle() {}

    /** A major class: the first two digits of a type code in every scheme. */
    private record Major(String code, Tint tint, LocalText title) {
        Condition condition() {
            return new Condition.Prefix("type_code", code);
        }
    }

    static LayerStyle classes() {
        List<Rule> rules = new ArrayList<>();
        for (Major major : MAJORS) {
            addSizes(rules, major.condition(), major.tint(), major.title());
        }
        Condition none = new Condition.None(MAJORS.stream().map(Major::condition).toList());
        addSizes(rules, none, Palette.OTHER, OTHER);
        rules.add(
                Rule.of(
                        Rule.UNTITLED,
                        Condition.ALWAYS,
                        ScaleRange.upTo(900),
                        Label.of("name", 9.5, Palette.INK, 5)));
        return new LayerStyle(
                "component",
                LocalText.of("部件大类", "Major classes of components"),
                LayerCatalog.city().get("component"),
                rules);
    }

    private static void addSizes(
            List<Rule> rules, Condition condition, Tint tint, LocalText title) {
        rules.add(rule(condition, tint, title, new ScaleRange(5_000, 12_000), 4.2, 0.9));
        rules.add(rule(condition, tint, title, new ScaleRange(1_800, 5_000), 6.4, 1.2));
        rules.add(rule(condition, tint, title, ScaleRange.upTo(1_800), 9, 1.5));
    }

    private static Rule rule(
            Condition condition,
            Tint tint,
            LocalText title,
            ScaleRange scales,
            double sizePx,
            double casingPx) {
        return Rule.of(
                title,
                condition,
                scales,
                new Fill(tint.at(0.25)),
                Line.of(tint.darker(0.15), 1.4),
                new Mark(Form.CIRCLE, sizePx, tint, Tint.WHITE.at(0.95), casingPx));
    }
}
