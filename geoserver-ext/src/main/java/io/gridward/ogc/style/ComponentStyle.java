package io.gridward.ogc.style;

import io.gridward.core.citycomponent.TypeCatalog;
import io.gridward.core.citycomponent.TypeCode;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.LocalText;
import io.gridward.ogc.style.Symbolizer.Fill;
import io.gridward.ogc.style.Symbolizer.Form;
import io.gridward.ogc.style.Symbolizer.Icon;
import io.gridward.ogc.style.Symbolizer.Label;
import io.gridward.ogc.style.Symbolizer.Line;
import io.gridward.ogc.style.Symbolizer.Mark;
import io.gridward.ogc.style.symbol.ComponentSymbol;
import io.gridward.ogc.style.symbol.ComponentSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Components: one colour for each major class, larger the closer one looks; in the street a symbol
 * for each type.
 */
final class ComponentStyle {
    private static final List<Major> MAJORS =
            List.of(
                    new Major("01", Palette.UTILITY, LocalText.of("市政公用设施", "Public utilities")),
                    new Major("02", Palette.TRAFFIC, LocalText.of("交通设施", "Traffic")),
                    new Major("03", Palette.SANITATION, LocalText.of("市容环卫设施", "Sanitation")),
                    new Major("04", Palette.GREENERY, LocalText.of("园林绿化设施", "Greenery")));

    /** From where on each type has its own symbol. */
    private static final double SYMBOLS = 1_800;

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
        addSymbols(rules);
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
        rules.add(rule(condition, tint, title, new ScaleRange(SYMBOLS, 5_000), 6.4, 1.2));
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

    private static void addSymbols(List<Rule> rules) {
        List<TypeCode> all = new ArrayList<>();
        for (ComponentSymbol symbol : ComponentSymbols.list()) {
            if (!symbol.types().isEmpty()) {
                all.addAll(symbol.types());
                rules.add(symbol(symbol, ofTypes(symbol.types())));
            }
        }
        // types that no edition of the standard has
        Condition unknown = Condition.None.of(ofTypes(all));
        for (Major major : MAJORS) {
            rules.add(
                    symbol(
                            ComponentSymbols.of("", major.code()),
                            Condition.All.of(major.condition(), unknown)));
        }
        Condition none = new Condition.None(MAJORS.stream().map(Major::condition).toList());
        rules.add(symbol(ComponentSymbols.of("", ""), Condition.All.of(none, unknown)));
    }

    private static Rule symbol(ComponentSymbol symbol, Condition condition) {
        Tint tint = Tint.of(symbol.major().rgb());
        return Rule.of(
                symbol.title(),
                condition,
                ScaleRange.upTo(SYMBOLS),
                new Fill(tint.at(0.25)),
                Line.of(tint.darker(0.15), 1.4),
                new Icon(symbol.artwork(ComponentSymbols.USUAL_PX), symbol.name()));
    }

    /** Codes of five digits are those of one edition; those of four mean different things. */
    private static Condition ofTypes(List<TypeCode> types) {
        Map<String, Set<String>> byScheme = new TreeMap<>();
        for (TypeCode type : types) {
            byScheme.computeIfAbsent(type.scheme(), k -> new TreeSet<>()).add(type.code());
        }
        List<Condition> parts = new ArrayList<>();
        byScheme.forEach(
                (scheme, codes) -> {
                    Condition code = new Condition.OneOf("type_code", codes);
                    parts.add(
                            scheme.equals(TypeCatalog.GBT_47678_5_2026)
                                    ? code
                                    : Condition.All.of(
                                            code, new Condition.Equal("scheme", scheme)));
                });
        return parts.size() == 1
                ? parts.get(0)
                : Condition.None.of(new Condition.None(parts)); // one of them holds
    }
}
