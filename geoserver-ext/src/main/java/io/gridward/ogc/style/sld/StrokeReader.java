package io.gridward.ogc.style.sld;

import io.gridward.ogc.style.Symbolizer;
import io.gridward.ogc.style.Symbolizer.Ends;
import io.gridward.ogc.style.Symbolizer.Line;
import io.gridward.ogc.style.Tint;
import io.gridward.ogc.style.art.Artwork;
import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/** Reads strokes (OGC 05-077r4 §11.1.3): plain ones, and graphics along a line. */
final class StrokeReader {
    private static final Set<String> KNOWN =
            Set.of(
                    "stroke",
                    "stroke-width",
                    "stroke-opacity",
                    "stroke-linejoin",
                    "stroke-linecap",
                    "stroke-dasharray",
                    "stroke-dashoffset");
    private static final double MOST_WIDTH = 128;
    private static final int MOST_DASHES = 32;
    private static final double LEAST_PERIOD = 0.5;
    private static final double MOST_ASIDE = 256;

    private final Reading reading;

    StrokeReader(Reading reading) {
        this.reading = reading;
    }

    /** How far aside of its shape a symbolizer's line runs. */
    static double aside(Element symbolizer) {
        return SldNodes.number(symbolizer, "PerpendicularOffset", 0, -MOST_ASIDE, MOST_ASIDE);
    }

    /** What a stroke draws; nothing when it has no width. */
    List<Symbolizer> read(Element stroke, double asidePx) {
        SldNodes.find(stroke, "GraphicFill")
                .ifPresent(
                        e -> {
                            throw SldNodes.unsupported(e);
                        });
        Optional<Element> graphic = SldNodes.find(stroke, "GraphicStroke");
        if (graphic.isPresent()) {
            return List.of(trail(graphic.get(), asidePx));
        }
        Parameters p = new Parameters(stroke, KNOWN, reading);
        double width = p.number("stroke-width", 1, 0, MOST_WIDTH);
        Tint tint = p.tint("stroke", "stroke-opacity", 0);
        if (width == 0 || tint.opacity() == 0) {
            return List.of();
        }
        return List.of(
                new Line(
                        tint,
                        width,
                        dashes(p, stroke),
                        ends(p),
                        p.number("stroke-dashoffset", 0, 0, MOST_ASIDE),
                        asidePx));
    }

    private static List<Double> dashes(Parameters p, Element stroke) {
        List<Double> dashes = new ArrayList<>(p.lengths("stroke-dasharray", MOST_DASHES, 10_000));
        if (dashes.size() % 2 == 1) {
            dashes.addAll(List.copyOf(dashes));
        }
        double period = dashes.stream().mapToDouble(d -> d).sum();
        if (!dashes.isEmpty() && period < LEAST_PERIOD) {
            throw SldNodes.invalid(
                    stroke,
                    String.valueOf(period),
                    "总长不小于 %.1f 的虚线".formatted(LEAST_PERIOD),
                    "dashes of together at least %.1f".formatted(LEAST_PERIOD));
        }
        return dashes;
    }

    private static Ends ends(Parameters p) {
        if (!p.has("stroke-linecap") && !p.has("stroke-linejoin")) {
            return Ends.PLAIN;
        }
        int cap =
                switch (p.text("stroke-linecap").orElse("butt")) {
                    case "round" -> BasicStroke.CAP_ROUND;
                    case "square" -> BasicStroke.CAP_SQUARE;
                    default -> BasicStroke.CAP_BUTT;
                };
        int join =
                switch (p.text("stroke-linejoin").orElse("mitre")) {
                    case "round" -> BasicStroke.JOIN_ROUND;
                    case "bevel" -> BasicStroke.JOIN_BEVEL;
                    default -> BasicStroke.JOIN_MITER;
                };
        return Ends.of(cap, join);
    }

    private Symbolizer trail(Element graphicStroke, double asidePx) {
        Element graphic =
                SldNodes.find(graphicStroke, "Graphic")
                        .orElseThrow(() -> SldNodes.lacking(graphicStroke, "Graphic"));
        Artwork art = new GraphicReader(reading, this).read(graphic);
        double size = GraphicReader.size(graphic);
        double length = Double.isNaN(size) ? art.bounds().getWidth() : size;
        double gap = SldNodes.number(graphicStroke, "Gap", 0, 0, 10_000);
        double first = SldNodes.number(graphicStroke, "InitialGap", 0, 0, 10_000);
        return new Symbolizer.Trail(art, Math.max(1, length + gap), first + length / 2, asidePx);
    }
}
