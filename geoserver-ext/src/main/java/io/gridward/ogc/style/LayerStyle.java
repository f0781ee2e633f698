package io.gridward.ogc.style;

import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LocalText;
import io.gridward.core.layer.filter.Filter;
import io.gridward.ogc.style.Symbolizer.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How one layer is drawn.
 *
 * @param name what a request calls it, unique within the layer
 * @param title what people call it
 * @param layer layer it is for
 * @param rules beneath to top
 */
public record LayerStyle(String name, LocalText title, Layer layer, List<Rule> rules) {
    /** Room around a point for its text, pixels. */
    private static final int LABEL_MARGIN_PX = 8;

    /** Refuses a style without rules, or one that names an attribute the layer lacks. */
    public LayerStyle {
        rules = List.copyOf(rules);
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("style " + name + " has no rule");
        }
        attributesOf(rules).forEach(layer::get);
    }

    /** All scales at which anything is drawn. */
    public ScaleRange scales() {
        return rules.stream().map(Rule::scales).reduce(ScaleRange::union).orElseThrow();
    }

    /** Rules that draw at a scale, beneath to top; empty when the layer need not be read. */
    public List<Rule> listRulesAt(double denominator) {
        return rules.stream()
                .filter(r -> r.scales().contains(denominator))
                .map(r -> r.at(denominator))
                .toList();
    }

    /** Attributes that any rule looks at or writes, in alphabetical order. */
    public List<String> attributes() {
        return List.copyOf(attributesOf(rules));
    }

    /** Attributes that the rules of a scale look at or write. */
    public List<String> listAttributesAt(double denominator) {
        return List.copyOf(attributesOf(listRulesAt(denominator)));
    }

    /**
     * A filter that lets through at least the features drawn at a scale: it spares reading those
     * that no rule wants.
     */
    public Filter filterAt(double denominator) {
        Set<String> attributes = new TreeSet<>();
        List<String> values = new ArrayList<>();
        for (Rule rule : listRulesAt(denominator)) {
            Optional<Condition.Equal> demanded = rule.condition().demanded();
            if (demanded.isEmpty()) {
                return Filter.ALL;
            }
            attributes.add(demanded.get().attribute());
            if (!values.contains(demanded.get().value())) {
                values.add(demanded.get().value());
            }
        }
        return attributes.size() == 1
                ? Filter.in(attributes.iterator().next(), values)
                : Filter.ALL;
    }

    /** How far outside the picture a feature may lie and still show in it, pixels. */
    public int marginPxAt(double denominator) {
        double margin = 1;
        for (Rule rule : listRulesAt(denominator)) {
            boolean writes = rule.symbolizers().stream().anyMatch(s -> s instanceof Label);
            margin = Math.max(margin, Math.max(rule.reachPx() + 1, writes ? LABEL_MARGIN_PX : 0));
        }
        return (int) Math.ceil(margin);
    }

    /** The same style with every length so many times as large, for finer or coarser pixels. */
    public LayerStyle scaledBy(double factor) {
        return factor == 1
                ? this
                : new LayerStyle(
                        name, title, layer, rules.stream().map(r -> r.scaledBy(factor)).toList());
    }

    private static Set<String> attributesOf(List<Rule> rules) {
        Set<String> names = new TreeSet<>();
        for (Rule rule : rules) {
            names.addAll(rule.condition().attributes());
            for (Symbolizer s : rule.symbolizers()) {
                if (s instanceof Label label) {
                    names.addAll(label.attributes());
                }
            }
        }
        return names;
    }
}
