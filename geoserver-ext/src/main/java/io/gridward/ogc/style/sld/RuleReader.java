package io.gridward.ogc.style.sld;

import io.gridward.core.layer.LocalText;
import io.gridward.ogc.style.Condition;
import io.gridward.ogc.style.Rule;
import io.gridward.ogc.style.ScaleRange;
import io.gridward.ogc.style.Symbolizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.w3c.dom.Element;

/** Reads the rules of one FeatureTypeStyle (OGC 05-077r4 §9, §10). */
final class RuleReader {
    private static final int MOST_RULES = 1_000;

    /** A scale beyond all maps. */
    private static final double FARTHEST = 1e12;

    private final Reading reading;
    private final ConditionReader conditions;
    private final SymbolizerReader symbolizers;

    RuleReader(Reading reading) {
        this.reading = reading;
        this.conditions = new ConditionReader(reading);
        this.symbolizers = new SymbolizerReader(reading);
    }

    /** A rule before it is known which features others take from it. */
    private record Draft(
            LocalText title,
            Condition condition,
            ScaleRange scales,
            List<Symbolizer> symbolizers,
            boolean otherwise) {}

    List<Rule> read(Element featureTypeStyle) {
        boolean firstOnly = firstOnly(featureTypeStyle);
        List<Element> elements = SldNodes.children(featureTypeStyle, "Rule");
        if (elements.size() > MOST_RULES) {
            throw SldNodes.invalid(
                    featureTypeStyle,
                    String.valueOf(elements.size()),
                    "至多 %d 条规则".formatted(MOST_RULES),
                    "at most %d rules".formatted(MOST_RULES));
        }
        List<Draft> drafts = elements.stream().map(this::draft).toList();
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            List<Draft> before =
                    draft.otherwise()
                            ? drafts.stream().filter(d -> !d.otherwise()).toList()
                            : firstOnly ? drafts.subList(0, i) : List.of();
            rules.addAll(without(draft, before));
            if (rules.size() > 4 * MOST_RULES) {
                throw SldNodes.invalid(
                        featureTypeStyle,
                        String.valueOf(rules.size()),
                        "较少的比例尺分段",
                        "fewer scale ranges");
            }
        }
        return rules;
    }

    /** GeoServer's option that of all rules only the first that fits draws. */
    private boolean firstOnly(Element featureTypeStyle) {
        boolean first = false;
        for (Element option : SldNodes.children(featureTypeStyle, "VendorOption")) {
            String name = option.getAttribute("name").strip();
            String value = SldNodes.constant(option);
            if (name.equals("ruleEvaluation")) {
                first = value.equals("first");
            } else if (name.equals("composite") || name.equals("composite-base")) {
                throw SldNodes.unsupported(option);
            } else {
                reading.ignored(option, name);
            }
        }
        SldNodes.find(featureTypeStyle, "Transformation")
                .ifPresent(
                        e -> {
                            throw SldNodes.unsupported(e);
                        });
        return first;
    }

    private Draft draft(Element rule) {
        Optional<Element> filter = SldNodes.find(rule, "Filter");
        boolean otherwise = SldNodes.find(rule, "ElseFilter").isPresent();
        if (otherwise && filter.isPresent()) {
            throw SldNodes.invalid(
                    rule, "ElseFilter", "Filter 或 ElseFilter", "one of the two filters");
        }
        return new Draft(
                Titles.of(rule),
                filter.map(conditions::read).orElse(Condition.ALWAYS),
                scales(rule),
                symbolizers.readAll(rule),
                otherwise);
    }

    private static ScaleRange scales(Element rule) {
        double from = SldNodes.number(rule, "MinScaleDenominator", 0, 0, FARTHEST);
        double to =
                SldNodes.number(rule, "MaxScaleDenominator", Double.POSITIVE_INFINITY, 0, FARTHEST);
        if (!(to > from)) {
            throw SldNodes.invalid(
                    SldNodes.find(rule, "MaxScaleDenominator").orElse(rule),
                    String.valueOf(to),
                    "大于 MinScaleDenominator 的数",
                    "greater than MinScaleDenominator");
        }
        return new ScaleRange(from, to);
    }

    /** The rule for features that none of some others takes at the same scale. */
    private static List<Rule> without(Draft draft, List<Draft> others) {
        TreeSet<Double> edges = new TreeSet<>(List.of(draft.scales().from(), draft.scales().to()));
        for (Draft other : others) {
            for (double edge : new double[] {other.scales().from(), other.scales().to()}) {
                if (edge > draft.scales().from() && edge < draft.scales().to()) {
                    edges.add(edge);
                }
            }
        }
        List<Rule> rules = new ArrayList<>();
        List<Double> all = List.copyOf(edges);
        for (int i = 0; i + 1 < all.size(); i++) {
            ScaleRange scales = new ScaleRange(all.get(i), all.get(i + 1));
            List<Condition> taken =
                    others.stream()
                            .filter(o -> o.scales().contains(scales.from()))
                            .map(Draft::condition)
                            .toList();
            Condition rest =
                    taken.isEmpty()
                            ? draft.condition()
                            : new Condition.All(
                                    List.of(draft.condition(), new Condition.None(taken)));
            rules.add(new Rule(draft.title(), rest, scales, draft.symbolizers(), true));
        }
        return rules;
    }
}
