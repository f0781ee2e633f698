package io.gridward.ogc.style.sld;

import io.gridward.ogc.style.Tint;
import io.gridward.ogc.style.art.Colours;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/** The parameters of a stroke, fill or font: CssParameter in 1.0, SvgParameter in 1.1. */
final class Parameters {
    private final Map<String, Element> byName = new HashMap<>();

    /**
     * @param known names that mean something; others are reported
     */
    Parameters(Element element, Set<String> known, Reading reading) {
        for (Element child : SldNodes.children(element)) {
            String kind = SldNodes.name(child);
            if (kind.equals("CssParameter") || kind.equals("SvgParameter")) {
                String name = child.getAttribute("name").strip();
                if (known.contains(name)) {
                    byName.put(name, child);
                } else {
                    reading.ignored(child, name);
                }
            }
        }
    }

    boolean has(String name) {
        return byName.containsKey(name);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(byName.get(name))
                .map(SldNodes::constant)
                .filter(t -> !t.isEmpty());
    }

    double number(String name, double otherwise, double least, double most) {
        return Optional.ofNullable(byName.get(name))
                .map(e -> SldNodes.number(e, least, most))
                .orElse(otherwise);
    }

    /** A colour with its opacity. */
    Tint tint(String colour, String opacity, int otherwise) {
        Element element = byName.get(colour);
        int rgb = otherwise;
        if (element != null) {
            String text = SldNodes.constant(element);
            rgb =
                    Colours.rgb(text)
                            .orElseThrow(
                                    () ->
                                            SldNodes.invalid(
                                                    element,
                                                    text,
                                                    " #RRGGBB 形式的颜色",
                                                    "like #RRGGBB"));
        }
        return Tint.of(rgb).at(number(opacity, 1, 0, 1));
    }

    /** Numbers between blanks or commas, none when the parameter is absent or says «none». */
    List<Double> lengths(String name, int most, double greatest) {
        String text = text(name).orElse("none");
        if (text.equals("none")) {
            return List.of();
        }
        String[] parts = text.split("[\\s,]+");
        double[] lengths = new double[parts.length];
        boolean good = parts.length <= most;
        for (int i = 0; good && i < parts.length; i++) {
            good = parts[i].matches("\\d{1,9}\\.?\\d{0,9}|\\.\\d{1,9}");
            lengths[i] = good ? Double.parseDouble(parts[i]) : 0;
            good &= lengths[i] <= greatest;
        }
        if (!good) {
            throw SldNodes.invalid(
                    byName.get(name),
                    text,
                    "至多 %d 个不大于 %.0f 的非负数".formatted(most, greatest),
                    "at most %d numbers from 0 to %.0f".formatted(most, greatest));
        }
        return Arrays.stream(lengths).boxed().toList();
    }
}
