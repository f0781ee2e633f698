package io.gridward.ogc.style.sld;

import io.gridward.core.layer.LocalText;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.style.Symbolizer;
import io.gridward.ogc.style.Tint;
import io.gridward.ogc.style.art.Artwork;
import io.gridward.ogc.style.art.Marks;
import io.gridward.ogc.style.art.Pens;
import io.gridward.ogc.style.symbol.ComponentSymbols;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/** Reads graphics (OGC 05-077r4 §11.3): marks by name, files of the folder of styles. */
final class GraphicReader {
    static final double MOST_SIZE = 256;
    private static final double USUAL_SIZE = 6;
    private static final double MOST_TURN = 36_000;
    private static final Tint USUAL_FILL = Tint.of(0x808080);

    /** How styles call the symbols of component types. */
    static final String OWN = "gridward://";

    private final Reading reading;
    private final StrokeReader strokes;

    GraphicReader(Reading reading, StrokeReader strokes) {
        this.reading = reading;
        this.strokes = strokes;
    }

    /** The drawing with size, turn, opacity and place. */
    Artwork read(Element graphic) {
        double size = size(graphic);
        Artwork art = first(graphic, size);
        double turn = SldNodes.number(graphic, "Rotation", 0, -MOST_TURN, MOST_TURN);
        art = art.faded(SldNodes.number(graphic, "Opacity", 1, 0, 1));
        Optional<Element> anchor = SldNodes.find(graphic, "AnchorPoint");
        if (anchor.isPresent()) {
            Rectangle2D box = art.bounds();
            double x = SldNodes.number(anchor.get(), "AnchorPointX", 0.5, -10, 10);
            double y = SldNodes.number(anchor.get(), "AnchorPointY", 0.5, -10, 10);
            art = art.movedBy((0.5 - x) * box.getWidth(), (y - 0.5) * box.getHeight());
        }
        art = art.turnedBy(turn);
        Optional<Element> aside = SldNodes.find(graphic, "Displacement");
        if (aside.isPresent()) {
            double right = SldNodes.number(aside.get(), "DisplacementX", 0, -MOST_SIZE, MOST_SIZE);
            double up = SldNodes.number(aside.get(), "DisplacementY", 0, -MOST_SIZE, MOST_SIZE);
            art = art.movedBy(right, -up);
        }
        return art;
    }

    /** SIZE as the style says; NaN when it says nothing. */
    static double size(Element graphic) {
        return SldNodes.number(graphic, "Size", Double.NaN, 0.1, MOST_SIZE);
    }

    /** The first of the graphics to choose from that can be drawn. */
    private Artwork first(Element graphic, double size) {
        OgcFault fault = null;
        boolean any = false;
        for (Element choice : SldNodes.children(graphic)) {
            String name = SldNodes.name(choice);
            if (!name.equals("ExternalGraphic") && !name.equals("Mark")) {
                continue;
            }
            any = true;
            try {
                return name.equals("Mark") ? mark(choice, size) : external(choice, size);
            } catch (OgcFault e) {
                if (fault == null) {
                    fault = e;
                } else {
                    reading.ignored(choice, e.text().en());
                }
            }
        }
        if (any && fault != null) {
            throw fault;
        }
        double px = Double.isNaN(size) ? USUAL_SIZE : size;
        return drawn(Marks.find("square").orElseThrow(), px, USUAL_FILL, Optional.empty());
    }

    private Artwork external(Element external, double size) {
        Element resource =
                SldNodes.find(external, "OnlineResource")
                        .orElseThrow(
                                () ->
                                        SldNodes.find(external, "InlineContent")
                                                .map(SldNodes::unsupported)
                                                .orElseGet(
                                                        () ->
                                                                SldNodes.lacking(
                                                                        external,
                                                                        "OnlineResource")));
        String href = resource.getAttributeNS("http://www.w3.org/1999/xlink", "href").strip();
        try {
            return reading.artworks().get(href, size);
        } catch (Artworks.NoArtwork e) {
            LocalText why = e.why();
            String shown = OgcFault.quoted(href);
            throw OgcFault.of(
                    OgcFault.OPTION,
                    SldNodes.LOCATOR,
                    "样式中的元素 %s 指向 “%s”：%s".formatted(SldNodes.path(resource), shown, why.zh()),
                    "element %s of the style names '%s': %s"
                            .formatted(SldNodes.path(resource), shown, why.en()));
        }
    }

