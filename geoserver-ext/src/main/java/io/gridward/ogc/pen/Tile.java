package io.gridward.ogc.pen;

import java.awt.geom.AffineTransform;

/**
 * A drawing in the middle of a tile that ground is laid out with.
 *
 * @param width width of a tile, whole pixels
 * @param height its height
 * @param x left edge of one of the tiles
 * @param y upper edge of that tile
 */
public record Tile(Drawing drawing, int width, int height, double x, double y) {

    /** Draws one tile from 0, 0; what reaches over an edge comes in at the other side. */
    void paint(Pen pen) {
        for (int i = -1; i <= 1; i++) {
            for (int j = -1; j <= 1; j++) {
                drawing.paint(
                        pen.placed(
                                AffineTransform.getTranslateInstance(
                                        width / 2.0 + i * width, height / 2.0 + j * height)));
            }
        }
    }
}
