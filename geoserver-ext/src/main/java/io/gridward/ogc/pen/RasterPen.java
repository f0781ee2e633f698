package io.gridward.ogc.pen;

import io.gridward.ogc.raster.AreaRaster;
import io.gridward.ogc.raster.Canvas;
import io.gridward.ogc.raster.LineRaster;
import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.TexturePaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Draws pixels: areas, plain lines and small drawings straight onto them, all else by Java 2D,
 * smooth and where it is rather than where pixels are.
 */
public final class RasterPen implements Pen {
    private final Graphics2D graphics;

    /** The pixels themselves; none when what is drawn is placed or clipped. */
    private final @Nullable Canvas canvas;

    private @Nullable Last last;

    private record Last(Drawing drawing, Sprite sprite) {}

    private RasterPen(Graphics2D graphics, @Nullable Canvas canvas) {
        this.graphics = graphics;
        this.canvas = canvas;
    }

    /** Draws onto a picture of the type INT_RGB or INT_ARGB_PRE. */
    public static RasterPen onto(BufferedImage image) {
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        return new RasterPen(g, Canvas.of(image));
    }

    @Override
    public void fill(Shape shape, int argb) {
        graphics.setColor(new Color(argb, true));
        graphics.fill(shape);
    }

    @Override
    public void stroke(Shape shape, BasicStroke line, int argb) {
        graphics.setColor(new Color(argb, true));
        graphics.setStroke(line);
        graphics.draw(shape);
    }

    @Override
    public void image(BufferedImage image, AffineTransform place, double opacity) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) opacity));
        g.drawImage(image, place, null);
        g.dispose();
    }

    @Override
    public Pen placed(AffineTransform transform) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.transform(transform);
        return new RasterPen(g, null);
    }

    @Override
    public void clipped(Shape inside, Consumer<Pen> drawing) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.clip(inside);
        drawing.accept(new RasterPen(g, null));
        g.dispose();
    }

    @Override
    public void tiled(Shape inside, Tile tile) {
        int width = tile.width();
        int height = tile.height();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        tile.paint(onto(image));
        graphics.setPaint(
                new TexturePaint(image, new Rectangle2D.Double(tile.x(), tile.y(), width, height)));
        graphics.fill(inside);
    }

    @Override
    public void stamp(Drawing drawing, double x, double y) {
        if (canvas == null) {
            drawing.paint(placed(AffineTransform.getTranslateInstance(x + 0.5, y + 0.5)));
        } else {
            sprite(drawing).draw(canvas, (int) Math.floor(x), (int) Math.floor(y));
        }
    }

    /** Most drawings follow one that is the same. */
    private Sprite sprite(Drawing drawing) {
        if (last == null || last.drawing() != drawing) {
            last = new Last(drawing, Sprite.of(drawing));
        }
        return last.sprite();
    }

    @Override
    public void areas(List<double[]> rings, int argb) {
        if (canvas == null) {
            fill(Pen.path(rings), argb);
            return;
        }
        AreaRaster raster = new AreaRaster(canvas);
        rings.forEach(raster::add);
        raster.paint(argb);
    }

    @Override
    public void lines(List<double[]> lines, double widthPx, int argb) {
        if (canvas == null) {
            Pen.super.lines(lines, widthPx, argb);
            return;
        }
        LineRaster raster = new LineRaster(canvas, widthPx);
        lines.forEach(raster::add);
        raster.paint(argb);
    }
}