    private Artwork mark(Element mark, double size) {
        double px = Double.isNaN(size) ? USUAL_SIZE : size;
        String name = name(mark);
        if (name.startsWith(OWN)) {
            return ComponentSymbols.find(name.substring(OWN.length()))
                    .orElseThrow(() -> unknown(mark, name))
                    .artwork(Double.isNaN(size) ? ComponentSymbols.USUAL_PX : size);
        }
        Marks.Mark known = Marks.find(name).orElseThrow(() -> unknown(mark, name));
        Optional<Element> fill = SldNodes.find(mark, "Fill");
        Optional<Symbolizer.Line> edge = edge(mark);
        boolean plain = fill.isEmpty() && SldNodes.find(mark, "Stroke").isEmpty();
        Tint inside = fill.map(f -> tint(f)).orElse(plain ? USUAL_FILL : USUAL_FILL.at(0));
        return drawn(known, px, inside, edge);
    }

    static String name(Element mark) {
        String name = SldNodes.text(mark, "WellKnownName");
        for (String other : List.of("OnlineResource", "InlineContent", "MarkIndex")) {
            SldNodes.find(mark, other)
                    .ifPresent(
                            e -> {
                                throw SldNodes.unsupported(e);
                            });
        }
        return name.isEmpty() ? "square" : name;
    }

    private static OgcFault unknown(Element mark, String name) {
        return SldNodes.invalid(
                SldNodes.find(mark, "WellKnownName").orElse(mark),
                name,
                "已知的符号名，见 docs/styles.md",
                "a mark that is known, see docs/styles.md");
    }

    private Tint tint(Element fill) {
        SldNodes.find(fill, "GraphicFill")
                .ifPresent(
                        e -> {
                            throw SldNodes.unsupported(e);
                        });
        return FillReader.tint(fill, reading);
    }

    /** The line around a mark, when it is drawn at all. */
    Optional<Symbolizer.Line> edge(Element mark) {
        Optional<Element> stroke = SldNodes.find(mark, "Stroke");
        if (stroke.isEmpty()) {
            return Optional.empty();
        }
        List<Symbolizer> drawn = strokes.read(stroke.get(), 0);
        if (drawn.stream().anyMatch(s -> !(s instanceof Symbolizer.Line))) {
            throw SldNodes.unsupported(stroke.get());
        }
        return drawn.stream().map(s -> (Symbolizer.Line) s).findFirst();
    }

    private static Artwork drawn(
            Marks.Mark mark, double px, Tint fill, Optional<Symbolizer.Line> edge) {
        Shape shape = AffineTransform.getScaleInstance(px, px).createTransformedShape(mark.shape());
        int inside = mark.filled() && fill.opacity() > 0 ? fill.argb() : 0;
        if (edge.isPresent()) {
            return piece(shape, inside, edge.get().tint().argb(), pen(edge.get()));
        }
        // lines that have a fill only are as thick as a mark of them is usually drawn
        return mark.filled()
                ? piece(shape, inside, 0, Pens.none())
                : piece(shape, 0, fill.argb(), Pens.plain(Math.max(1, px / 4)));
    }

    private static Artwork piece(Shape shape, int fill, int stroke, BasicStroke pen) {
        return new Artwork(List.of(new Artwork.Outline(shape, fill, stroke, pen)));
    }

    private static BasicStroke pen(Symbolizer.Line line) {
        float[] dash = new float[line.dashPx().size()];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = line.dashPx().get(i).floatValue();
        }
        return Pens.of(
                line.widthPx(), line.ends().cap(), line.ends().join(), dash, line.dashStartPx());
    }
}
