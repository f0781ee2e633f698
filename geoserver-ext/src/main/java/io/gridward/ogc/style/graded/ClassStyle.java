package io.gridward.ogc.style.graded;

import io.gridward.core.layer.AttributeType;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LocalText;
import io.gridward.core.statistics.ClassBreaks;
import io.gridward.ogc.style.Condition;
import io.gridward.ogc.style.LayerStyle;
import io.gridward.ogc.style.Rule;
import io.gridward.ogc.style.ScaleRange;
import io.gridward.ogc.style.Symbolizer.Fill;
import io.gridward.ogc.style.Symbolizer.Line;
import io.gridward.ogc.style.Tint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Areas coloured by classes of a number, the more the darker. Colours from P. Tol, "Colour
 * Schemes", SRON 2021 (scheme "YlOrBr"), which people who see red and green alike can tell apart.
 *
 * @param layer layer of areas
 * @param attribute the number
 * @param percent whether it is a share, to be told in per cent
 * @param none which areas have nothing to be classed, and what they are called
 */
public record ClassStyle(Layer layer, String attribute, boolean percent, Nothing none) {
    private static final int[] RAMP = {
        0xFFFFE5, 0xFFF7BC, 0xFEE391, 0xFEC44F, 0xFB9A29, 0xEC7014, 0xCC4C02, 0x993404, 0x662506
    };
    private static final double OPACITY = 0.78;
    private static final Tint EMPTY = Tint.of(0xECECEC);
    private static final Line EDGE = new Line(Tint.of(0x6B6B6B).at(0.7), 0.8, List.of());

    /**
     * Areas with nothing to be classed.
     *
     * @param title what they are called
     */
    public record Nothing(LocalText title, Condition which) {}

    /**
     * The style.
     *
     * @param name what a request calls it
     * @param title what people call it
     * @param breaks the classes; the legend tells how many areas each holds
     */
    public LayerStyle of(String name, LocalText title, ClassBreaks breaks) {
        List<Rule> rules = new ArrayList<>();
        rules.add(
                new Rule(
                        none.title(),
                        none.which(),
                        ScaleRange.ALL,
                        List.of(new Fill(EMPTY.at(OPACITY / 2)), EDGE)));
        int classes = breaks.counts().size();
        for (int i = 0; i < classes; i++) {
            Tint tint = Tint.of(RAMP[shade(i, classes)]);
            rules.add(
                    new Rule(
                            legend(breaks, i),
                            within(breaks, i),
                            ScaleRange.ALL,
                            List.of(new Fill(tint.at(OPACITY)), EDGE)));
        }
        return new LayerStyle(name, title, layer, rules);
    }

    private static int shade(int number, int classes) {
        return classes == 1
                ? RAMP.length / 2
                : Math.round((float) number * (RAMP.length - 1) / (classes - 1));
    }

    /** More than the lower break and at most the upper one; the first class its lower one too. */
    private Condition within(ClassBreaks breaks, int i) {
        return new Condition.All(
                List.of(
                        new Condition.None(List.of(none.which())),
                        new Condition.Range(
                                attribute,
                                breaks.breaks().get(i),
                                i == 0,
                                breaks.breaks().get(i + 1))));
    }

    private LocalText legend(ClassBreaks breaks, int i) {
        double low = breaks.breaks().get(i);
        double high = breaks.breaks().get(i + 1);
        boolean whole = layer.get(attribute).type() == AttributeType.INTEGER;
        String range;
        if (whole) {
            long first = i == 0 ? (long) Math.ceil(low) : (long) Math.floor(low) + 1;
            long last = (long) Math.floor(high);
            range = first >= last ? String.valueOf(last) : first + " – " + last;
        } else {
            range = number(low) + " – " + number(high);
        }
        int count = breaks.counts().get(i);
        return LocalText.of("%s（%d 个）".formatted(range, count), "%s (%d)".formatted(range, count));
    }

    private String number(double value) {
        return percent
                ? String.format(Locale.ROOT, "%.1f %%", value * 100)
                : String.format(Locale.ROOT, "%.1f", value);
    }
}
