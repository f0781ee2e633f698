package io.gridward.ogc.pen;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Consumer;

/**
 * Draws shapes in the order they come. Lengths are pixels, x to the right, y down; colours are
 * 0xAARRGGBB, not premultiplied. For use by one thread.
 */
public interface Pen {
    /** Covers the inside of a shape. */
    void fill(Shape shape, int argb);

    /** Draws along the edge of a shape. */
    void stroke(Shape shape, BasicStroke line, int argb);

    /**
     * Lays a picture down.
     *
     * @param place from its pixels to those of the drawing
     * @param opacity 0 to 1
     */
    void image(BufferedImage image, AffineTransform place, double opacity);

    /** The same pen, what it draws turned, moved or made larger. */
    Pen placed(AffineTransform transform);

    /** Draws something and keeps only what lies inside a shape. */
    void clipped(Shape inside, Consumer<Pen> drawing);

    /** Covers the inside of a shape with a drawing again and again. */
    void tiled(Shape inside, Tile tile);

    /** Draws something small at a place; pixels have it in the middle of the one it falls on. */
    void stamp(Drawing drawing, double x, double y);

    /**
     * Covers areas of which none counts twice.
     *
     * @param rings closed rings x0, y0, x1, y1 …, shells turning one way and holes the other
     */
    default void areas(List<double[]> rings, int argb) {
        fill(path(rings), argb);
    }

    /**
     * Draws lines with plain ends, none of them counting twice.
     *
     * @param lines x0, y0, x1, y1 …; a ring when the last point is the first
     */
    default void lines(List<double[]> lines, double widthPx, int argb) {
        BasicStroke plain =
                new BasicStroke((float) widthPx, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
        stroke(path(lines), plain, argb);
    }

    /** Lines as one shape; those that end where they begin are closed. */
    static Path2D path(List<double[]> lines) {
        Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (double[] xy : lines) {
            int end = xy.length - 2;
            boolean ring = end > 2 && xy[0] == xy[end] && xy[1] == xy[end + 1];
            path.moveTo(xy[0], xy[1]);
            for (int i = 2; i < (ring ? end : end + 2); i += 2) {
                path.lineTo(xy[i], xy[i + 1]);
            }
            if (ring) {
                path.closePath();
            }
        }
        return path;
    }
}
