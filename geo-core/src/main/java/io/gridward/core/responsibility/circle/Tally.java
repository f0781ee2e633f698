package io.gridward.core.responsibility.circle;

import io.gridward.core.responsibility.circle.CircleShares.Part;
import io.gridward.core.responsibility.lists.Body;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Adds up the ground of each body. */
final class Tally {
    private static final int MOST_HALVINGS = 10;
    private static final double TOWARDS_MIDDLE = 0.01;

    /** Farther from an edge than a point that touches it. */
    private static final double CLEAR_METRES = 0.002;

    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

    /** Stands for ground that nobody answers for; no department has an empty code. */
    private static final Body NOBODY = new Body("", null);

    private final Asking asking;
    private final Map<String, Body> bodies = new LinkedHashMap<>();
    private final Map<String, Double> areas = new LinkedHashMap<>();

    Tally(Asking asking) {
        this.asking = asking;
    }

    /** Adds a face; when borders within it are possible it is halved as long as it is mixed. */
    void add(Polygon face, boolean mixed) {
        add(face, mixed ? MOST_HALVINGS : 0);
    }

    private void add(Geometry ground, int halvings) {
        if (ground.getArea() <= 0) {
            return;
        }
        Coordinate inside = inside(ground);
        Body body = asking.bodyAt(inside.x, inside.y);
        if (halvings == 0 || !asking.isAmongStrips() || isAll(ground, inside, body)) {
            add(body, ground.getArea());
            return;
        }
        for (Envelope half : halves(ground.getEnvelopeInternal())) {
            Geometry part = ground.intersection(ground.getFactory().toGeometry(half));
            for (int i = 0; i < part.getNumGeometries(); i++) {
                add(part.getGeometryN(i), halvings - 1);
            }
        }
    }

    /** A point inside that touches no edge, as far as the ground is wide enough. */
    private static Coordinate inside(Geometry ground) {
        Point point = ground.getInteriorPoint();
        if (ground.getBoundary().distance(point) >= CLEAR_METRES) {
            return point.getCoordinate();
        }
        double tolerance = Math.max(CLEAR_METRES / 2, Math.sqrt(ground.getArea()) / 1000);
        return MaximumInscribedCircle.getCenter(ground, tolerance).getCoordinate();
    }

    private boolean isAll(Geometry ground, Coordinate middle, @Nullable Body body) {
        for (Coordinate c : ground.getCoordinates()) {
            double x = c.x + TOWARDS_MIDDLE * (middle.x - c.x);
            double y = c.y + TOWARDS_MIDDLE * (middle.y - c.y);
            if (!Body.same(asking.bodyAt(x, y), body)) {
                return false;
            }
        }
        return true;
    }

    private static List<Envelope> halves(Envelope box) {
        Coordinate c = box.centre();
        return box.getWidth() > box.getHeight()
                ? List.of(
                        new Envelope(box.getMinX(), c.x, box.getMinY(), box.getMaxY()),
                        new Envelope(c.x, box.getMaxX(), box.getMinY(), box.getMaxY()))
                : List.of(
                        new Envelope(box.getMinX(), box.getMaxX(), box.getMinY(), c.y),
                        new Envelope(box.getMinX(), box.getMaxX(), c.y, box.getMaxY()));
    }

    /** Asks at points spread over a circle as the seeds of a sunflower (Vogel 1979). */
    void spread(double metres, int points) {
        for (int i = 0; i < points; i++) {
            double r = metres * Math.sqrt((i + 0.5) / points);
            double angle = i * GOLDEN_ANGLE;
            add(asking.bodyAt(r * Math.cos(angle), r * Math.sin(angle)), 1);
        }
    }

    private void add(@Nullable Body found, double area) {
        Body body = found == null ? NOBODY : found;
        bodies.putIfAbsent(body.code(), body);
        areas.merge(body.code(), area, Double::sum);
    }

    /** Each body's part of the whole. */
    List<Part> parts() {
        double all = areas.values().stream().mapToDouble(a -> a).sum();
        List<Part> parts = new ArrayList<>();
        areas.forEach(
                (code, area) -> {
                    Body body = bodies.get(code);
                    parts.add(new Part(body == NOBODY ? null : body, area / all));
                });
        return parts;
    }
}
