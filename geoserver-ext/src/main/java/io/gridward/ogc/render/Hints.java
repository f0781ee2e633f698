package io.gridward.ogc.render;

import java.awt.Graphics2D;
import java.awt.RenderingHints;

/** How everything is rasterised: smooth, and where it is rather than where pixels are. */
final class Hints {
    private Hints() {}

    static void set(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }
}
