package io.gridward.ogc.style;

import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.LocalText;
import io.gridward.ogc.style.Symbolizer.Fill;
import io.gridward.ogc.style.Symbolizer.Label;
import io.gridward.ogc.style.Symbolizer.Line;
import java.util.ArrayList;
import java.util.List;

/** Where requirements are strict, and where nobody or more than one body answers. */
final class CoverageStyle {
    private static final double FROM_AFAR = 8_000;

    private CoverageStyle() {}

    /** The stricter the class, the deeper the ground. */
    static LayerStyle managementZones() {
        List<Rule> rules = new ArrayList<>();
        rules.add(managementZone("1", "一类区域", "Class 1", 0.45));
        rules.add(managementZone("2", "二类区域", "Class 2", 0.28));
        rules.add(managementZone("3", "三类区域", "Class 3", 0.14));
        rules.add(
                Rule.of(
                        Rule.UNTITLED,
                        Condition.ALWAYS,
                        ScaleRange.upTo(30_000),
                        Label.of("name", 11, Palette.INK.at(0.9), 0).fitted(0)));
        return new LayerStyle(
                "management_zone",
                LocalText.of("管理要求区域", "Management zones"),
                LayerCatalog.city().get("management_zone"),
                rules);
    }

    private static Rule managementZone(String code, String zh, String en, double opacity) {
        return Rule.of(
                LocalText.of(zh, en),
                new Condition.Equal("zone_class", code),
                ScaleRange.ALL,
                new Fill(Palette.DIVISION.at(opacity)),
                Line.of(Palette.DIVISION.at(0.8), 1.0));
    }

    static LayerStyle gaps() {
        return findings("coverage_gap", "责任空白", "Coverage gaps", Palette.GAP);
    }

    static LayerStyle conflicts() {
        return findings("coverage_conflict", "责任冲突", "Coverage conflicts", Palette.CONFLICT);
    }

    /**
     * A firm edge in a white casing, so that a sliver of a pixel's width is seen on any ground;
     * from afar a broad glow around it as well.
     */
    private static LayerStyle findings(String layer, String zh, String en, Tint tint) {
        LocalText title = LocalText.of(zh, en);
        Line casing = Line.of(Tint.WHITE.at(0.9), 4.4);
        Fill ground = new Fill(tint.at(0.38));
        Line edge = Line.of(tint.darker(0.2).at(1), 2);
        return new LayerStyle(
                layer,
                title,
                LayerCatalog.city().get(layer),
                List.of(
                        Rule.of(
                                title,
                                Condition.ALWAYS,
                                ScaleRange.upTo(FROM_AFAR),
                                casing,
                                ground,
                                edge),
                        Rule.of(
                                title,
                                Condition.ALWAYS,
                                ScaleRange.beyond(FROM_AFAR),
                                Line.of(tint.at(0.35), 9),
                                casing,
                                ground,
                                edge)));
    }
}
