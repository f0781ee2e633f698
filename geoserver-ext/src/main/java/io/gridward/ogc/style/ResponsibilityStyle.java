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
    private static final String DEPARTMENT = "department_code";

    private ResponsibilityStyle() {}

    static LayerStyle zones() {
        LocalText title = LocalText.of("责任区（按责任单位着色）", "Zone (coloured by department)");
        List<Rule> rules = new ArrayList<>();
        int n = Palette.ZONES.size();
        for (int i = 0; i < n; i++) {
            Tint tint = Palette.ZONES.get(i);
            rules.add(
                    Rule.of(
                            title,
                            new Condition.Bucket(DEPARTMENT, i, n),
                            ScaleRange.ALL,
                            new Fill(tint.at(0.38)),
                            Line.of(tint.darker(0.4).at(0.8), 1.0)));
        }
        rules.add(
                Rule.of(
                        Rule.UNTITLED,
                        Condition.ALWAYS,
                        ScaleRange.upTo(30_000),
                        Label.of("department_name", 11, Palette.INK.at(0.9), 50).fitted(0)));
        return new LayerStyle(
                "responsibility_zone",
                LocalText.of("责任区", "Responsibility zones"),
                LayerCatalog.city().get("responsibility_zone"),
                rules);
    }

    static LayerStyle lines() {
        LocalText title = LocalText.of("责任分界线", "Responsibility line");
        return new LayerStyle(
                "responsibility_line",
                LocalText.of("责任分界线", "Responsibility lines"),
                LayerCatalog.city().get("responsibility_line"),
                List.of(
                        Rule.of(
                                title,
                                Condition.ALWAYS,
                                new ScaleRange(15_000, 100_000),
                                Line.of(Palette.BOUNDARY_LINE.at(0.9), 1.2, 5.0, 3.0)),
                        Rule.of(
                                title,
                                Condition.ALWAYS,
                                ScaleRange.upTo(15_000),
                                Line.of(Tint.WHITE.at(0.75), 4.4),
                                Line.of(Palette.BOUNDARY_LINE, 2.0, 9.0, 4.0)),
                        Rule.of(
                                Rule.UNTITLED,
                                Condition.ALWAYS,
                                ScaleRange.upTo(6_000),
                                Label.of("name", 10.5, Palette.BOUNDARY_LINE, 40))));
    }
}
