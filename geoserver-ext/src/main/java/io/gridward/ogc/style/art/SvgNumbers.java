package io.gridward.ogc.style.art;

import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths and transforms of SVG. */
final class SvgNumbers {
    private static final double MOST = 1e6;
    private static final int MOST_STEPS = 64;
    private static final Pattern LENGTH =
            Pattern.compile("([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,3})?)(px|pt|mm|%)?");
    private static final Pattern STEP = Pattern.compile("([a-zA-Z]+)\\s*\\(([^)]*)\\)[\\s,]*");

    private SvgNumbers() {}

    /** A length in the drawing's units; units of paper count as its own. */
    static double length(String text, String name) {
        Matcher m = LENGTH.matcher(text.strip());
        if (!m.matches() || !(Math.abs(Double.parseDouble(m.group(1))) <= MOST)) {
            throw new BadArtwork("%s 的值 %s".formatted(name, text), "%s=%s".formatted(name, text));
        }
        double n = Double.parseDouble(m.group(1));
        return "%".equals(m.group(2)) ? n / 100 : n;
    }

    /** Numbers between blanks or commas. */
    static double[] list(String text, String name) {
        String plain = text.strip();
        if (plain.isEmpty()) {
            return new double[0];
        }
        List<Double> all = new ArrayList<>();
        for (String part : plain.split("[\\s,]+")) {
            all.add(length(part, name));
        }
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** A transform attribute. */
    static AffineTransform transform(String text) {
        AffineTransform all = new AffineTransform();
        Matcher m = STEP.matcher(text.strip());
        int end = 0;
        int steps = 0;
        while (m.find()) {
            if (m.start() != end || ++steps > MOST_STEPS) {
                throw bad(text);
            }
            end = m.end();
            all.concatenate(step(m.group(1), list(m.group(2), "transform"), text));
        }
        if (end != text.strip().length()) {
            throw bad(text);
        }
        return all;
    }

    private static AffineTransform step(String name, double[] n, String text) {
        String shape = name + n.length;
        return switch (shape) {
            case "matrix6" -> new AffineTransform(n);
            case "translate1" -> AffineTransform.getTranslateInstance(n[0], 0);
            case "translate2" -> AffineTransform.getTranslateInstance(n[0], n[1]);
            case "scale1" -> AffineTransform.getScaleInstance(n[0], n[0]);
            case "scale2" -> AffineTransform.getScaleInstance(n[0], n[1]);
            case "rotate1" -> AffineTransform.getRotateInstance(Math.toRadians(n[0]));
            case "rotate3" -> AffineTransform.getRotateInstance(Math.toRadians(n[0]), n[1], n[2]);
            case "skewX1" -> AffineTransform.getShearInstance(Math.tan(Math.toRadians(n[0])), 0);
            case "skewY1" -> AffineTransform.getShearInstance(0, Math.tan(Math.toRadians(n[0])));
            default -> throw bad(text);
        };
    }

    private static BadArtwork bad(String text) {
        String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
        return new BadArtwork("transform “%s”".formatted(shown), "transform '%s'".formatted(shown));
    }
}
