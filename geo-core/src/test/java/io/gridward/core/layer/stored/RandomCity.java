package io.gridward.core.layer.stored;

import io.gridward.core.layer.CityFeatures;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.Layer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Random features and the values and shapes they are made of. Values come from short lists, so that
 * they are often equal; shapes lie on a lattice of 1/1024 degree, so that they often touch.
 */
final class RandomCity {
    static final List<String> TEXTS =
            List.of(
                    "", "a", "A", "ab", "Ab", "b", "a%", "a_b", "a\\b", "*", "[a]", "?", "'", "路",
                    "路灯", "街", "É", "é", "\uFF5E", "😀", "😀a", "10", "9", " ", "a ", "null");

    private static final double CELL = 1 / 1024.0;
    private static final int CELLS = 12;
    private static final LocalDate FIRST_DAY = LocalDate.parse("2025-12-30");

    private final Random random;
    private final GeometryFactory shapes = new GeometryFactory();

    RandomCity(Random random) {
        this.random = random;
    }

    /** Rows of a layer, some of one key with different first valid days. */
    List<Feature> rows(Layer layer, int count) {
        List<Feature> rows = new ArrayList<>();
        Set<String> versions = new HashSet<>();
        while (rows.size() < count) {
            Map<String, Object> values = new HashMap<>();
            layer.attributes()
                    .forEach(
                            a -> {
                                if (random.nextInt(4) > 0) {
                                    values.put(a.name(), value(layer, a.name()));
                                }
                            });
            String key = pick(List.of("k", "K", "路", "😀")) + random.nextInt(count);
            values.put(layer.key(), key);
            if (versions.add(key + values.get(Layer.VALID_FROM))) {
                rows.add(with(CityFeatures.of(layer.name(), null, values), layer));
            }
        }
        return rows;
    }

    private Feature with(Feature bare, Layer layer) {
        int kind = random.nextInt(10);
        Geometry shape = null;
        if (layer.published() && kind > 0) {
            shape = kind == 1 ? shapes.createPolygon() : shape();
        }
        return new Feature(layer, bare.key(), bare.names(), bare.values(), shape);
    }

    /** A value as an attribute may hold it. */
    Object value(Layer layer, String attribute) {
        return switch (layer.get(attribute).type()) {
            case TEXT -> pick(TEXTS);
            case INTEGER -> pick(List.of(-1L, 0L, 1L, 2L, 9_007_199_254_740_993L, Long.MAX_VALUE));
            case DECIMAL -> pick(List.of(-0.0, 0.0, 0.1, 1.0, 2.0, 1.5, 9.007199254740992e15));
            case DATE -> day();
            case TIMESTAMP -> throw new IllegalArgumentException("no layer has one");
        };
    }

    LocalDate day() {
        return FIRST_DAY.plusDays(random.nextInt(5));
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** A valid shape: points, lines, triangles, squares with holes, pairs of squares. */
    Geometry shape() {
        return switch (random.nextInt(8)) {
            case 0, 1 -> shapes.createPoint(corner());
            case 2 -> shapes.createMultiPointFromCoords(new Coordinate[] {corner(), corner()});
            case 3 -> line();
            case 4 -> triangle();
            case 5 -> square(corner(), 3, true);
            case 6 -> pair();
            default -> square(corner(), 1 + random.nextInt(4), false);
        };
    }

    private Coordinate corner() {
        double half = random.nextInt(4) == 0 ? CELL / 2 : 0;
        return new Coordinate(
                122 + CELL * random.nextInt(CELLS) + half, 46 + CELL * random.nextInt(CELLS));
    }

    private Geometry line() {
        Coordinate from = corner();
        Coordinate to = corner();
        return from.equals(to) ? line() : shapes.createLineString(new Coordinate[] {from, to});
    }

    private Geometry triangle() {
        Coordinate a = corner();
        Polygon triangle = shapes.createPolygon(new Coordinate[] {a, corner(), corner(), a});
        return triangle.getArea() > 0 ? triangle : triangle();
    }

    private Polygon square(Coordinate at, int cells, boolean hollow) {
        LinearRing hole = ring(at.x + CELL, at.y + CELL, CELL);
        return shapes.createPolygon(
                ring(at.x, at.y, cells * CELL), hollow ? new LinearRing[] {hole} : null);
    }

    private LinearRing ring(double west, double south, double side) {
        return shapes.createLinearRing(
                new Coordinate[] {
                    new Coordinate(west, south),
                    new Coordinate(west + side, south),
                    new Coordinate(west + side, south + side),
                    new Coordinate(west, south + side),
                    new Coordinate(west, south)
                });
    }

    /** Two squares that share a corner. */
    private Geometry pair() {
        Coordinate at = corner();
        Coordinate other = new Coordinate(at.x + CELL, at.y + CELL);
        return shapes.createMultiPolygon(
                new Polygon[] {square(at, 1, false), square(other, 1, false)});
    }
}
