package io.gridward.ogc.style;

import io.gridward.core.layer.LocalText;
import java.util.List;

/**
 * What is drawn for some features at some scales. Every rule that fits a feature is drawn, earlier
 * rules beneath later ones (OGC 05-077r4 §10.1).
 *
 * @param title line in the legend; rules that follow one another with the same title share a line,
 *     a rule with an empty title has none
 * @param condition which features
 * @param scales at which scales
 * @param symbolizers what is drawn, beneath to top
 * @param oneByOne all lines of a feature are drawn before those of the next, so that its casing
 *     lies over the lines it crosses (as styles of clients mean it); else one line of all features
 *     before the next one, so that roads run into each other
 */
public record Rule(
        LocalText title,
        Condition condition,
        ScaleRange scales,
        List<Symbolizer> symbolizers,
        boolean oneByOne) {
    /** Title of a rule that the legend leaves out. */
    public static final LocalText UNTITLED = LocalText.of("", "");

    /** Keeps its own copy of the list. */
    public Rule {
        symbolizers = List.copyOf(symbolizers);
    }

    /** A rule that draws one line of all features before the next one. */
    public Rule(
            LocalText title, Condition condition, ScaleRange scales, List<Symbolizer> symbolizers) {
        this(title, condition, scales, symbolizers, false);
    }

    /** How far beyond a feature's shape the rule draws, texts aside. */
    public double reachPx() {
        return symbolizers.stream().mapToDouble(Symbolizer::reachPx).max().orElse(0);
    }

    Rule scaledBy(double factor) {
        return new Rule(
                title,
                condition,
                scales,
                symbolizers.stream().map(s -> s.scaledBy(factor)).toList(),
                oneByOne);
    }

    /** The same rule, lengths on the ground as they are at a scale. */
    public Rule at(double denominator) {
        if (symbolizers.stream().noneMatch(s -> s instanceof Symbolizer.Ground)) {
            return this;
        }
        return new Rule(
                title,
                condition,
                scales,
                symbolizers.stream()
                        .map(s -> s instanceof Symbolizer.Ground g ? g.at(denominator) : s)
                        .toList(),
                oneByOne);
    }

    static Rule of(
            LocalText title, Condition condition, ScaleRange scales, Symbolizer... symbolizers) {
        return new Rule(title, condition, scales, List.of(symbolizers));
    }
}
