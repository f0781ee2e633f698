package io.gridward.ogc.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts shapes to a rectangle of pixels somewhat larger than the picture, so that no coordinate
 * handed to the rasteriser is huge. Rings by Sutherland and Hodgman (the edges this adds along the
 * rectangle lie outside the picture and are only filled, never stroked), lines segment by segment
 * by Liang and Barsky.
 */
public final class Clipper {
    private final double minX;
    private final double minY;
    private final double maxX;
    private final double maxY;

    /** Cuts to a picture from 0, 0 on with so much room around it. */
    public Clipper(int width, int height, double marginPx) {
        this.minX = -marginPx;
        this.minY = -marginPx;
        this.maxX = width + marginPx;
        this.maxY = height + marginPx;
    }

    /**
     * A part of a line that lies inside the rectangle.
     *
     * @param xy its points
     * @param alongPx where on the whole line it begins
     */
    public record Piece(double[] xy, double alongPx) {}

    boolean holds(double[] xy) {
        return PixelShape.within(xy, minX, minY, maxX, maxY);
    }

    /** True when nothing of a line or ring can lie inside. */
    public boolean misses(double[] xy) {
        double west = Double.POSITIVE_INFINITY;
        double north = west;
        double east = Double.NEGATIVE_INFINITY;
        double south = east;
        for (int i = 0; i < xy.length; i += 2) {
            west = Math.min(west, xy[i]);
            east = Math.max(east, xy[i]);
            north = Math.min(north, xy[i + 1]);
            south = Math.max(south, xy[i + 1]);
        }
        return east < minX || west > maxX || south < minY || north > maxY;
    }

    /** The part of a closed ring inside the rectangle, closed; of length 0 when there is none. */
    public double[] ring(double[] ring) {
        if (holds(ring)) {
            return ring;
        }
        double[] cut = half(ring, 0, minX, 1);
        cut = half(cut, 0, maxX, -1);
        cut = half(cut, 1, minY, 1);
        return half(cut, 1, maxY, -1);
    }

    private static double[] half(double[] ring, int axis, double limit, int sign) {
        double[] out = new double[ring.length * 2 + 4];
        int n = 0;
        for (int i = 0; i + 3 < ring.length; i += 2) {
            double a = (ring[i + axis] - limit) * sign;
            double b = (ring[i + 2 + axis] - limit) * sign;
            if (a >= 0) {
                out[n++] = ring[i];
                out[n++] = ring[i + 1];
            }
            if (a >= 0 != b >= 0) {
                double t = a / (a - b);
                out[n++] = ring[i] + t * (ring[i + 2] - ring[i]);
                out[n++] = ring[i + 1] + t * (ring[i + 3] - ring[i + 1]);
            }
        }
        if (n == 0) {
            return new double[0];
        }
        out[n] = out[0];
        out[n + 1] = out[1];
        return Arrays.copyOf(out, n + 2);
    }

    /** The parts of a line inside the rectangle, in the order of the line. */
    public List<Piece> line(double[] xy) {
        List<Piece> pieces = new ArrayList<>();
        double[] piece = new double[xy.length];
        int n = 0;
        double start = 0;
        double along = 0;
        for (int i = 0; i + 3 < xy.length; i += 2) {
            double dx = xy[i + 2] - xy[i];
            double dy = xy[i + 3] - xy[i + 1];
            double from = enter(xy[i], dx, minX, maxX, enter(xy[i + 1], dy, minY, maxY, 0));
            double to = leave(xy[i], dx, minX, maxX, leave(xy[i + 1], dy, minY, maxY, 1));
            double length = Math.hypot(dx, dy);
            if (from > 0 || from > to) {
                n = end(pieces, piece, n, start);
            }
            if (from <= to) {
                if (n == 0) {
                    start = along + from * length;
                    piece[n++] = xy[i] + from * dx;
                    piece[n++] = xy[i + 1] + from * dy;
                }
                piece[n++] = xy[i] + to * dx;
                piece[n++] = xy[i + 1] + to * dy;
                n = to < 1 ? end(pieces, piece, n, start) : n;
            }
            along += length;
        }
        end(pieces, piece, n, start);
        return pieces;
    }

    /** Keeps what was gathered of a piece; nothing of the next one is gathered yet. */
    private static int end(List<Piece> pieces, double[] piece, int n, double start) {
        if (n > 0) {
            pieces.add(new Piece(Arrays.copyOf(piece, n), start));
        }
        return 0;
    }

    private static double enter(double start, double step, double min, double max, double so) {
        if (step == 0) {
            return start < min || start > max ? Double.POSITIVE_INFINITY : so;
        }
        return Math.max(so, ((step > 0 ? min : max) - start) / step);
    }

    private static double leave(double start, double step, double min, double max, double so) {
        return step == 0 ? so : Math.min(so, ((step > 0 ? max : min) - start) / step);
    }
}
