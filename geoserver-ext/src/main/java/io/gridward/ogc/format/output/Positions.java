package io.gridward.ogc.format.output;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.CrsName;
import io.gridward.core.crs.Reprojection;
import java.io.IOException;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.LinearRing;

/**
 * Coordinates of the storage system written in the system and axis order of the answer: nine
 * decimals of a degree or four of a metre, 0.1 mm.
 */
public final class Positions {
    private static final int DEGREE_DECIMALS = 9;
    private static final int METRE_DECIMALS = 4;

    private final Utf8Output out;
    private final Reprojection reprojection;
    private final int first;
    private final int decimals;
    private double[] xy = new double[256];

    /**
     * Writes with the axis order of {@code crs}, or x first.
     *
     * @param xFirst whether the name's axis order is to be passed over
     */
    public Positions(Utf8Output out, CrsName crs, boolean xFirst) {
        this.out = out;
        this.reprojection = Reprojection.between(Crs.CGCS2000, crs.crs());
        this.first = crs.northFirst() && !xFirst ? 1 : 0;
        this.decimals = crs.crs().geographic() ? DEGREE_DECIMALS : METRE_DECIMALS;
    }

    /**
     * All positions of a sequence.
     *
     * @param backwards from last to first
     * @param style what stands between numbers and around positions
     */
    public void write(CoordinateSequence sequence, boolean backwards, Style style)
            throws IOException {
        int points = sequence.size();
        if (xy.length < 2 * points) {
            xy = new double[2 * points];
        }
        for (int i = 0; i < points; i++) {
            int to = 2 * (backwards ? points - 1 - i : i);
            xy[to] = sequence.getX(i);
            xy[to + 1] = sequence.getY(i);
        }
        reprojection.apply(xy, points);
        for (int i = 0; i < 2 * points; i += 2) {
            out.put(i == 0 ? style.open : style.between);
            out.putRounded(xy[i + first], decimals);
            out.put(style.comma);
            out.putRounded(xy[i + 1 - first], decimals);
        }
        out.put(style.close);
    }

    /** True when a ring does not yet turn as it should: shells counter-clockwise, holes not. */
    public static boolean turnsWrong(LinearRing ring, boolean shell) {
        return Orientation.isCCW(ring.getCoordinateSequence()) != shell;
    }

    /** What stands between numbers. */
    public enum Style {
        /** {@code 1 2 3 4}, as in a gml:posList. */
        GML("", " ", ' ', ""),
        /** {@code 1,2 3,4}, as in gml:coordinates and KML. */
        TUPLES("", " ", ',', ""),
        /** {@code [1,2]}, one position. */
        JSON_POSITION("[", "],[", ',', "]"),
        /** {@code [[1,2],[3,4]]}. */
        JSON_LIST("[[", "],[", ',', "]]");

        private final byte[] open;
        private final byte[] between;
        private final char comma;
        private final byte[] close;

        Style(String open, String between, char comma, String close) {
            this.open = Utf8Output.bytes(open);
            this.between = Utf8Output.bytes(between);
            this.comma = comma;
            this.close = Utf8Output.bytes(close);
        }
    }
}
