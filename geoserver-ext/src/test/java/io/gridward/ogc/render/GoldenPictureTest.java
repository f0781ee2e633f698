package io.gridward.ogc.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.crs.Crs;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.filter.Filter;
import io.gridward.ogc.png.PngWriter;
import io.gridward.ogc.style.LayerStyle;
import io.gridward.ogc.style.Styles;
import io.gridward.ogc.style.Tint;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;

/**
 * Pictures without texts (those depend on the machine's fonts) against stored ones. Refresh with
 * {@code -Dgolden.update=true} and look at each before it is kept.
 */
class GoldenPictureTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final int SIDE_PX = 160;

    /** Pixels may differ a little where edges are smoothed. */
    private static final int CHANNEL_TOLERANCE = 24;

    private static final double PIXELS_OFF = 0.004;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "grids_with_a_hole, unit_grid, unit_grid, 0.004",
        "division_levels_far, division, division, 0.4",
        "division_levels_near, division, division, 0.004",
        "division_grounds, division, division_grounds, 0.004",
        "zones_by_department, responsibility_zone, responsibility_zone, 0.004",
        "line_with_dashes, responsibility_line, responsibility_line, 0.004",
        "components_of_each_class, component, component, 0.0008",
        "components_of_each_class_far, component, component, 0.0035",
        "places, place, place, 0.0012",
        "management_zones, management_zone, management_zone, 0.004",
        "gaps_and_slivers, coverage_gap, coverage_gap, 0.002",
        "gaps_and_slivers_far, coverage_gap, coverage_gap, 0.4",
        "conflicts_and_slivers, coverage_conflict, coverage_conflict, 0.002",
        "conflicts_and_slivers_far, coverage_conflict, coverage_conflict, 0.4"
    })
    void looksAsItDid(String name, String layer, String style, double degrees) throws IOException {
        BufferedImage drawn = draw(scene(degrees), layer, style, degrees);
        Path file = GOLDEN.resolve(name + ".png");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN);
            Files.write(file, PngWriter.toBytes(drawn));
        }

        BufferedImage golden = ImageIO.read(file.toFile());

        assertThat(golden.getWidth()).isEqualTo(SIDE_PX);
        assertThat(shareOff(drawn, golden))
                .as("share of pixels that differ")
                .isLessThan(PIXELS_OFF);
    }

    @Test
    void theComparisonSeesAChange() {
        BufferedImage one = draw(scene(0.004), "unit_grid", "unit_grid", 0.004);
        BufferedImage other = draw(scene(0.0039), "unit_grid", "unit_grid", 0.004);

        assertThat(shareOff(one, one)).isZero();
        assertThat(shareOff(one, other)).isGreaterThan(PIXELS_OFF);
    }

    /** Shapes in hundredths of the picture's side, from its lower left corner. */
    private static MemoryFeatures scene(double degrees) {
        Scene s = new Scene(degrees);
        s.area("unit_grid", "5 10, 45 10, 50 55, 8 60", "20 25, 35 25, 35 40, 20 40", "code", "");
        s.area("unit_grid", "45 10, 120 5, 130 70, 50 55", "", "code", "");
        s.area("unit_grid", "8 60, 50 55, 130 70, 90 180, -40 120", "", "code", "");
        s.area("division", "6 6, 94 6, 94 94, 6 94", "", "level", "county");
        s.area("division", "6 6, 50 6, 55 50, 50 94, 6 94", "", "level", "subdistrict");
        s.area("division", "50 6, 94 6, 94 94, 50 94, 55 50", "", "level", "subdistrict");
        s.area("division", "6 6, 50 6, 55 50, 6 50", "", "level", "community");
        s.area("division", "55 50, 94 50, 94 94, 50 94", "", "level", "community");
        for (int i = 0; i < 9; i++) {
            int x = 6 + i % 3 * 30;
            int y = 6 + i / 3 * 30;
            String square =
                    "%d %d, %d %d, %d %d, %d %d"
                            .formatted(x, y, x + 28, y, x + 28, y + 28, x, y + 28);
            s.area("responsibility_zone", square, "", "department_code", "D" + i);
        }
        s.add("responsibility_line", "LINESTRING", "-300 20, 40 30, 60 80, 400 90", "side", "both");
        String[] types = {"01001", "02001", "03001", "04001", "05001", "0601"};
        for (int i = 0; i < types.length; i++) {
            int x = 15 + i % 3 * 30;
            s.add("component", "POINT", x + " " + (i < 3 ? 70 : 40), "type_code", types[i]);
        }
        s.add("component", "LINESTRING", "10 20, 60 15", "type_code", "01070");
        s.area("component", "70 8, 95 8, 95 25, 70 25", "", "type_code", "04010");
        s.add("place", "POINT", "30 50", "kind", "poi");
        s.add("place", "POINT", "60 50", "kind", "door_plate");
        coverage(s);
        return s.features;
    }

    /** Findings of every size: a wide one, slivers thinner than a pixel, one smaller than any. */
    private static void coverage(Scene s) {
        for (int i = 1; i <= 3; i++) {
            String square =
                    "%d 10, %d 10, %d 90, %d 90"
                            .formatted(32 * i - 28, 32 * i - 2, 32 * i - 2, 32 * i - 28);
            s.area("management_zone", square, "", "zone_class", String.valueOf(i));
        }
        for (String layer : new String[] {"coverage_gap", "coverage_conflict"}) {
            s.area(layer, "10 55, 45 60, 40 90, 12 85", "", "coverage", "unit_grid");
            s.area(layer, "60 10, 60.05 10, 70 90, 69.95 90", "", "coverage", "unit_grid");
            s.area(layer, "10 20, 50 25, 50 25.02, 10 20.02", "", "coverage", "unit_grid");
            s.area(layer, "85 50, 85.001 50, 85.001 50.001", "", "coverage", "unit_grid");
        }
    }

    private static BufferedImage draw(
            MemoryFeatures features, String layerName, String styleName, double degrees) {
        Layer layer = LayerCatalog.city().get(layerName);
        LayerStyle style = Styles.city().find(layer, styleName).orElseThrow();
        Envelope box =
                new Envelope(Scene.WEST, Scene.WEST + degrees, Scene.SOUTH, Scene.SOUTH + degrees);
        MapView view = new MapView(Crs.CGCS2000, box, SIDE_PX, SIDE_PX);
        MapPainter painter = MapPainter.opaque(view, Tint.WHITE);
        painter.draw(
                style,
                features.read(
                        FeatureQuery.of(layer, null)
                                .where(Filter.bbox(view.storageBox(style.marginPxAt(1_000))))));
        return painter.finish();
    }

    private static double shareOff(BufferedImage a, BufferedImage b) {
        int off = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                int p = a.getRGB(x, y);
                int q = b.getRGB(x, y);
                for (int shift = 0; shift < 32; shift += 8) {
                    if (Math.abs((p >>> shift & 0xFF) - (q >>> shift & 0xFF)) > CHANNEL_TOLERANCE) {
                        off++;
                        break;
                    }
                }
            }
        }
        return off / (double) (a.getWidth() * a.getHeight());
    }

    /** Builds features whose names are blank, so that nothing is written. */
    private static final class Scene {
        static final double WEST = 122.09;
        static final double SOUTH = 46.07;
        private final MemoryFeatures features = new MemoryFeatures();
        private final double unit;

        Scene(double degrees) {
            this.unit = degrees / 100;
        }

        void area(String layer, String shell, String hole, String attribute, String value) {
            String rings = "(" + placed(shell, true) + ")";
            if (!hole.isEmpty()) {
                rings += ", (" + placed(hole, true) + ")";
            }
            put(layer, "POLYGON (" + rings + ")", attribute, value);
        }

        void add(String layer, String kind, String points, String attribute, String value) {
            put(layer, kind + " (" + placed(points, false) + ")", attribute, value);
        }

        private void put(String layer, String wkt, String attribute, String value) {
            String key = LayerCatalog.city().get(layer).key();
            Map<String, Object> row =
                    attribute.equals(key) ? Map.of(key, value) : Map.of(key, "", attribute, value);
            features.add(layer, wkt, row);
        }

        private String placed(String points, boolean closed) {
            StringBuilder out = new StringBuilder();
            String[] all = (closed ? points + ", " + points.split(",")[0] : points).split(",");
            for (String point : all) {
                String[] xy = point.strip().split(" ");
                out.append(out.isEmpty() ? "" : ", ")
                        .append(WEST + Double.parseDouble(xy[0]) * unit)
                        .append(' ')
                        .append(SOUTH + Double.parseDouble(xy[1]) * unit);
            }
            return out.toString();
        }
    }
}
