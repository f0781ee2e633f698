package io.gridward.core.coverage.shape;

import org.locationtech.jts.geom.Geometry;

/** Whether an area lies inside another: all but 1 % of it, or all but a strip of 0.5 m. */
public final class Nesting {
    private static final double INSIDE_SHARE = 0.01;
    private static final double INSIDE_METRES = 0.5;

    private Nesting() {}

    /** True when one of two areas, in metres, lies inside the other. */
    public static boolean eitherWay(Geometry a, Geometry b) {
        return isInside(a, b) || isInside(b, a);
    }

    private static boolean isInside(Geometry inner, Geometry outer) {
        Geometry outside = Overlays.difference(inner, outer);
        return outside.getArea() <= INSIDE_SHARE * inner.getArea()
                || Overlays.narrower(outside, INSIDE_METRES);
    }
}
