package io.gridward.core.snapshot;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A seamless set of irregular unit grids: the cells of a crooked lattice joined at random, so that
 * there are islands, pieces apart, corners where four meet, level edges, and holes nobody claims.
 */
final class RandomCoverage {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final Layer GRID = LayerCatalog.city().get("unit_grid");

    private final Random random;
    private final int side;
    private final Coordinate[][] corners;

    private RandomCoverage(long seed, int side) {
        this.random = new Random(seed);
        this.side = side;
        this.corners = new Coordinate[side + 1][side + 1];
        for (int i = 0; i <= side; i++) {
            for (int j = 0; j <= side; j++) {
                corners[i][j] =
                        new Coordinate(122 + 0.001 * (i + crook()), 46 + 0.001 * (j + crook()));
            }
        }
    }

    private double crook() {
        return random.nextInt(3) == 0 ? 0 : random.nextDouble() * 0.6 - 0.3;
    }

    static List<Feature> of(long seed, int side, int pieces) {
        return new RandomCoverage(seed, side).features(pieces);
    }

    private List<Feature> features(int pieces) {
        Map<Integer, List<Geometry>> cells = new TreeMap<>();
        for (int i = 0; i < side; i++) {
            for (int j = 0; j < side; j++) {
                int piece = random.nextInt(pieces + 1);
                if (piece > 0) {
                    cells.computeIfAbsent(piece, p -> new ArrayList<>()).add(cell(i, j));
                }
            }
        }
        List<Feature> all = new ArrayList<>();
        cells.forEach((piece, parts) -> all.add(0, grid(piece, parts)));
        return all;
    }

    private Geometry cell(int i, int j) {
        return SHAPES.createPolygon(
                new Coordinate[] {
                    corners[i][j].copy(),
                    corners[i + 1][j].copy(),
                    corners[i + 1][j + 1].copy(),
                    corners[i][j + 1].copy(),
                    corners[i][j].copy()
                });
    }

    private static Feature grid(int piece, List<Geometry> parts) {
        Object[] values = new Object[GRID.attributes().size()];
        values[0] = "152201001001%03d".formatted(piece);
        return new Feature(
                GRID,
                (String) values[0],
                GRID.attributeNames(),
                values,
                CoverageUnion.union(parts.toArray(Geometry[]::new)));
    }
}
