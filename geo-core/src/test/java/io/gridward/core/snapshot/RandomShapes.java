package io.gridward.core.snapshot;

import io.gridward.core.layer.Feature;
import io.gridward.core.snapshot.ShapeIndex.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Layers over one another, awkward shapes among them, and points where answers are hard. */
final class RandomShapes {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final double[] STEPS = {1e-9, 1e-8, 1.1e-8, 2e-8, 1e-7, 1e-5};

    private final Random random;

    RandomShapes(long seed) {
        this.random = new Random(seed);
    }

    static Geometry wkt(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    /** Two coverages of different grain, slivers, stars, holes and lines with reach. */
    List<Item> layers() {
        List<Item> items = new ArrayList<>();
        for (int side : new int[] {9, 4}) {
            for (Feature f : RandomCoverage.of(random.nextLong(), side, side * side / 3)) {
                items.add(Item.area(Objects.requireNonNull(f.geometry())));
            }
        }
        for (int i = 0; i < 12; i++) {
            items.add(Item.area(sliver()));
            items.add(Item.area(star(3 + random.nextInt(200))));
            items.add(new Item(line(), random.nextInt(3) * 15.0));
        }
        items.add(Item.area(wkt("POLYGON EMPTY")));
        items.add(new Item(wkt("LINESTRING EMPTY"), 5));
        items.add(new Item(wkt("POINT (122.004 46.004)"), 40));
        return items;
    }

    private double lon() {
        return 122 + random.nextDouble() * 0.009;
    }

    private double lat() {
        return 46 + random.nextDouble() * 0.009;
    }

    /** A triangle that is very thin, often nearly level or upright. */
    private Geometry sliver() {
        double x = lon();
        double y = lat();
        double along = 0.002 * random.nextDouble();
        double thin = Math.pow(10, -5 - random.nextInt(11));
        return random.nextBoolean()
                ? ring(x, y, x + along, y + thin, x + along / 2, y + 2 * thin)
                : ring(x, y, x + thin, y + along, x + 3 * thin, y + along / 3);
    }

    private static Geometry ring(double... xy) {
        Coordinate[] ring = new Coordinate[xy.length / 2 + 1];
        for (int i = 0; i < ring.length; i++) {
            int at = 2 * i % xy.length;
            ring[i] = new Coordinate(xy[at], xy[at + 1]);
        }
        return SHAPES.createPolygon(ring);
    }

    /** A ring around a point with some vertices on one level and now and then a hole. */
    private Geometry star(int vertices) {
        double x = lon();
        double y = lat();
        double size = 0.003 * random.nextDouble();
        double[] outer = new double[2 * vertices];
        double[] inner = new double[2 * vertices];
        for (int i = 0; i < vertices; i++) {
            double angle = 2 * Math.PI * i / vertices;
            double far = size * (0.6 + 0.4 * random.nextDouble());
            outer[2 * i] = x + far * Math.cos(angle);
            outer[2 * i + 1] = y + Math.rint(far * Math.sin(angle) * 1e4) / 1e4;
            inner[2 * i] = x + far / 3 * Math.cos(angle);
            inner[2 * i + 1] = y + far / 3 * Math.sin(angle);
        }
        return random.nextInt(3) > 0
                ? ring(outer)
                : SHAPES.createPolygon(
                        SHAPES.createLinearRing(ring(outer).getCoordinates()),
                        new LinearRing[] {SHAPES.createLinearRing(ring(inner).getCoordinates())});
    }

    private Geometry line() {
        Coordinate[] line = new Coordinate[2 + random.nextInt(5)];
        for (int i = 0; i < line.length; i++) {
            line[i] = new Coordinate(lon(), lat());
        }
        return SHAPES.createLineString(line);
    }

    /** Vertices, midpoints, points beside them, level with them, and anywhere. */
    List<Coordinate> probes(List<Item> items, int anywhere) {
        List<Coordinate> probes = new ArrayList<>();
        Envelope all = new Envelope();
        for (Item item : items) {
            all.expandToInclude(item.geometry().getEnvelopeInternal());
            Coordinate[] ring = item.geometry().getCoordinates();
            for (int i = 0; i < ring.length; i++) {
                around(ring[i], ring[(i + 1) % ring.length], probes);
            }
        }
        all.expandBy(0.001);
        for (int i = 0; i < anywhere; i++) {
            probes.add(within(all));
        }
        for (double x : new double[] {-180, 180, -0.0, 1e300, 122.004, Double.NaN, 1 / 0.0}) {
            for (double y : new double[] {-90, 90, 0.0, -1e300, 46.004, Double.NaN, -1 / 0.0}) {
                probes.add(new Coordinate(x, y));
            }
        }
        return probes;
    }

    private void around(Coordinate a, Coordinate b, List<Coordinate> probes) {
        Coordinate middle = new Coordinate((a.x + b.x) / 2, (a.y + b.y) / 2);
        double t = random.nextDouble();
        Coordinate on = new Coordinate(a.x + t * (b.x - a.x), a.y + t * (b.y - a.y));
        double step = STEPS[random.nextInt(STEPS.length)];
        probes.add(a);
        probes.add(middle);
        probes.add(on);
        probes.add(new Coordinate(Math.nextUp(on.x), on.y));
        probes.add(new Coordinate(on.x, Math.nextDown(on.y)));
        probes.add(new Coordinate(Math.nextDown(a.x), Math.nextUp(a.y)));
        probes.add(new Coordinate(on.x + step, on.y));
        probes.add(new Coordinate(on.x, on.y - step));
        probes.add(new Coordinate(a.x - step, a.y + step));
        probes.add(new Coordinate(a.y, a.x));
        probes.add(new Coordinate(lon(), a.y));
    }

    Coordinate within(Envelope e) {
        return new Coordinate(
                e.getMinX() + random.nextDouble() * e.getWidth(),
                e.getMinY() + random.nextDouble() * e.getHeight());
    }
}
