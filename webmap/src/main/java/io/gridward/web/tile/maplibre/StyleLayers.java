package io.gridward.web.tile.maplibre;

import io.gridward.ogc.style.LayerStyle;
import io.gridward.ogc.style.Rule;
import io.gridward.ogc.style.ScaleRange;
import io.gridward.ogc.style.Symbolizer;
import io.gridward.ogc.style.Tint;
import io.gridward.ogc.style.symbol.ComponentSymbol;
import io.gridward.ogc.style.symbol.ComponentSymbols;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The rules of one style as layers of a MapLibre style: areas, lines and points first, texts for
 * whoever puts them above all layers. Lengths keep their pixels, scales become zooms.
 */
final class StyleLayers {
    /** Metres of a pixel on the equator at zoom 0, tiles of 512 pixels. */
    private static final double METRES_AT_ZOOM_0 = 78271.516964;

    private static final double PIXEL_METRES = 0.00028;
    private static final double MOST_ZOOM = 24;
    private static final List<String> FONTS = List.of("Noto Sans Regular");
    private static final List<String> BOLD_FONTS = List.of("Noto Sans Bold");

    private final LayerStyle style;
    private final Expressions expressions;
    private final List<Map<String, Object>> shapes = new ArrayList<>();
    private final List<Map<String, Object>> texts = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    StyleLayers(LayerStyle style, Expressions expressions) {
        this.style = style;
        this.expressions = expressions;
        int number = 0;
        for (Rule rule : style.rules()) {
            add(rule, ++number);
        }
    }

    List<Map<String, Object>> shapes() {
        return shapes;
    }

    /** The layers of texts, those of less priority first. */
    List<Map<String, Object>> texts() {
        return texts;
    }

    /** What MapLibre has no words for. */
    List<String> leftOut() {
        return leftOut;
    }

    private void add(Rule rule, int number) {
        String id = "%s.%s.%d".formatted(style.layer().name(), style.name(), number);
        Optional<List<Object>> filter = expressions.of(rule.condition());
        if (filter.isEmpty()) {
            leftOut.add(id);
            return;
        }
        int part = 0;
        for (Symbolizer symbolizer : rule.symbolizers()) {
            Map<String, Object> layer = new LinkedHashMap<>();
            layer.put("id", id + "." + ++part);
            layer.put("type", "");
            layer.put("source", style.layer().name());
            layer.put("source-layer", style.layer().name());
            zooms(rule.scales(), layer);
            if (!draw(symbolizer, layer, filter.get())) {
                leftOut.add(id + "." + part);
            }
        }
    }

    private static void zooms(ScaleRange scales, Map<String, Object> layer) {
        if (scales.to() < Double.POSITIVE_INFINITY) {
            layer.put("minzoom", zoom(scales.to()));
        }
        if (scales.from() > 0) {
            layer.put("maxzoom", zoom(scales.from()));
        }
    }

    private static double zoom(double denominator) {
        double zoom = Math.log(METRES_AT_ZOOM_0 / (denominator * PIXEL_METRES)) / Math.log(2);
        return Math.round(Math.max(0, Math.min(MOST_ZOOM, zoom)) * 1000) / 1000.0;
    }

    private boolean draw(Symbolizer symbolizer, Map<String, Object> layer, List<Object> condition) {
        if (symbolizer instanceof Symbolizer.Fill fill) {
            put(layer, "fill", with(condition, "Polygon"), Map.of());
            layer.put("paint", Map.of("fill-color", colour(fill.tint()), "fill-antialias", false));
        } else if (symbolizer instanceof Symbolizer.Line line) {
            put(
                    layer,
                    "line",
                    with(condition, "Polygon", "LineString"),
                    Map.of("line-join", "round"));
            layer.put("paint", line(line));
        } else if (symbolizer instanceof Symbolizer.Mark mark) {
            put(layer, "circle", with(condition, "Point"), Map.of());
            layer.put(
                    "paint",
                    Map.of(
                            "circle-radius", mark.sizePx() / 2,
                            "circle-color", colour(mark.fill()),
                            "circle-stroke-width", mark.casingPx(),
                            "circle-stroke-color", colour(mark.casing())));
        } else if (symbolizer instanceof Symbolizer.Icon icon && named(icon).isPresent()) {
            put(layer, "circle", with(condition, "Point"), Map.of());
            layer.put("paint", dot(icon));
        } else if (symbolizer instanceof Symbolizer.Label label
                && label.setting().words().isEmpty()) {
            text(label, layer, condition);
            return true;
        } else {
            return false;
        }
        shapes.add(layer);
        return true;
    }

    /** Without pictures a symbol is a dot of its major class's colour. */
    private static Map<String, Object> dot(Symbolizer.Icon icon) {
        return Map.of(
                "circle-radius",
                icon.reachPx() / 2,
                "circle-color",
                colour(Tint.of(named(icon).orElseThrow().major().rgb())),
                "circle-stroke-width",
                1.5,
                "circle-stroke-color",
                colour(Tint.WHITE));
    }

    private static Optional<ComponentSymbol> named(Symbolizer.Icon icon) {
        return ComponentSymbols.find(icon.name());
    }

    private static void put(
            Map<String, Object> layer, String type, List<Object> filter, Map<String, ?> layout) {
        layer.put("type", type);
        layer.put("filter", filter);
        if (!layout.isEmpty()) {
            layer.put("layout", layout);
        }
    }

    private static List<Object> with(List<Object> condition, String... kinds) {
        List<Object> shape =
                List.of("in", List.of("geometry-type"), List.of("literal", List.of(kinds)));
        return condition.size() == 1 ? shape : List.of("all", shape, condition);
    }

    private static Map<String, Object> line(Symbolizer.Line line) {
        Map<String, Object> paint = new LinkedHashMap<>();
        paint.put("line-color", colour(line.tint()));
        paint.put("line-width", line.widthPx());
        if (line.asidePx() != 0) {
            paint.put("line-offset", -line.asidePx());
        }
        if (!line.dashPx().isEmpty()) {
            paint.put(
                    "line-dasharray", line.dashPx().stream().map(d -> d / line.widthPx()).toList());
        }
        return paint;
    }

    private void text(Symbolizer.Label label, Map<String, Object> layer, List<Object> condition) {
        List<Object> value = List.of("to-string", List.of("get", label.attribute()));
        List<Object> shown =
                label.lastCharacters() == 0
                        ? value
                        : List.of("slice", value, -label.lastCharacters());
        put(
                layer,
                "symbol",
                condition,
                Map.of(
                        "text-field",
                        shown,
                        "text-font",
                        label.bold() ? BOLD_FONTS : FONTS,
                        "text-size",
                        label.sizePx(),
                        "symbol-sort-key",
                        -label.priority()));
        layer.put(
                "paint",
                Map.of(
                        "text-color", colour(label.tint()),
                        "text-halo-color", colour(label.halo()),
                        "text-halo-width", label.haloPx()));
        texts.add(layer);
    }

    private static String colour(Tint tint) {
        int rgb = tint.rgb();
        return String.format(
                Locale.ROOT,
                "rgba(%d,%d,%d,%s)",
                rgb >> 16 & 0xFF,
                rgb >> 8 & 0xFF,
                rgb & 0xFF,
                Math.round(tint.opacity() * 1000) / 1000.0);
    }
}
