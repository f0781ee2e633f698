package io.gridward.ogc.style.art;

import java.awt.BasicStroke;

/** How edges are drawn. */
public final class Pens {
    /** Java's pens refuse a sharper corner. */
    private static final float MITER_LIMIT = 4f;

    private static final BasicStroke HAIR = plain(1);

    private Pens() {}

    /** A pen for pieces whose edge is not drawn. */
    public static BasicStroke none() {
        return HAIR;
    }

    /** An unbroken line with plain ends. */
    public static BasicStroke plain(double widthPx) {
        return of(widthPx, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, new float[0], 0);
    }

    /**
     * A pen.
     *
     * @param cap as in {@link BasicStroke}
     * @param join as in {@link BasicStroke}
     * @param dash lengths drawn and left out in turn; none for an unbroken line
     */
    public static BasicStroke of(double widthPx, int cap, int join, float[] dash, double phasePx) {
        return new BasicStroke(
                (float) widthPx,
                cap,
                join,
                MITER_LIMIT,
                dash.length == 0 ? null : dash,
                (float) Math.max(0, phasePx));
    }

    static BasicStroke scaled(BasicStroke pen, double factor) {
        float[] dash = pen.getDashArray() == null ? new float[0] : pen.getDashArray();
        for (int i = 0; i < dash.length; i++) {
            dash[i] *= (float) factor;
        }
        return of(
                pen.getLineWidth() * factor,
                pen.getEndCap(),
                pen.getLineJoin(),
                dash,
                pen.getDashPhase() * factor);
    }
}
