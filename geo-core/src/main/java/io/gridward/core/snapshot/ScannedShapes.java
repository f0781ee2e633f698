package io.gridward.core.snapshot;

import io.gridward.core.crs.GroundMetric;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.operation.distance.DistanceOp;

/** Looks at every shape; the slow path that faster ones are compared with. */
final class ScannedShapes implements ShapeIndex {
    private final List<Item> items;
    private final EdgeRings[] rings;

    ScannedShapes(List<Item> items) {
        this.items = List.copyOf(items);
        this.rings = new EdgeRings[items.size()];
        for (int i = 0; i < rings.length; i++) {
            rings[i] = EdgeRings.of(items.get(i).geometry());
        }
    }

    @Override
    public int size() {
        return rings.length;
    }

    @Override
    public int containing(double lon, double lat, int[] into) {
        int n = 0;
        for (int i = 0; i < rings.length; i++) {
            Item item = items.get(i);
            boolean in =
                    item.geometry().getDimension() == 2
                            ? rings[i].contain(lon, lat)
                            : edgeMetres(i, lon, lat) <= item.reachMetres();
            if (in) {
                into[n++] = i;
            }
        }
        return n;
    }

    @Override
    public int touching(double lon, double lat, int[] into) {
        int n = 0;
        for (int i = 0; i < rings.length; i++) {
            if (items.get(i).geometry().getDimension() == 2 && touches(i, lon, lat)) {
                into[n++] = i;
            }
        }
        return n;
    }

    private boolean touches(int i, double lon, double lat) {
        Envelope box = new Envelope(shape(i).getEnvelopeInternal());
        box.expandBy(TOUCH_DEGREES);
        return box.contains(lon, lat)
                && shape(i).getBoundary().distance(point(i, lon, lat)) <= TOUCH_DEGREES;
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
    public double edgeMetres(int i, double lon, double lat) {
        if (!Double.isFinite(lon) || !Double.isFinite(lat)) {
            return Double.NaN;
        }
        Geometry edge = shape(i).getDimension() == 2 ? shape(i).getBoundary() : shape(i);
        Geometry here = GroundMetric.at(lat).around(lon, lat, edge);
        Coordinate[] nearest =
                new DistanceOp(here, here.getFactory().createPoint(new Coordinate(0, 0)))
                        .nearestPoints();
        return nearest[0].distance(nearest[1]);
    }

    private Point point(int i, double lon, double lat) {
        return shape(i).getFactory().createPoint(new Coordinate(lon, lat));
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
