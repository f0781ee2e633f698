package io.gridward.ogc.style;

import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.LocalText;
import io.gridward.ogc.style.Symbolizer.Fill;
import io.gridward.ogc.style.Symbolizer.Label;
import io.gridward.ogc.style.Symbolizer.Line;
import java.util.ArrayList;
import java.util.List;

/** Who answers for the ground and along the lines between. */
final class ResponsibilityStyle {
    private static final LocalText GROUND =
            LocalText.of("责任区（按责任单位着色）", "Zone (coloured by department)");
    private static final LocalText SPECIAL =
            LocalText.of("专项责任区（只管部分类型）", "Zone for some types only");
    private static final LocalText LINE = LocalText.of("责任分界线", "Responsibility line");

    /** A zone that answers for some types only; many of them lie on the same ground. */
    private static final Condition SOME_TYPES = new Condition.Prefix("type_codes", "");

    private static final Condition EVERY_TYPE = Condition.None.of(SOME_TYPES);

    private ResponsibilityStyle() {}

    /** Zones for every type cover the ground; those for some types are outlined over them. */
    static LayerStyle zones() {
        List<Rule> rules = new ArrayList<>();
        int n = Palette.ZONES.size();
        for (int i = 0; i < n; i++) {
            Tint tint = Palette.ZONES.get(i);
            rules.add(
                    zone(
                            GROUND,
                            EVERY_TYPE,
                            i,
                            new Fill(tint.at(0.32)),
                            Line.of(tint.darker(0.4).at(0.8), 1.0)));
        }
        for (int i = 0; i < n; i++) {
            Tint tint = Palette.ZONES.get(i);
            rules.add(
                    zone(
                            SPECIAL,
                            SOME_TYPES,
                            i,
                            Line.of(tint.at(0.5), 3.4),
                            Line.of(tint.darker(0.45).at(0.9), 0.8)));
        }
        rules.add(
                Rule.of(
                        Rule.UNTITLED,
                        EVERY_TYPE,
                        ScaleRange.upTo(30_000),
                        Label.of("department_name", 11, Palette.INK.at(0.9), 41).fitted(0)));
        return new LayerStyle(
                "responsibility_zone",
                LocalText.of("责任区", "Responsibility zones"),
                LayerCatalog.city().get("responsibility_zone"),
                rules);
    }

    private static Rule zone(
            LocalText title, Condition types, int bucket, Symbolizer... symbolizers) {
        Condition department =
                new Condition.Bucket("department_code", bucket, Palette.ZONES.size());
        return Rule.of(title, Condition.All.of(types, department), ScaleRange.ALL, symbolizers);
    }

    static LayerStyle lines() {
        return new LayerStyle(
                "responsibility_line",
                LocalText.of("责任分界线", "Responsibility lines"),
                LayerCatalog.city().get("responsibility_line"),
                List.of(
                        Rule.of(
                                LINE,
                                Condition.ALWAYS,
                                new ScaleRange(15_000, 60_000),
                                Line.of(Palette.BOUNDARY_LINE.at(0.55), 0.9, 5.0, 3.0)),
                        Rule.of(
                                LINE,
                                Condition.ALWAYS,
                                ScaleRange.upTo(15_000),
                                Line.of(Tint.WHITE.at(0.75), 4.4),
                                Line.of(Palette.BOUNDARY_LINE.at(0.85), 1.6, 9.0, 4.0)),
                        Rule.of(
                                Rule.UNTITLED,
                                Condition.ALWAYS,
                                ScaleRange.upTo(6_000),
                                Label.of("name", 10.5, Palette.BOUNDARY_LINE, 27))));
    }
}
