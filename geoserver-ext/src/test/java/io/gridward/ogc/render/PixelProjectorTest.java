package io.gridward.ogc.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gridward.core.crs.Crs;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** One pixel is one degree, pixel 0,0 begins at 0°E 10°N. */
class PixelProjectorTest {
    private static final MapView VIEW =
            new MapView(Crs.CGCS2000, new Envelope(0, 20, 0, 10), 20, 10);

    private static PixelShape project(String wkt, double thinPx) {
        return new PixelProjector(VIEW, thinPx).project(read(wkt)).orElseThrow();
    }

    private static Geometry read(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    @Test
    void northIsUpAndEastIsRight() {
        double[] point = project("POINT (3 9)", 0).points().get(0);

        assertThat(point).containsExactly(3, 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (2 2, 2 5, 5 5, 5 2, 2 2))",
                "POLYGON ((0 0, 0 9, 9 9, 9 0, 0 0), (2 2, 5 2, 5 5, 2 5, 2 2))",
                "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (2 2, 5 2, 5 5, 2 5, 2 2))"
            })
    void shellsAndHolesTurnAgainstEachOther(String wkt) {
        double[][] area = project(wkt, 0).areas().get(0);

        assertThat(PixelShape.area2(area[0])).isPositive();
        assertThat(PixelShape.area2(area[1])).isNegative();
        assertThat(area[0]).startsWith(area[0][area[0].length - 2], area[0][area[0].length - 1]);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POINT EMPTY|0|0|0",
                "MULTIPOINT (1 1, 2 2, 3 3)|0|0|3",
                "MULTILINESTRING ((1 1, 2 2), (3 3, 4 4))|0|2|0",
                "MULTIPOLYGON (((0 0, 3 0, 3 3, 0 0)), ((5 5, 8 5, 8 8, 5 5)))|2|0|0",
                "GEOMETRYCOLLECTION (POINT (1 1), LINESTRING (1 1, 2 2), POLYGON ((0 0, 3 0, 3 3, 0 0)))|1|1|1",
                "GEOMETRYCOLLECTION (GEOMETRYCOLLECTION (POINT (1 1)), POLYGON EMPTY)|0|0|1"
            })
    void partsAreSortedByKind(String wkt, int areas, int lines, int points) {
        PixelShape shape = project(wkt, 0.3);

        assertThat(shape.areas()).hasSize(areas);
        assertThat(shape.lines()).hasSize(lines);
        assertThat(shape.points()).hasSize(points);
    }

    @Test
    void thinningMovesNoOutlineByMoreThanItsWidth() {
        Random random = new Random(20260305);
        Coordinate[] line = new Coordinate[2_000];
        for (int i = 0; i < line.length; i++) {
            line[i] = new Coordinate(i * 0.01, 5 + Math.sin(i * 0.02) + 0.02 * random.nextDouble());
        }
        Geometry whole = new GeometryFactory().createLineString(line);

        double[] thin = new PixelProjector(VIEW, 0.3).project(whole).orElseThrow().lines().get(0);

        assertThat(thin.length / 2).isLessThan(line.length / 10);
        assertThat(thin[0]).isEqualTo(0);
        assertThat(thin[thin.length - 2]).isCloseTo(line[line.length - 1].x, within(1e-9));
        Coordinate[] kept = new Coordinate[thin.length / 2];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = new Coordinate(thin[2 * i], 10 - thin[2 * i + 1]);
        }
        Geometry after = new GeometryFactory().createLineString(kept);
        for (Coordinate c : line) {
            assertThat(after.distance(whole.getFactory().createPoint(c))).isLessThan(0.3);
        }
    }

    @Test
    void aPolygonSmallerThanAPixelIsStillAPolygonAndItsHoleIsGone() {
        PixelShape shape =
                project(
                        "POLYGON ((1 1, 1.02 1, 1.02 1.02, 1 1.02, 1 1), (1.005 1.005, 1.01 1.005, 1.01 1.01, 1.005 1.005))",
                        0.3);

        assertThat(shape.areas().get(0)[0].length).isGreaterThanOrEqualTo(8);
        assertThat(shape.areas().get(0)).hasDimensions(1, shape.areas().get(0)[0].length);
    }

    @Test
    void whatThePlaneCannotShowIsNothing() {
        MapView metres =
                new MapView(Crs.WEB_MERCATOR, new Envelope(1.3e7, 1.4e7, 5e6, 6e6), 10, 10);

        assertThat(new PixelProjector(metres, 0).project(read("POINT (123 90)"))).isEmpty();
        assertThat(new PixelProjector(metres, 0).project(read("POINT (123 46)"))).isPresent();
    }
}
