package io.gridward.ogc.style.art;

import java.awt.BasicStroke;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What shapes of an SVG are painted with, handed down from group to shape.
 *
 * @param fill 0xRRGGBB, -1 for none
 * @param fillOpacity 0 to 1
 * @param stroke 0xRRGGBB, -1 for none
 * @param strokeOpacity 0 to 1
 * @param width of the stroke, units of the drawing
 * @param cap as in {@link BasicStroke}
 * @param join as in {@link BasicStroke}
 * @param dash lengths drawn and left out in turn
 * @param evenOdd whether what is covered twice is outside
 */
record SvgInk(
        int fill,
        double fillOpacity,
        int stroke,
        double strokeOpacity,
        double width,
        int cap,
        int join,
        float[] dash,
        boolean evenOdd) {
    private static final int NONE = -1;
    private static final SvgInk FIRST =
            new SvgInk(
                    0,
                    1,
                    NONE,
                    1,
                    1,
                    BasicStroke.CAP_BUTT,
                    BasicStroke.JOIN_MITER,
                    new float[0],
                    false);

    /** QGIS writes {@code param(fill) #F00}: what the user chose, else what follows. */
    private static final Pattern PARAMETER =
            Pattern.compile("param\\(([a-z-]+)\\)\\s*(.*)", Pattern.DOTALL);

    static SvgInk first() {
        return FIRST;
    }

    /**
     * The ink within an element.
     *
     * @param values its presentation attributes and the parts of its style
     * @param chosen values for parameters of the drawing
     */
    SvgInk with(Map<String, String> values, Map<String, String> chosen) {
        Reading r = new Reading(values, chosen);
        double all = r.number("opacity", 1);
        return new SvgInk(
                r.colour("fill", fill),
                r.number("fill-opacity", fillOpacity) * all,
                r.colour("stroke", stroke),
                r.number("stroke-opacity", strokeOpacity) * all,
                r.number("stroke-width", width),
                r.choice("stroke-linecap", cap),
                r.choice("stroke-linejoin", join),
                r.dash(dash),
                r.text("fill-rule").map(t -> t.equals("evenodd")).orElse(evenOdd));
    }

    int fillArgb() {
        return fill == NONE ? 0 : Colours.argb(fill, fillOpacity);
    }

    int strokeArgb() {
        return stroke == NONE || width <= 0 ? 0 : Colours.argb(stroke, strokeOpacity);
    }

    BasicStroke pen() {
        return strokeArgb() == 0 ? Pens.none() : Pens.of(width, cap, join, dash, 0);
    }

    private record Reading(Map<String, String> values, Map<String, String> chosen) {
        Optional<String> text(String name) {
            String value = values.get(name);
            if (value == null || value.isBlank() || value.strip().equals("inherit")) {
                return Optional.empty();
            }
            Matcher m = PARAMETER.matcher(value.strip());
            String plain = value.strip();
            if (m.matches()) {
                plain = chosen.getOrDefault(m.group(1), m.group(2)).strip();
            }
            return plain.isEmpty() ? Optional.empty() : Optional.of(plain);
        }

        int colour(String name, int inherited) {
            return text(name).map(t -> colour(t)).orElse(inherited);
        }

        private int colour(String text) {
            String plain = text.toLowerCase(Locale.ROOT);
            if (plain.equals("none") || plain.equals("transparent")) {
                return NONE;
            }
            OptionalInt rgb = plain.equals("currentcolor") ? OptionalInt.of(0) : Colours.rgb(plain);
            return rgb.orElseThrow(() -> new BadArtwork("颜色 " + text, "the colour " + text));
        }

        double number(String name, double inherited) {
            return text(name).map(t -> SvgNumbers.length(t, name)).orElse(inherited);
        }

        int choice(String name, int inherited) {
            return switch (text(name).orElse("")) {
                case "butt" -> BasicStroke.CAP_BUTT;
                case "round" ->
                        name.endsWith("cap") ? BasicStroke.CAP_ROUND : BasicStroke.JOIN_ROUND;
                case "square" -> BasicStroke.CAP_SQUARE;
                case "miter" -> BasicStroke.JOIN_MITER;
                case "bevel" -> BasicStroke.JOIN_BEVEL;
                default -> inherited;
            };
        }

        float[] dash(float[] inherited) {
            String text = text("stroke-dasharray").orElse("");
            if (text.isEmpty()) {
                return inherited;
            }
            if (text.equals("none")) {
                return new float[0];
            }
            double[] lengths =
                    Arrays.stream(text.split("[\\s,]+"))
                            .mapToDouble(t -> SvgNumbers.length(t, "stroke-dasharray"))
                            .toArray();
            float[] dash = new float[lengths.length];
            double sum = 0;
            for (int i = 0; i < dash.length; i++) {
                dash[i] = (float) lengths[i];
                sum += lengths[i];
            }
            return sum > 0 ? dash : new float[0];
        }
    }
}
