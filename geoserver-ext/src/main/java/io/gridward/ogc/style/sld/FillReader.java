package io.gridward.ogc.style.sld;

import io.gridward.ogc.style.Symbolizer;
import io.gridward.ogc.style.Symbolizer.Line;
import io.gridward.ogc.style.Tint;
import io.gridward.ogc.style.art.Artwork;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/** Reads fills (OGC 05-077r4 §11.2.2): plain ones, hatches and graphics as tiles. */
final class FillReader {
    private static final int USUAL = 0x808080;
    private static final double USUAL_GAP = 8;
    private static final Set<String> KNOWN = Set.of("fill", "fill-opacity");

    /** Marks that are hatches when they fill ground: how each of their lines is turned. */
    private static final Map<String, List<Double>> HATCHES =
            Map.ofEntries(
                    Map.entry("horline", List.of(0.0)),
                    Map.entry("shape://horline", List.of(0.0)),
                    Map.entry("line", List.of(90.0)),
                    Map.entry("vline", List.of(90.0)),
                    Map.entry("vertline", List.of(90.0)),
                    Map.entry("shape://vertline", List.of(90.0)),
                    Map.entry("slash", List.of(45.0)),
                    Map.entry("shape://slash", List.of(45.0)),
                    Map.entry("backslash", List.of(135.0)),
                    Map.entry("shape://backslash", List.of(135.0)),
                    Map.entry("cross", List.of(0.0, 90.0)),
                    Map.entry("plus", List.of(0.0, 90.0)),
                    Map.entry("shape://plus", List.of(0.0, 90.0)),
                    Map.entry("x", List.of(45.0, 135.0)),
                    Map.entry("times", List.of(45.0, 135.0)),
                    Map.entry("shape://times", List.of(45.0, 135.0)));

    /** How much of the ground the dotted brushes of QGIS cover, from dense1 on. */
    private static final double[] DENSE = {0.94, 0.86, 0.63, 0.5, 0.37, 0.13, 0.06};

    private static final String OF_QGIS = "horline";
    private static final String BRUSH = "brush://dense";

    private final Reading reading;
    private final GraphicReader graphics;

    FillReader(Reading reading, StrokeReader strokes) {
        this.reading = reading;
        this.graphics = new GraphicReader(reading, strokes);
    }

    static Tint tint(Element fill, Reading reading) {
        return new Parameters(fill, KNOWN, reading).tint("fill", "fill-opacity", USUAL);
    }

    /**
     * What a fill draws; nothing when all of it is transparent.
     *
     * @param margin free space around each tile: above, right, below, left
     */
    List<Symbolizer> read(Element fill, double[] margin) {
        Optional<Element> graphicFill = SldNodes.find(fill, "GraphicFill");
        if (graphicFill.isEmpty()) {
            Tint tint = tint(fill, reading);
            return tint.opacity() == 0 ? List.of() : List.of(new Symbolizer.Fill(tint));
        }
        Element graphic =
                SldNodes.find(graphicFill.get(), "Graphic")
                        .orElseThrow(() -> SldNodes.lacking(graphicFill.get(), "Graphic"));
        return graphic(graphic, margin);
    }

    private List<Symbolizer> graphic(Element graphic, double[] margin) {
        Optional<Element> mark =
                SldNodes.find(graphic, "ExternalGraphic").isPresent()
                        ? Optional.empty()
                        : SldNodes.find(graphic, "Mark");
        if (mark.isPresent()) {
            String name = GraphicReader.name(mark.get()).toLowerCase(Locale.ROOT);
            if (HATCHES.containsKey(name)) {
                return hatches(graphic, mark.get(), name);
            }
            if (name.startsWith(BRUSH)) {
                return List.of(dense(graphic, mark.get(), name.substring(BRUSH.length())));
            }
        }
        Artwork art = graphics.read(graphic);
        Rectangle2D box = art.bounds();
        double size = GraphicReader.size(graphic);
        double height = Double.isNaN(size) ? box.getHeight() : size;
        double width =
                box.getHeight() > 0 ? box.getWidth() * height / box.getHeight() : box.getWidth();
        return List.of(
                new Symbolizer.Pattern(
                        art.movedBy((margin[3] - margin[1]) / 2, (margin[0] - margin[2]) / 2),
                        Math.max(1, width + margin[1] + margin[3]),
                        Math.max(1, height + margin[0] + margin[2])));
    }

    private List<Symbolizer> hatches(Element graphic, Element mark, String name) {
        double size = GraphicReader.size(graphic);
        double turn = SldNodes.number(graphic, "Rotation", 0, -36_000, 36_000);
        // QGIS writes the angle of its lines as it has it, against the clock
        double against = name.equals(OF_QGIS) ? turn : -turn;
        double opacity = SldNodes.number(graphic, "Opacity", 1, 0, 1);
        Line line = graphics.edge(mark).orElseGet(() -> plain(mark));
        Tint tint = line.tint().at(line.tint().opacity() * opacity);
        Line faded =
                new Line(tint, line.widthPx(), line.dashPx(), line.ends(), line.dashStartPx(), 0);
        List<Symbolizer> drawn = new ArrayList<>();
        for (double angle : HATCHES.get(name)) {
            double gap = Double.isNaN(size) ? USUAL_GAP : size;
            // a slanting line crosses a square tile from corner to corner
            double between = angle % 90 == 0 ? gap : gap / Math.sqrt(2);
            drawn.add(new Symbolizer.Hatch(faded, Math.max(1, between), angle + against));
        }
        return drawn;
    }

    /** A mark without a stroke has lines of its fill's colour. */
    private Line plain(Element mark) {
        Tint tint = SldNodes.find(mark, "Fill").map(f -> tint(f, reading)).orElse(Tint.of(0));
        return new Line(tint, 1, List.of());
    }

    private Symbolizer dense(Element graphic, Element mark, String number) {
        if (!number.matches("[1-7]")) {
            throw SldNodes.invalid(
                    mark, BRUSH + number, "brush://dense1 到 dense7", "brush://dense1 to dense7");
        }
        Tint tint = SldNodes.find(mark, "Fill").map(f -> tint(f, reading)).orElse(Tint.of(USUAL));
        double opacity = SldNodes.number(graphic, "Opacity", 1, 0, 1);
        double share = DENSE[Integer.parseInt(number) - 1];
        return new Symbolizer.Fill(tint.at(tint.opacity() * opacity * share));
    }
}
