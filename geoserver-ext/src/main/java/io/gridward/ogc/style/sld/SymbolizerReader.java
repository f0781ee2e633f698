package io.gridward.ogc.style.sld;

import io.gridward.core.layer.Layer;
import io.gridward.ogc.style.Symbolizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/** Reads symbolizers of all kinds but that for rasters, which no layer here is. */
final class SymbolizerReader {
    /** What programs call the only geometry a layer has. */
    private static final Set<String> GEOMETRY =
            Set.of(Layer.GEOMETRY, "the_geom", "geometry", "msgeometry", "");

    private static final Set<String> POINT_OF = Set.of("centroid", "interiorpoint");

    private final Reading reading;
    private final StrokeReader strokes;
    private final FillReader fills;
    private final GraphicReader graphics;
    private final TextReader texts;

    SymbolizerReader(Reading reading) {
        this.reading = reading;
        this.strokes = new StrokeReader(reading);
        this.fills = new FillReader(reading, strokes);
        this.graphics = new GraphicReader(reading, strokes);
        this.texts = new TextReader(reading);
    }

    /** What the symbolizers of a rule draw, beneath to top. */
    List<Symbolizer> readAll(Element rule) {
        List<Symbolizer> drawn = new ArrayList<>();
        for (Element child : SldNodes.children(rule)) {
            if (SldNodes.name(child).endsWith("Symbolizer")) {
                for (Symbolizer s : read(child)) {
                    drawn.add(Units.of(child, s));
                }
            }
        }
        return drawn;
    }

    private List<Symbolizer> read(Element symbolizer) {
        String name = SldNodes.name(symbolizer);
        checkGeometry(symbolizer, name);
        return switch (name) {
            case "PointSymbolizer" -> point(symbolizer);
            case "LineSymbolizer" -> line(symbolizer);
            case "PolygonSymbolizer" -> polygon(symbolizer);
            case "TextSymbolizer" -> List.copyOf(texts.read(symbolizer).stream().toList());
            default -> throw SldNodes.unsupported(symbolizer);
        };
    }

    private static void checkGeometry(Element symbolizer, String name) {
        Optional<Element> geometry = SldNodes.find(symbolizer, "Geometry");
        if (geometry.isEmpty()) {
            return;
        }
        for (Element e : SldNodes.children(geometry.get())) {
            boolean property =
                    SldNodes.name(e).matches("PropertyName|ValueReference")
                            && GEOMETRY.contains(e.getTextContent().strip());
            boolean middle =
                    name.matches("PointSymbolizer|TextSymbolizer")
                            && POINT_OF.contains(e.getAttribute("name").toLowerCase(Locale.ROOT));
            if (!property && !middle) {
                throw SldNodes.unsupported(e);
            }
        }
    }

    private List<Symbolizer> point(Element symbolizer) {
        reportOptions(symbolizer, Set.of());
        Optional<Element> graphic = SldNodes.find(symbolizer, "Graphic");
        return graphic.isEmpty()
                ? List.of()
                : List.of(new Symbolizer.Icon(graphics.read(graphic.get())));
    }

    private List<Symbolizer> line(Element symbolizer) {
        reportOptions(symbolizer, Set.of());
        Optional<Element> stroke = SldNodes.find(symbolizer, "Stroke");
        return stroke.isEmpty()
                ? List.of()
                : strokes.read(stroke.get(), StrokeReader.aside(symbolizer));
    }

    private List<Symbolizer> polygon(Element symbolizer) {
        reportOptions(symbolizer, Set.of("graphic-margin"));
        SldNodes.find(symbolizer, "Displacement")
                .ifPresent(
                        e -> {
                            throw SldNodes.unsupported(e);
                        });
        double[] margin = margin(symbolizer);
        List<Symbolizer> drawn = new ArrayList<>();
        SldNodes.find(symbolizer, "Fill").ifPresent(f -> drawn.addAll(fills.read(f, margin)));
        SldNodes.find(symbolizer, "Stroke")
                .ifPresent(s -> drawn.addAll(strokes.read(s, StrokeReader.aside(symbolizer))));
        return drawn;
    }

    /** GeoServer's free space around tiles: one to four numbers as in CSS. */
    private static double[] margin(Element symbolizer) {
        for (Element option : SldNodes.children(symbolizer, "VendorOption")) {
            if (option.getAttribute("name").equals("graphic-margin")) {
                String text = SldNodes.constant(option);
                if (!text.matches("\\d{1,3}(\\.\\d{1,6})?( +\\d{1,3}(\\.\\d{1,6})?){0,3}")) {
                    throw SldNodes.invalid(option, text, "1 到 4 个数", "one to four numbers");
                }
                double[] n =
                        Arrays.stream(text.split(" +")).mapToDouble(Double::parseDouble).toArray();
                return new double[] {
                    n[0],
                    n[Math.min(1, n.length - 1)],
                    n.length > 2 ? n[2] : n[0],
                    n.length > 3 ? n[3] : n[Math.min(1, n.length - 1)]
                };
            }
        }
        return new double[4];
    }

    private void reportOptions(Element symbolizer, Set<String> known) {
        for (Element option : SldNodes.children(symbolizer, "VendorOption")) {
            String name = option.getAttribute("name").strip();
            if (!known.contains(name)) {
                reading.ignored(option, name);
            }
        }
    }
}
