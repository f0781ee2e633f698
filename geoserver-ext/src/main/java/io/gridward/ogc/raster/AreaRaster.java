package io.gridward.ogc.raster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Fills areas: every edge adds to the cells it crosses how much of them it covers, a sum along each
 * row then gives the share of every pixel (the accumulation buffer of R. Levien's font-rs). An edge
 * that two areas share adds the same with both signs, so neighbours leave no seam. Areas that
 * overlap count once. Shells have to turn one way, holes the other. Large pictures are filled band
 * by band. For use by one thread.
 */
public final class AreaRaster {
    private static final float ZERO = 1e-4f;

    private final Canvas canvas;
    private final int width;
    private final int stride;
    private final List<double[]> rings = new ArrayList<>();

    /** Fills on a canvas. */
    public AreaRaster(Canvas canvas) {
        this.canvas = canvas;
        this.width = canvas.width();
        this.stride = width + 2;
    }

    /** Adds a closed ring: x0, y0, x1, y1 … in pixels, y down. */
    public void add(double[] ring) {
        rings.add(ring);
    }

    /**
     * Covers what was added with a colour.
     *
     * @param argb 0xAARRGGBB, not premultiplied
     */
    public void paint(int argb) {
        Ink ink = new Ink(argb);
        int rows = Scratch.rows(stride, canvas.height());
        Scratch scratch = Scratch.borrow(stride * rows);
        for (int top = 0; top < canvas.height(); top += rows) {
            Interruption.check();
            Band band = new Band(scratch.sums(), top, Math.min(canvas.height(), top + rows));
            rings.forEach(band::add);
            band.paint(ink);
        }
        scratch.giveBack();
    }

    /** Some rows of the picture; the sums are all zero before and after. */
    private final class Band {
        private final float[] sums;
        private final int top;
        private final int bottom;
        private int first;
        private int last;

        Band(float[] sums, int top, int bottom) {
            this.sums = sums;
            this.top = top;
            this.bottom = bottom;
            this.first = bottom;
            this.last = top - 1;
        }

        void add(double[] ring) {
            for (int i = 0; i + 3 < ring.length; i += 2) {
                if (ring[i + 1] < ring[i + 3]) {
                    edge(ring[i], ring[i + 1], ring[i + 2], ring[i + 3], 1);
                } else if (ring[i + 1] > ring[i + 3]) {
                    edge(ring[i + 2], ring[i + 3], ring[i], ring[i + 1], -1);
                }
            }
        }

        /** An edge downwards; the same whichever area it belongs to, but for the sign. */
        private void edge(double x0, double y0, double x1, double y1, int sign) {
            double from = Math.max(y0, top);
            double to = Math.min(y1, bottom);
            if (from >= to) {
                return;
            }
            double slope = (x1 - x0) / (y1 - y0);
            int upmost = (int) from;
            int lowest = (int) Math.ceil(to) - 1;
            first = Math.min(first, upmost);
            last = Math.max(last, lowest);
            for (int y = upmost; y <= lowest; y++) {
                double upper = Math.max(from, y);
                double lower = Math.min(to, y + 1);
                double xa = x0 + (upper - y0) * slope;
                double xb = x0 + (lower - y0) * slope;
                double part = (lower - upper) * sign;
                if (xa < xb) {
                    cross((y - top) * stride, xa, xb, part);
                } else {
                    cross((y - top) * stride, xb, xa, part);
                }
            }
        }

        /**
         * A piece within one row, cut to the picture's width: what lies left of it covers all of
         * it.
         */
        private void cross(int row, double left, double right, double part) {
            if (left >= width) {
                return;
            }
            if (right <= 0) {
                sums[row] += (float) part;
                return;
            }
            if (left >= 0 && right <= width) {
                cells(row, left, right, part);
                return;
            }
            double each = part / (right - left);
            if (left < 0) {
                sums[row] += (float) (-left * each);
            }
            double from = Math.max(left, 0);
            double to = Math.min(right, width);
            cells(row, from, to, (to - from) * each);
        }

        private void cells(int row, double left, double right, double part) {
            int from = (int) left;
            int to = (int) right;
            if (from == to) {
                double share = (left + right) / 2 - from;
                sums[row + from] += (float) (part * (1 - share));
                sums[row + from + 1] += (float) (part * share);
                return;
            }
            double each = part / (right - left);
            double entered = from + 1 - left;
            double before = each * entered * entered / 2;
            sums[row + from] += (float) before;
            for (int x = from + 1; x < to; x++) {
                double now = each * (x + 0.5 - left);
                sums[row + x] += (float) (now - before);
                before = now;
            }
            double rest = right - to;
            double now = part - each * rest * rest / 2;
            sums[row + to] += (float) (now - before);
            sums[row + to + 1] += (float) (part - now);
        }

        void paint(Ink ink) {
            for (int y = first; y <= last; y++) {
                paint(y, ink);
            }
        }

        private void paint(int y, Ink ink) {
            int row = (y - top) * stride;
            int pixel = y * width;
            float sum = 0;
            int x = 0;
            while (x < width) {
                float step = sums[row + x];
                if (step != 0) {
                    sums[row + x] = 0;
                    sum += step;
                }
                int to = sums[row + x + 1] == 0 ? nextStep(row, x + 1) : x + 1;
                int share = share(sum);
                if (share > 0) {
                    cover(pixel + x, pixel + to, share, ink);
                }
                x = to;
            }
            sums[row + width] = 0;
            sums[row + width + 1] = 0;
        }

        private static int share(float sum) {
            float size = Math.abs(sum);
            return size < ZERO ? 0 : size >= 1 ? Ink.WHOLE : (int) (size * Ink.WHOLE + 0.5f);
        }

        private int nextStep(int row, int from) {
            int x = from;
            while (x < width && sums[row + x] == 0) {
                x++;
            }
            return x;
        }

        private void cover(int from, int to, int share, Ink ink) {
            int[] pixels = canvas.pixels();
            int above = ink.at(share);
            if (above >>> 24 == 0xFF) {
                Arrays.fill(pixels, from, to, above);
                return;
            }
            int seen = 0;
            int mixed = Canvas.over(above, seen);
            for (int i = from; i < to; i++) {
                if (pixels[i] != seen) {
                    seen = pixels[i];
                    mixed = Canvas.over(above, seen);
                }
                pixels[i] = mixed;
            }
        }
    }
}
