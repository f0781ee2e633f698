package io.gridward.ogc.tile;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** What is written many points at a time is what is written shape by shape. */
class TileFeaturesTest {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final Layer LAYER = LayerCatalog.city().get("component");
    private static final List<String> KEYS = List.of("code", "name", "scheme", "owner_name");
    private static final String[] NAMES = {"路灯", "lamp", "井盖 <1>", ""};

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void manyPointsAtATimeAreWrittenAsOneByOne(long seed) {
        Random random = new Random(seed);
        for (TileMatrixSet set : TileMatrixSet.list()) {
            for (int zoom : new int[] {0, 12, 15, 16, 18}) {
                TileAddress address = Tiles.at(set, zoom, 122.0901, 46.0701);
                List<Feature> features = features(random, set, address, random.nextInt(700));
                assertThat(fast(features, address))
                        .as("seed %d, %s, zoom %d", seed, set, zoom)
                        .isEqualTo(SlowTile.of("component", KEYS, features, address, none()));
            }
        }
    }

    private static EdgeNodes none() {
        return EdgeNodes.of(List.<Feature>of().iterator());
    }

    private static byte[] fast(List<Feature> features, TileAddress address) {
        TileFeatures shown = new TileFeatures(new UnitProjector(address, none()), address.zoom());
        features.forEach(shown::add);
        TileLayer tile = new TileLayer("component", KEYS);
        shown.writeTo(tile);
        return tile.toTile();
    }

    /** In the tile, around it, and where the plane of the tile does not reach. */
    private static List<Feature> features(
            Random random, TileMatrixSet set, TileAddress address, int count) {
        Envelope box = new Envelope(122.0901, 122.0901, 46.0701, 46.0701);
        box.expandBy(set.side(address.zoom()) / (set.crs().geographic() ? 1 : 111_000.0));
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double x = clamp(box.getMinX() + random.nextDouble() * box.getWidth(), 180);
            double y = clamp(box.getMinY() + random.nextDouble() * box.getHeight(), 89.9);
            features.add(feature(random, i, shape(random, x, y, box.getWidth() / 50)));
        }
        return features;
    }

    private static double clamp(double value, double most) {
        return Math.max(-most, Math.min(most, value));
    }

    private static Feature feature(Random random, int i, @Nullable Geometry shape) {
        Object[] values = {
            "C%05d".formatted(i),
            random.nextInt(5) == 0 ? null : NAMES[random.nextInt(NAMES.length)],
            random.nextBoolean() ? (Object) (long) random.nextInt(3) : random.nextInt(3) / 2.0,
            random.nextInt(4) == 0 ? null : LocalDate.of(2026, 1, 1 + random.nextInt(3))
        };
        return new Feature(LAYER, "C%05d".formatted(i), KEYS, values, shape);
    }

    private static @Nullable Geometry shape(Random random, double x, double y, double size) {
        Coordinate at = new Coordinate(x, y);
        Coordinate right = new Coordinate(clamp(x + size, 180), y);
        Coordinate up = new Coordinate(x, clamp(y + size, 89.9));
        return switch (random.nextInt(20)) {
            case 0 -> null;
            case 1 -> SHAPES.createPoint();
            case 2 -> SHAPES.createMultiPointFromCoords(new Coordinate[] {at, right});
            case 3 -> SHAPES.createLineString(new Coordinate[] {at, right, up});
            case 4 -> SHAPES.createPolygon(new Coordinate[] {at, right, up, at});
            default -> SHAPES.createPoint(at);
        };
    }
}
