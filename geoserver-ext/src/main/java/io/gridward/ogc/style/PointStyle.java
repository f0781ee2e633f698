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

/** Places and components: small symbols, shown when streets can be told apart. */
final class PointStyle {
    private static final String KIND = "kind";
    private static final String TYPE = "type_code";

    private PointStyle() {}

    static LayerStyle places() {
        List<Rule> rules = new ArrayList<>();
        rules.add(
                placeName(
                        "area",
                        "区域、地片、区片",
                        "Area or block",
                        new ScaleRange(3_000, 60_000),
                        12.5,
                        55));
        rules.add(
                placeName(
                        "zone",
                        "区域、地片、区片",
                        "Area or block",
                        new ScaleRange(2_000, 40_000),
                        12,
                        54));
        rules.add(
                placeName(
                        "block",
                        "区域、地片、区片",
                        "Area or block",
                        new ScaleRange(1_000, 25_000),
                        11,
                        53));
        rules.add(placeName("street", "街巷", "Street", ScaleRange.upTo(18_000), 11, 45));
        rules.add(
                place(
                        "door_plate",
                        LocalText.of("门牌", "Door plate"),
                        ScaleRange.upTo(4_500),
                        new Mark(Form.SQUARE, 3.2, Palette.QUIET_INK, Tint.WHITE.at(0.9), 0.8)));
        rules.add(
                place(
                        "poi",
                        LocalText.of("兴趣点", "Point of interest"),
                        ScaleRange.upTo(9_000),
                        new Mark(Form.DIAMOND, 6.4, Palette.PLACE, Tint.WHITE, 1.1)));
        rules.add(
                place(
                        "door_plate",
                        Rule.UNTITLED,
                        ScaleRange.upTo(1_600),
                        Label.of("name", 9.5, Palette.QUIET_INK, 10)));
        rules.add(
                place(
                        "poi",
                        Rule.UNTITLED,
                        ScaleRange.upTo(6_000),
                        Label.of("name", 10.5, Palette.PLACE.darker(0.15), 30)));
        return new LayerStyle(
                "place", LocalText.of("地名地址", "Places"), LayerCatalog.city().get("place"), rules);
    }

    static LayerStyle components() {
        List<Rule> rules = new ArrayList<>();
        List<Condition> known = new ArrayList<>();
        majors(rules, known, "01", Palette.UTILITY, LocalText.of("市政公用设施", "Public utilities"));
        majors(rules, known, "02", Palette.TRAFFIC, LocalText.of("交通设施", "Traffic"));
        majors(rules, known, "03", Palette.SANITATION, LocalText.of("市容环卫设施", "Sanitation"));
        majors(rules, known, "04", Palette.GREENERY, LocalText.of("园林绿化设施", "Greenery"));
        addMajor(
                rules,
                new Condition.None(known),
                Palette.OTHER,
                LocalText.of("其他部件", "Other components"));
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

    private static void majors(
            List<Rule> rules, List<Condition> known, String code, Tint tint, LocalText title) {
        Condition condition = new Condition.Prefix(TYPE, code);
        known.add(condition);
        addMajor(rules, condition, tint, title);
    }

    private static void addMajor(
            List<Rule> rules, Condition condition, Tint tint, LocalText title) {
        rules.add(major(condition, tint, title, new ScaleRange(5_000, 12_000), 4.2, 0.9));
        rules.add(major(condition, tint, title, new ScaleRange(1_800, 5_000), 6.4, 1.2));
        rules.add(major(condition, tint, title, ScaleRange.upTo(1_800), 9, 1.5));
    }

    private static Rule major(
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

    private static Rule placeName(
            String kind, String zh, String en, ScaleRange scales, double sizePx, int priority) {
        return place(
                kind,
                LocalText.of(zh, en),
                scales,
                Label.of("name", sizePx, Palette.PLACE.darker(0.3), priority));
    }

    private static Rule place(
            String kind, LocalText title, ScaleRange scales, Symbolizer... symbolizers) {
        return Rule.of(title, new Condition.Equal(KIND, kind), scales, symbolizers);
    }
}
