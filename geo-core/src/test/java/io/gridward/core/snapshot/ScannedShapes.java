package io.gridward.core.snapshot;

import io.gridward.core.crs.GroundMetric;
import io.gridward.core.snapshot.packed.EdgeTaker;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.LinearComponentExtracter;

/** Looks at every edge of every shape; the slow path that faster ones are compared with. */
final class ScannedShapes implements ShapeIndex {
    private final List<Item> items;
    private final EdgeRings[] rings;
    private final List<List<Coordinate[]>> lines;

    ScannedShapes(List<Item> items) {
        this.items = List.copyOf(items);
        this.rings = new EdgeRings[items.size()];
        for (int i = 0; i < rings.length; i++) {
            rings[i] = EdgeRings.of(items.get(i).geometry());
        }
        this.lines = items.stream().map(item -> linesOf(item.geometry())).toList();
    }

    @Override
    public int size() {
        return rings.length;
    }

    @Override
    public int containing(double lon, double lat, int[] into) {
        int n = 0;
        for (int i = 0; i < rings.length; i++) {
            if (contains(i, lon, lat)) {
                into[n++] = i;
            }
        }
        return n;
    }

    @Override
    public int candidates(double lon, double lat, int[] into) {
        for (int i = 0; i < rings.length; i++) {
            into[i] = 2 * i + 1;
        }
        return rings.length;
    }

    @Override
    public boolean contains(int i, double lon, double lat) {
        return isArea(i)
                ? rings[i].contain(lon, lat)
                : edgeMetres(i, lon, lat) <= items.get(i).reachMetres();
    }

    private boolean isArea(int i) {
        return shape(i).getDimension() == 2;
    }

    @Override
    public int touching(double lon, double lat, int[] into) {
        int n = 0;
        for (int i = 0; i < rings.length; i++) {
            if (isArea(i) && touches(i, new Coordinate(lon, lat))) {
                into[n++] = i;
            }
        }
        return n;
    }

    private boolean touches(int i, Coordinate p) {
        for (Coordinate[] line : lines.get(i)) {
            for (int k = 1; k < line.length; k++) {
                if (Distance.pointToSegment(p, line[k - 1], line[k]) <= TOUCH_DEGREES) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public int within(double lon, double lat, double metres, int[] into) {
        int n = 0;
        for (int i = 0; i < rings.length; i++) {
            if (edgeMetres(i, lon, lat) <= metres) {
                into[n++] = i;
            }
        }
        return n;
    }

    @Override
    public boolean isWithin(int i, double lon, double lat, double metres) {
        return edgeMetres(i, lon, lat) <= metres;
    }

    @Override
    public void edges(
            int i, double west, double south, double east, double north, EdgeTaker taker) {
        Envelope box = new Envelope(west, east, south, north);
        for (Coordinate[] line : lines.get(i)) {
            for (int k = 1; k < line.length; k++) {
                if (box.intersects(line[k - 1], line[k])) {
                    taker.take(line[k - 1].x, line[k - 1].y, line[k].x, line[k].y);
                }
            }
        }
    }

    @Override
    public double edgeMetres(int i, double lon, double lat) {
        if (!Double.isFinite(lon) || !Double.isFinite(lat)) {
            return Double.NaN;
        }
        GroundMetric here = GroundMetric.at(lat);
        double least = Double.POSITIVE_INFINITY;
        for (Coordinate[] line : lines.get(i)) {
            for (int k = 1; k < line.length; k++) {
                Coordinate a = line[k - 1];
                Coordinate b = line[k];
                least = Math.min(least, here.metresTo(lon, lat, a.x, a.y, b.x, b.y));
            }
        }
        return least;
    }

    /** Rings of an area; else lines, a point being one with equal ends. */
    private static List<Coordinate[]> linesOf(Geometry shape) {
        List<?> found = LinearComponentExtracter.getLines(shape);
        List<Coordinate[]> lines =
                found.stream().map(l -> ((Geometry) l).getCoordinates()).toList();
        boolean points = shape.getDimension() == 0;
        return points
                ? Arrays.stream(shape.getCoordinates()).map(c -> new Coordinate[] {c, c}).toList()
                : lines;
    }

    @Override
    public Geometry shape(int position) {
        return items.get(position).geometry();
    }

    @Override
    public long bytes() {
        return 0;
    }
}
