package io.gridward.ogc.render;

import java.util.List;

/**
 * A feature's shape in pixels of the picture, x to the right, y down. Coordinates are x0, y0, x1,
 * y1 …
 *
 * @param areas polygons: shell first, then holes; rings are closed and turn so that shells and
 *     holes wind against each other
 * @param lines lines
 * @param points points
 */
record PixelShape(List<double[][]> areas, List<double[]> lines, List<double[]> points) {

    /** The line, ring or point set lies wholly inside the rectangle. */
    static boolean within(double[] xy, double minX, double minY, double maxX, double maxY) {
        for (int i = 0; i < xy.length; i += 2) {
            if (xy[i] < minX || xy[i] > maxX || xy[i + 1] < minY || xy[i + 1] > maxY) {
                return false;
            }
        }
        return true;
    }

    /** Twice the signed area. */
    static double area2(double[] ring) {
        double sum = 0;
        for (int i = 0; i + 3 < ring.length; i += 2) {
            sum += ring[i] * ring[i + 3] - ring[i + 2] * ring[i + 1];
        }
        return sum;
    }
}
