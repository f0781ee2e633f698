package io.gridward.ogc.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gridward.core.crs.Crs;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.ogc.style.LayerStyle;
import io.gridward.ogc.style.Styles;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** One pixel is 0.00001°; pixel 0,0 begins at 122.09°E 46.072°N. */
class PixelHitsTest {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final MapView VIEW =
            new MapView(Crs.CGCS2000, new Envelope(122.09, 122.092, 46.07, 46.072), 200, 200);
    private static final AffineTransformation DEGREES =
            new AffineTransformation(1e-5, 0, 122.09, 0, -1e-5, 46.072);

    private static OptionalDouble distance(
            String layer, Geometry pixels, int x, int y, double tolerance) {
        Layer l = LayerCatalog.city().get(layer);
        LayerStyle style = Styles.city().getDefault(l);
        Map<String, Object> values =
                Map.of(l.key(), "1", attribute(layer), layer.equals("component") ? "01001" : "D");
        Feature feature =
                new MemoryFeatures()
                        .add(layer, DEGREES.transform(pixels), values)
                        .read(FeatureQuery.of(l, null))
                        .next();
        return new PixelHits(VIEW, style, x, y, tolerance).distancePx(feature);
    }

    private static String attribute(String layer) {
        return switch (layer) {
            case "component" -> "type_code";
            case "unit_grid" -> "name";
            default -> "department_code";
        };
    }

    private static Geometry wkt(String text) {
        try {
            return new WKTReader(SHAPES).read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    @Test
    void distancesAreThoseOfJts() {
        long seed = 20260304;
        Random random = new Random(seed);
        for (int i = 0; i < 400; i++) {
            Geometry shape = i % 2 == 0 ? star(random) : star(random).getBoundary();
            int x = random.nextInt(200);
            int y = random.nextInt(200);
            double expected = shape.distance(SHAPES.createPoint(new Coordinate(x + 0.5, y + 0.5)));
            String layer = i % 2 == 0 ? "unit_grid" : "responsibility_line";

            OptionalDouble actual = distance(layer, shape, x, y, 1_000);

            if (i % 2 == 1) {
                assertThat(actual.orElseThrow())
                        .as("seed %d, line %d", seed, i)
                        .isCloseTo(expected, within(1e-4));
            } else {
                assertThat(actual.isPresent() && actual.getAsDouble() == 0)
                        .as("seed %d, polygon %d", seed, i)
                        .isEqualTo(expected == 0);
            }
        }
    }

    private static Geometry star(Random random) {
        int n = 3 + random.nextInt(9);
        Coordinate[] ring = new Coordinate[n + 1];
        for (int i = 0; i < n; i++) {
            double angle = 2 * Math.PI * i / n;
            double radius = 10 + 80 * random.nextDouble();
            ring[i] =
                    new Coordinate(100 + radius * Math.cos(angle), 100 + radius * Math.sin(angle));
        }
        ring[n] = ring[0];
        return SHAPES.createPolygon(ring);
    }

    /** Two grids meet at x = 100.5, the very middle of pixel column 100. */
    @Test
    void thePixelOnASharedEdgeBelongsToExactlyOneGrid() {
        Geometry west = wkt("POLYGON ((20 20, 100.5 20, 100.5 180, 20 180, 20 20))");
        Geometry east = wkt("POLYGON ((100.5 20, 180 20, 180 180, 100.5 180, 100.5 20))");
        for (int y = 30; y < 170; y++) {
            boolean inWest = distance("unit_grid", west, 100, y, 6).isPresent();
            boolean inEast = distance("unit_grid", east, 100, y, 6).isPresent();

            assertThat(inWest ^ inEast).as("row " + y).isTrue();
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "component|POINT (100.5 100.5)|100|100|0|0",
                "component|POINT (100.5 100.5)|103|100|0|3",
                "component|POINT (100.5 100.5)|103|103|0|4.242640687",
                "component|POINT (100.5 100.5)|103|104|0|-1",
                "component|POINT (100.5 100.5)|112|100|6|-1",
                "component|POINT (100.5 100.5)|112|100|12|12",
                "component|MULTIPOINT (10 10, 100.5 100.5)|100|100|0|0",
                "component|LINESTRING (0 100.5, 200 100.5)|50|102|3|2",
                "component|POLYGON ((50 50, 150 50, 150 150, 50 150, 50 50))|60|60|0|0",
                "component|POLYGON ((50 50, 150 50, 150 150, 50 150, 50 50))|45|60|0|-1",
                "component|GEOMETRYCOLLECTION (POINT (10 10), LINESTRING (0 100.5, 200 100.5))|50|100|0|0",
                "component|POINT EMPTY|100|100|50|-1",
                "responsibility_line|LINESTRING (100.5 100.5, 100.5 100.5)|103|104|9|5",
                "responsibility_line|MULTILINESTRING ((0 0, 0 9), (90.5 0, 90.5 200))|92|60|2|2"
            })
    void eachKindOfShapeIsTouchedInItsWay(
            String layer, String shape, int x, int y, double tolerance, double expected) {
        OptionalDouble distance = distance(layer, wkt(shape), x, y, tolerance);

        assertThat(distance.orElse(-1)).isCloseTo(expected, within(1e-4));
    }

    @Test
    void theStorageBoxHoldsWhateverCanBeHit() {
        LayerStyle style = Styles.city().getDefault(LayerCatalog.city().get("component"));
        Envelope box = new PixelHits(VIEW, style, 100, 100, 6).storageBox();

        for (double angle = 0; angle < 6.3; angle += 0.1) {
            Geometry point =
                    SHAPES.createPoint(
                            new Coordinate(
                                    100.5 + 10 * Math.cos(angle), 100.5 + 10 * Math.sin(angle)));
            assertThat(distance("component", point, 100, 100, 6)).isPresent();
            assertThat(box.contains(DEGREES.transform(point).getCoordinate())).isTrue();
        }
        assertThat(box.getWidth()).isLessThan(0.0003);
    }

    @Test
    void aShapeThatThePicturesSystemCannotExpressIsNotHit() {
        MapView mercator =
                new MapView(Crs.GK_CM_123E, new Envelope(4e5, 5e5, 5.1e6, 5.2e6), 100, 100);
        Layer line = LayerCatalog.city().get("responsibility_zone");
        Feature world =
                new MemoryFeatures()
                        .add(
                                "responsibility_zone",
                                "POINT (-57 90)",
                                Map.of("id", "1", "department_code", "D"))
                        .read(FeatureQuery.of(line, null))
                        .next();

        assertThat(
                        new PixelHits(mercator, Styles.city().getDefault(line), 5, 5, 10)
                                .distancePx(world))
                .isEmpty();
    }
}
