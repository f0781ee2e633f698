package io.gridward.importer.sample.plan;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.Gcj02;
import io.gridward.core.crs.Reprojection;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * What is there before the city: outline, rivers, railway, the rough edge of the town. EPSG:4550,
 * metres, x = easting. The outline is real, the rest is drawn freely after the lie of the land: two
 * rivers enclose the town.
 */
public final class Site {
    /** Makes all shapes of the sample. */
    public static final GeometryFactory SHAPES = new GeometryFactory();

    /** The municipal government. */
    public static final Coordinate CENTRE = new Coordinate(429_855.5, 5_104_510.9);

    private static final double TAOER_HALF_WIDTH_METRES = 115;
    private static final double GUILIU_HALF_WIDTH_METRES = 60;
    private static final int STEPS = 14;

    private static final double[][] TAOER = {
        {-24, 31},
        {-14, 22},
        {-6.2, 14.2},
        {-0.9, 9.2},
        {1.5, 6.2},
        {2.5, 3.2},
        {2.75, 0.2},
        {3.3, -3.2},
        {4.9, -6.4},
        {8.6, -12.6},
        {11.2, -19},
        {14.5, -26},
        {15.5, -33}
    };
    private static final double[][] GUILIU = {
        {-13, 8},
        {-7.2, 6.1},
        {-4.7, 3.4},
        {-3.7, 0.6},
        {-2.2, -2.3},
        {0.9, -4.6},
        {3.9, -5.1},
        {4.9, -6.4}
    };
    private static final double[][] RAILWAY = {
        {-3.4, 9}, {-2.5, 5}, {-1.9, 2}, {-1.75, -0.5}, {-0.9, -3}, {0.6, -6.5}
    };
    private static final double[][] TOWN_EDGE = {
        {5.2, 0.9},
        {4.4, 2.2},
        {4.6, 3.9},
        {2.9, 5.3},
        {1.6, 7.2},
        {-0.4, 6.4},
        {-2.0, 6.6},
        {-3.2, 4.9},
        {-4.3, 3.6},
        {-3.7, 2.0},
        {-3.9, 0.4},
        {-2.9, -1.8},
        {-1.2, -3.7},
        {0.4, -3.9},
        {2.0, -4.9},
        {4.1, -4.0},
        {4.6, -2.4},
        {5.5, -0.9}
    };

    private final Polygon outline;
    private final LineString taoer = line(Curve.through(metres(TAOER), STEPS, false));
    private final LineString guiliu = line(Curve.through(metres(GUILIU), STEPS, false));
    private final LineString railway = line(Curve.through(metres(RAILWAY), STEPS, false));
    private final Polygon townEdge;
    private final Geometry rivers;

    private Site(Polygon outline) {
        this.outline = outline;
        this.rivers =
                taoer.buffer(TAOER_HALF_WIDTH_METRES, 4)
                        .union(guiliu.buffer(GUILIU_HALF_WIDTH_METRES, 4));
        this.townEdge =
                SHAPES.createPolygon(
                        Curve.through(metres(TOWN_EDGE), STEPS, true).toArray(new Coordinate[0]));
    }

    static Site read() {
        return new Site(readOutline());
    }

    /** Outline of the county. */
    public Polygon outline() {
        return outline;
    }

    /** About where the town ends. */
    Polygon townEdge() {
        return townEdge;
    }

    /** Surface of both rivers. */
    public Geometry rivers() {
        return rivers;
    }

    /** Middle of 洮儿河, downstream. */
    public LineString taoer() {
        return taoer;
    }

    /** Middle of 归流河, downstream. */
    public LineString guiliu() {
        return guiliu;
    }

    /** The line of the railway, southward. */
    public LineString railway() {
        return railway;
    }

    /** How far east of the centre 洮儿河 lies at a northing, both relative to the centre. */
    double taoerEast(double north) {
        for (int i = 1; i < taoer.getNumPoints(); i++) {
            Coordinate a = taoer.getCoordinateN(i - 1);
            Coordinate b = taoer.getCoordinateN(i);
            double y = north + CENTRE.y;
            if (a.y >= y && b.y < y) {
                return a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y) - CENTRE.x;
            }
        }
        return 0;
    }

    private static double[][] metres(double[][] kilometresFromCentre) {
        double[][] out = new double[kilometresFromCentre.length][];
        for (int i = 0; i < out.length; i++) {
            out[i] =
                    new double[] {
                        CENTRE.x + 1000 * kilometresFromCentre[i][0],
                        CENTRE.y + 1000 * kilometresFromCentre[i][1]
                    };
        }
        return out;
    }

    private static LineString line(List<Coordinate> points) {
        return SHAPES.createLineString(points.toArray(new Coordinate[0]));
    }

    private static Polygon readOutline() {
        try (InputStream in = Site.class.getResourceAsStream("ulanhot-boundary.geojson")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Matcher pairs =
                    Pattern.compile("\\[(1\\d\\d\\.\\d+), ?(\\d\\d\\.\\d+)\\]").matcher(text);
            CoordinateList ring = new CoordinateList();
            while (pairs.find()) {
                double[] p =
                        Gcj02.unshift(
                                Double.parseDouble(pairs.group(1)),
                                Double.parseDouble(pairs.group(2)));
                ring.add(new Coordinate(p[0], p[1]), false);
            }
            ring.closeRing();
            Polygon degrees = SHAPES.createPolygon(ring.toCoordinateArray());
            Geometry mended = degrees.buffer(0);
            return (Polygon)
                    Reprojection.between(Crs.CGCS2000, Crs.GK_CM_123E).apply(largest(mended));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Polygon largest(Geometry shape) {
        Polygon best = (Polygon) shape.getGeometryN(0);
        for (int i = 1; i < shape.getNumGeometries(); i++) {
            if (shape.getGeometryN(i).getArea() > best.getArea()) {
                best = (Polygon) shape.getGeometryN(i);
            }
        }
        return best;
    }
}
