package io.gridward.ogc.render;

import io.gridward.core.layer.Feature;
import io.gridward.ogc.raster.Canvas;
import io.gridward.ogc.raster.Interruption;
import io.gridward.ogc.style.LayerStyle;
import io.gridward.ogc.style.Rule;
import io.gridward.ogc.style.Symbolizer;
import io.gridward.ogc.style.Tint;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Draws one picture: {@link #draw} layer by layer from the ground up, then {@link #finish}. Within
 * a layer polygons come first, then lines, then points, each in the order of the style's rules;
 * texts come last of all and only where they cover no other text. The same features in the same
 * order give the same pixels. For use by one thread, once.
 */
public final class MapPainter {
    private static final double CLIP_MARGIN_PX = 32;
    private static final double THIN_PX = 0.3;

    private final MapView view;
    private final BufferedImage image;
    private final Graphics2D graphics;
    private final Canvas canvas;
    private final PixelProjector projector;
    private final Clipper clipper;
    private final LabelPlacer labels;
    private final List<LayerStyle> drawn = new ArrayList<>();

    private MapPainter(MapView view, BufferedImage image) {
        this.view = view;
        this.image = image;
        this.graphics = image.createGraphics();
        Hints.set(graphics);
        this.canvas = Canvas.of(image);
        this.projector = new PixelProjector(view, THIN_PX);
        this.clipper = new Clipper(view.width(), view.height(), CLIP_MARGIN_PX);
        this.labels = new LabelPlacer(view);
    }

    /** A picture that shows what lies beneath it where nothing is drawn. */
    public static MapPainter transparent(MapView view) {
        return new MapPainter(
                view,
                new BufferedImage(view.width(), view.height(), BufferedImage.TYPE_INT_ARGB_PRE));
    }

    /** A picture on a plain ground; the colour's opacity is not regarded. */
    public static MapPainter opaque(MapView view, Tint ground) {
        MapPainter painter =
                new MapPainter(
                        view,
                        new BufferedImage(view.width(), view.height(), BufferedImage.TYPE_INT_RGB));
        painter.graphics.setColor(new Color(ground.rgb()));
        painter.graphics.fillRect(0, 0, view.width(), view.height());
        return painter;
    }

    /**
     * Draws one layer over those drawn before.
     *
     * @param features read with at least the attributes the style asks for at this scale; those
     *     without shape, and those the picture's system cannot express, are passed over
     * @throws java.util.concurrent.CancellationException when the thread is interrupted meanwhile
     */
    public void draw(LayerStyle style, Iterator<Feature> features) {
        List<RulePainting> paintings = new ArrayList<>();
        for (Rule rule : style.listRulesAt(view.scaleDenominator())) {
            paintings.add(new RulePainting(rule, view, clipper, canvas));
        }
        while (features.hasNext()) {
            gather(features.next(), paintings);
        }
        paint(paintings, p -> p.paintAreas(graphics));
        paint(paintings, p -> p.paintLines(graphics));
        paint(paintings, p -> p.paintPoints(graphics));
        drawn.add(style);
    }

    private static void paint(List<RulePainting> paintings, Consumer<RulePainting> part) {
        for (RulePainting painting : paintings) {
            Interruption.check();
            part.accept(painting);
        }
    }

    private void gather(Feature feature, List<RulePainting> paintings) {
        if (feature.geometry() == null) {
            return;
        }
        Optional<PixelShape> shape = Optional.empty();
        for (RulePainting painting : paintings) {
            if (!painting.rule().condition().holds(feature)) {
                continue;
            }
            if (shape.isEmpty()) {
                shape = projector.project(feature.geometry());
                if (shape.isEmpty()) {
                    return;
                }
            }
            painting.add(shape.get());
            for (Symbolizer symbolizer : painting.rule().symbolizers()) {
                if (symbolizer instanceof Symbolizer.Label label) {
                    labels.add(feature, shape.get(), label, drawn.size());
                }
            }
        }
    }

    /** Places the texts and gives the finished picture. */
    public BufferedImage finish() {
        labels.paint(graphics);
        graphics.dispose();
        return image;
    }
}
