package io.gridward.ogc.style.art;

import io.gridward.ogc.pen.Drawing;
import io.gridward.ogc.pen.Pen;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * A small drawing around a point: what stands at a place, fills ground tile by tile or runs along a
 * line. In pixels, x to the right, y down, the point at 0, 0.
 *
 * @param pieces beneath to top
 */
public record Artwork(List<Piece> pieces) implements Drawing {
    /** Keeps its own copy of the list. */
    public Artwork {
        pieces = List.copyOf(pieces);
    }

    /** A part of a drawing. */
    public sealed interface Piece {
        /** The rectangle it covers. */
        Rectangle2D bounds();

        /** The same turned, moved or made larger; {@code factor} is how much larger. */
        Piece placed(AffineTransform transform, double factor);

        /** The same with so much of its opacity. */
        Piece faded(double opacity);

        /** Draws it. */
        void paint(Pen pen);
    }

    /**
     * A shape that is filled, drawn along its edge, or both.
     *
     * @param shape its edge
     * @param fillArgb colour of the inside, 0 for none
     * @param strokeArgb colour of the edge, 0 for none
     * @param pen how the edge is drawn
     */
    public record Outline(Shape shape, int fillArgb, int strokeArgb, BasicStroke pen)
            implements Piece {
        @Override
        public Rectangle2D bounds() {
            Rectangle2D box = shape.getBounds2D();
            double half = strokeArgb == 0 ? 0 : pen.getLineWidth() / 2.0;
            box.setRect(
                    box.getX() - half,
                    box.getY() - half,
                    box.getWidth() + 2 * half,
                    box.getHeight() + 2 * half);
            return box;
        }

        @Override
        public Outline placed(AffineTransform transform, double factor) {
            return new Outline(
                    transform.createTransformedShape(shape),
                    fillArgb,
                    strokeArgb,
                    factor == 1 ? pen : Pens.scaled(pen, factor));
        }

        @Override
        public Outline faded(double opacity) {
            return new Outline(
                    shape,
                    Colours.faded(fillArgb, opacity),
                    Colours.faded(strokeArgb, opacity),
                    pen);
        }

        @Override
        public void paint(Pen with) {
            if (fillArgb != 0) {
                with.fill(shape, fillArgb);
            }
            if (strokeArgb != 0) {
                with.stroke(shape, pen, strokeArgb);
            }
        }
    }

    /**
     * A raster picture.
     *
     * @param image its pixels
     * @param place from its pixels to those of the drawing
     * @param opacity 0 to 1
     */
    public record Picture(BufferedImage image, AffineTransform place, double opacity)
            implements Piece {
        @Override
        public Rectangle2D bounds() {
            Rectangle2D box = new Rectangle2D.Double(0, 0, image.getWidth(), image.getHeight());
            return place.createTransformedShape(box).getBounds2D();
        }

        @Override
        public Picture placed(AffineTransform transform, double factor) {
            AffineTransform both = new AffineTransform(transform);
            both.concatenate(place);
            return new Picture(image, both, opacity);
        }

        @Override
        public Picture faded(double share) {
            return new Picture(image, place, opacity * share);
        }

        @Override
        public void paint(Pen pen) {
            pen.image(image, place, opacity);
        }
    }

    /** The rectangle that holds all of it. */
    public Rectangle2D bounds() {
        return pieces.stream()
                .map(Piece::bounds)
                .reduce((a, b) -> a.createUnion(b))
                .orElseGet(() -> new Rectangle2D.Double(0, 0, 0, 0));
    }

    @Override
    public double reachPx() {
        Rectangle2D b = bounds();
        return Math.max(Math.max(-b.getMinX(), b.getMaxX()), Math.max(-b.getMinY(), b.getMaxY()));
    }

    /** The same drawing so many times as large. */
    public Artwork scaledBy(double factor) {
        return placed(AffineTransform.getScaleInstance(factor, factor), factor);
    }

    /** The same drawing turned clockwise around its point. */
    public Artwork turnedBy(double degrees) {
        return degrees == 0
                ? this
                : placed(AffineTransform.getRotateInstance(Math.toRadians(degrees)), 1);
    }

    /** The same drawing aside of its point. */
    public Artwork movedBy(double dx, double dy) {
        return dx == 0 && dy == 0 ? this : placed(AffineTransform.getTranslateInstance(dx, dy), 1);
    }

    private Artwork placed(AffineTransform transform, double factor) {
        return new Artwork(pieces.stream().map(p -> p.placed(transform, factor)).toList());
    }

    /** The same drawing with so much of its opacity. */
    public Artwork faded(double opacity) {
        return opacity == 1
                ? this
                : new Artwork(pieces.stream().map(p -> p.faded(opacity)).toList());
    }

    @Override
    public void paint(Pen pen) {
        pieces.forEach(p -> p.paint(pen));
    }
}
