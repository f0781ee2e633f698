package io.gridward.ogc.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.crs.Crs;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.ogc.style.Styles;
import io.gridward.ogc.style.Tint;
import java.awt.image.BufferedImage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

/** One pixel is 0.00001°, pixel 0,0 begins at 122.09°E 46.072°N; scale about 1:4,000. */
class MapPainterTest {
    private static final MapView VIEW =
            new MapView(Crs.CGCS2000, new Envelope(122.09, 122.092, 46.07, 46.072), 200, 200);
    private static final int WHITE = 0xFFFFFFFF;

    private static BufferedImage draw(MemoryFeatures features, String... layers) {
        MapPainter painter = MapPainter.opaque(VIEW, Tint.WHITE);
        for (String name : layers) {
            Layer layer = LayerCatalog.city().get(name);
            painter.draw(
                    Styles.city().getDefault(layer), features.read(FeatureQuery.of(layer, null)));
        }
        return painter.finish();
    }

    private static String square(double west, double south, double east, double north) {
        return "(%s %s, %s %s, %s %s, %s %s, %s %s)"
                .formatted(west, south, east, south, east, north, west, north, west, south);
    }

    @Test
    void aHoleStaysAsItWasWhicheverWayItsRingTurns() {
        String shell = square(122.0902, 46.0702, 122.0918, 46.0718);
        String hole = square(122.0908, 46.0708, 122.0912, 46.0712);
        for (String turn : new String[] {"POLYGON (%s, %s)", "MULTIPOLYGON ((%s, %s))"}) {
            BufferedImage image =
                    draw(
                            new MemoryFeatures()
                                    .add(
                                            "responsibility_zone",
                                            turn.formatted(shell, hole),
                                            Map.of("id", "1", "department_code", "D")),
                            "responsibility_zone");

            assertThat(image.getRGB(50, 50)).isNotEqualTo(WHITE);
            assertThat(image.getRGB(100, 100)).isEqualTo(WHITE);
            assertThat(image.getRGB(10, 10)).isEqualTo(WHITE);
        }
    }

    @Test
    void neighboursOfOneColourLeaveNoSeam() {
        MemoryFeatures two =
                new MemoryFeatures()
                        .add(
                                "unit_grid",
                                "POLYGON (" + square(122.08, 46.06, 122.091003, 46.08) + ")",
                                Map.of("code", "1"))
                        .add(
                                "unit_grid",
                                "POLYGON (" + square(122.091003, 46.06, 122.1, 46.08) + ")",
                                Map.of("code", "2"));

        BufferedImage image = draw(two, "unit_grid");

        // beside the outline at x = 100.3 the tint is the same on both sides
        assertThat(image.getRGB(50, 190)).isEqualTo(image.getRGB(150, 190)).isNotEqualTo(WHITE);
    }

    @Test
    void shapesThatReachFarBeyondThePictureAreDrawnToItsEdges() {
        BufferedImage image =
                draw(
                        new MemoryFeatures()
                                .add(
                                        "responsibility_zone",
                                        "POLYGON (" + square(-170, -80, 170, 80) + ")",
                                        Map.of("id", "1", "department_code", "D"))
                                .add(
                                        "responsibility_line",
                                        "LINESTRING (-170 46.071, 170 46.071)",
                                        Map.of("id", "1", "department_code", "D")),
                        "responsibility_zone",
                        "responsibility_line");

        assertThat(image.getRGB(0, 0)).isEqualTo(image.getRGB(199, 199)).isNotEqualTo(WHITE);
        // 13 pixels are more than one dash and its gap
        int[] row = image.getRGB(0, 100, 200, 1, null, 0, 200);
        assertThat(java.util.Arrays.stream(row).distinct().count()).isGreaterThan(1);
    }

    @Test
    void dashesKeepTheirPlaceWhenThePictureMoves() {
        MemoryFeatures line =
                new MemoryFeatures()
                        .add(
                                "responsibility_line",
                                "LINESTRING (122.08 46.071, 122.2 46.071)",
                                Map.of("id", "1", "department_code", "D"));
        Layer layer = LayerCatalog.city().get("responsibility_line");
        MapView moved =
                new MapView(
                        Crs.CGCS2000, new Envelope(122.0905, 122.0925, 46.07, 46.072), 200, 200);
        MapPainter painter = MapPainter.opaque(moved, Tint.WHITE);
        painter.draw(Styles.city().getDefault(layer), line.read(FeatureQuery.of(layer, null)));

        BufferedImage here = draw(line, "responsibility_line");
        BufferedImage there = painter.finish();

        for (int x = 0; x < 140; x++) {
            int a = here.getRGB(x + 50, 100) & 0xFF;
            int b = there.getRGB(x, 100) & 0xFF;
            assertThat(Math.abs(a - b)).as("column " + x).isLessThan(16);
        }
    }

    @Test
    void pointsLieOverPolygonsOfTheSameLayer() {
        MemoryFeatures mixed =
                new MemoryFeatures()
                        .add(
                                "component",
                                "POINT (122.091 46.071)",
                                Map.of("code", "1", "type_code", "01001"))
                        .add(
                                "component",
                                "POLYGON (" + square(122.0902, 46.0702, 122.0918, 46.0718) + ")",
                                Map.of("code", "2", "type_code", "04001"));

        assertThat(draw(mixed, "component").getRGB(100, 100)).isEqualTo(0xFF0072B2);
    }

    @Test
    void aFeatureWithoutShapeIsPassedOver() {
        MemoryFeatures features =
                new MemoryFeatures()
                        .add("component", "POINT EMPTY", Map.of("code", "1", "type_code", "01001"))
                        .add(
                                "component",
                                "GEOMETRYCOLLECTION EMPTY",
                                Map.of("code", "2", "type_code", "01001"));

        assertThat(draw(features, "component").getRGB(100, 100)).isEqualTo(WHITE);
    }
}
