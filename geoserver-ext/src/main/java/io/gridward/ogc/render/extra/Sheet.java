package io.gridward.ogc.render.extra;

import java.util.List;

/**
 * The picture that is drawn on.
 *
 * @param width pixels
 * @param height pixels
 * @param originX pixels from the origin of the picture's system to its left edge: patterns are
 *     bound to the ground, so that neighbouring pictures fit
 * @param originY pixels from that origin down to its upper edge
 * @param cutter cuts lines to the picture
 */
public record Sheet(int width, int height, double originX, double originY, Cutter cutter) {

    /** Cuts lines to a rectangle somewhat larger than the picture. */
    @FunctionalInterface
    public interface Cutter {
        /** The parts of a line inside, in its order. */
        List<Cut> cut(double[] xy);
    }

    /**
     * A part of a line.
     *
     * @param xy its points
     * @param alongPx where on the whole line it begins
     */
    public record Cut(double[] xy, double alongPx) {}
}
