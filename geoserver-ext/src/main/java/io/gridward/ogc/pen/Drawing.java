package io.gridward.ogc.pen;

/**
 * Something small that stands at many places. Two that are equal look the same, so that either is
 * drawn once and copied.
 */
public interface Drawing {
    /** How far it reaches from its point, to whichever side, pixels. */
    double reachPx();

    /** Draws it around 0, 0. */
    void paint(Pen pen);
}
