package io.gridward.ogc.render;

import io.gridward.core.layer.Feature;
import io.gridward.ogc.pen.Pen;
import io.gridward.ogc.pen.RasterPen;
import io.gridward.ogc.raster.Interruption;
import io.gridward.ogc.style.LayerStyle;
import io.gridward.ogc.style.Rule;
import io.gridward.ogc.style.Symbolizer;
import io.gridward.ogc.style.Tint;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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
    private final Pen pen;
    private final PixelProjector projector;
    private final Clipper clipper;
    private final LabelPlacer labels;
    private final List<LayerStyle> drawn = new ArrayList<>();

    private final @Nullable BufferedImage image;

    private MapPainter(MapView view, Pen pen, @Nullable BufferedImage image) {
        this.view = view;
        this.pen = pen;
        this.image = image;
        this.projector = new PixelProjector(view, THIN_PX);
        this.clipper = new Clipper(view.width(), view.height(), CLIP_MARGIN_PX);
        this.labels = new LabelPlacer(view);
    }

    /** Draws with any pen, on a page or on pixels that are there already. */
    public static MapPainter with(Pen pen, MapView view) {
        return new MapPainter(view, pen, null);
    }

    /** A picture that shows what lies beneath it where nothing is drawn. */
    public static MapPainter transparent(MapView view) {
        BufferedImage image =
                new BufferedImage(view.width(), view.height(), BufferedImage.TYPE_INT_ARGB_PRE);
        return new MapPainter(view, RasterPen.onto(image), image);
    }

    /** A picture on a plain ground; the colour's opacity is not regarded. */
    public static MapPainter opaque(MapView view, Tint ground) {
        BufferedImage image =
                new BufferedImage(view.width(), view.height(), BufferedImage.TYPE_INT_RGB);
        RasterPen pen = RasterPen.onto(image);
        pen.fill(new Rectangle(view.width(), view.height()), 0xFF000000 | ground.rgb());
        return new MapPainter(view, pen, image);
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
            paintings.add(new RulePainting(rule, view, clipper));
        }
        while (features.hasNext()) {
            gather(features.next(), paintings);
        }
        paint(paintings, p -> p.paintAreas(pen));
        paint(paintings, p -> p.paintLines(pen));
        paint(paintings, p -> p.paintPoints(pen));
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

    /** Places the texts; nothing can be drawn afterwards. */
    public void complete() {
        labels.paint(pen);
    }

    /**
     * Places the texts and gives the finished picture.
     *
     * @throws IllegalStateException when it draws with a pen of somebody else's
     */
    public BufferedImage finish() {
        if (image == null) {
            throw new IllegalStateException("what was drawn is with the owner of the pen");
        }
        complete();
        return image;
    }
}
