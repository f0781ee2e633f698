package io.gridward.ogc.raster;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws lines with round joins and square ends. The share of a pixel that a line covers follows
 * from how far its middle lies from the line; lines laid over each other cover no more than the
 * nearest does, so that edges drawn for two neighbours look like one. For use by one thread.
 */
public final class LineRaster {
    /** Half the diagonal of a pixel: beyond that a line's edge does not reach it. */
    private static final double REACH = 0.7072;

    private static final int SLOTS = 1 << 14;

    /** Eight shares at once. */
    private static final VarHandle EIGHT =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private final Canvas canvas;
    private final int width;
    private final double half;
    private final double reach;
    private final List<double[]> lines = new ArrayList<>();

    /** Draws lines of a width on a canvas. */
    public LineRaster(Canvas canvas, double widthPx) {
        this.canvas = canvas;
        this.width = canvas.width();
        this.half = widthPx / 2;
        this.reach = half + REACH;
    }

    /** Adds a line: x0, y0, x1, y1 … in pixels, y down; a ring when its last point is its first. */
    public void add(double[] xy) {
        lines.add(xy);
    }

    /**
     * Covers what was added with a colour.
     *
     * @param argb 0xAARRGGBB, not premultiplied
     */
    public void paint(int argb) {
        Ink ink = new Ink(argb);
        int rows = Scratch.rows(width, canvas.height());
        Scratch scratch = Scratch.borrow(width * rows);
        for (int top = 0; top < canvas.height(); top += rows) {
            Interruption.check();
            Band band = new Band(scratch.shares(), top, Math.min(canvas.height(), top + rows));
            lines.forEach(band::add);
            band.paint(ink);
        }
        scratch.giveBack();
    }

    /**
     * A straight piece.
     *
     * @param ux direction, of length 1
     * @param starts nothing is drawn before its beginning
     * @param ends nothing is drawn behind its end
     * @param edge how its sides cut pixels
     */
    private record Segment(
            double x0,
            double y0,
            double ux,
            double uy,
            double length,
            boolean starts,
            boolean ends,
            Edge edge) {}

    /** Some rows of the picture; the shares are all zero before and after. */
    private final class Band {
        private final byte[] shares;
        private final int top;
        private final int bottom;

        /** Edges lately drawn: most are those of two neighbours. */
        private final long[] drawn = new long[SLOTS];

        private int first;
        private int last;

        Band(byte[] shares, int top, int bottom) {
            this.shares = shares;
            this.top = top;
            this.bottom = bottom;
            this.first = bottom;
            this.last = top - 1;
        }

        void add(double[] xy) {
            int end = xy.length - 4;
            boolean ring = end >= 0 && xy[0] == xy[end + 2] && xy[1] == xy[end + 3];
            long before = hash(xy[0], xy[1]);
            for (int i = 0; i <= end; i += 2) {
                long here = hash(xy[i + 2], xy[i + 3]);
                if (ring && isDrawn(before + here)) {
                    before = here;
                    continue;
                }
                before = here;
                boolean starts = i == 0 && !ring;
                boolean ends = i == end && !ring;
                segment(xy[i], xy[i + 1], xy[i + 2], xy[i + 3], starts, ends);
            }
        }

        private boolean isDrawn(long edge) {
            int slot = (int) (edge >>> 40) & SLOTS - 1;
            boolean known = drawn[slot] == edge;
            drawn[slot] = edge;
            return known;
        }

        private void segment(
                double x0, double y0, double x1, double y1, boolean starts, boolean ends) {
            int upmost = Math.max(top, (int) Math.floor(Math.min(y0, y1) - reach));
            int lowest = Math.min(bottom - 1, (int) Math.floor(Math.max(y0, y1) + reach));
            double dx = x1 - x0;
            double dy = y1 - y0;
            double length = Math.sqrt(dx * dx + dy * dy);
            if (upmost > lowest || length == 0) {
                return;
            }
            first = Math.min(first, upmost);
            last = Math.max(last, lowest);
            Segment s = piece(x0, y0, dx / length, dy / length, length, starts, ends);
            for (int y = upmost; y <= lowest; y++) {
                row(s, y);
            }
        }

        /** The pixels of one row that the piece can touch. */
        private void row(Segment s, int y) {
            double middle = y + 0.5 - s.y0;
            double left = Math.min(s.x0, s.x0 + s.ux * s.length) - reach;
            double right = Math.max(s.x0, s.x0 + s.ux * s.length) + reach;
            if (Math.abs(s.uy) > 0.05) {
                double at = s.x0 + middle * s.ux / s.uy;
                double aside = reach / Math.abs(s.uy);
                left = Math.max(left, at - aside);
                right = Math.min(right, at + aside);
            }
            int from = Math.max(0, (int) Math.floor(left));
            int to = Math.min(width - 1, (int) Math.floor(right));
            int cell = (y - top) * width + from;
            for (int x = from; x <= to; x++, cell++) {
                int share = share(s, x + 0.5 - s.x0, middle);
                if (share > (shares[cell] & 0xFF)) {
                    shares[cell] = (byte) share;
                }
            }
        }

        void paint(Ink ink) {
            int[] pixels = canvas.pixels();
            int to = (last + 1 - top) * width;
            int i = (first - top) * width;
            while (i < to) {
                if (i + Long.BYTES <= to && (long) EIGHT.get(shares, i) == 0) {
                    i += Long.BYTES;
                    continue;
                }
                if (shares[i] != 0) {
                    int at = i + top * width;
                    pixels[at] = Canvas.over(ink.at(shares[i] & 0xFF), pixels[at]);
                    shares[i] = 0;
                }
                i++;
            }
        }
    }

    /** Spreads a place over all bits (D. Stafford's variant 13 of the MurmurHash3 finaliser). */
    private static long hash(double x, double y) {
        long z =
                Double.doubleToRawLongBits(x) * 0x9E3779B97F4A7C15L + Double.doubleToRawLongBits(y);
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    private static Segment piece(
            double x0,
            double y0,
            double ux,
            double uy,
            double length,
            boolean starts,
            boolean ends) {
        return new Segment(x0, y0, ux, uy, length, starts, ends, Edge.along(ux, uy));
    }

    private int share(Segment s, double px, double py) {
        double along = px * s.ux + py * s.uy;
        double across = px * s.uy - py * s.ux;
        if (along >= 0 && along <= s.length || (along < 0 ? s.starts : s.ends)) {
            int share = s.edge.band(Math.abs(across), half);
            return s.starts || s.ends ? cut(s, along, share) : share;
        }
        double beyond = along < 0 ? along : along - s.length;
        double d = Math.sqrt(beyond * beyond + across * across);
        if (d - half >= REACH) {
            return 0;
        }
        // the nearest point is an end: what counts is the direction from there
        return d < 1e-9 ? s.edge.band(0, half) : Edge.along(across / d, beyond / d).band(d, half);
    }

    /** A line's own end is square: a pixel there is covered as far as the line goes. */
    private static int cut(Segment s, double along, int share) {
        double kept = 1;
        if (s.starts) {
            kept = Math.min(kept, along + 0.5);
        }
        if (s.ends) {
            kept = Math.min(kept, s.length - along + 0.5);
        }
        return kept >= 1 ? share : kept <= 0 ? 0 : (int) (share * kept + 0.5);
    }
}
