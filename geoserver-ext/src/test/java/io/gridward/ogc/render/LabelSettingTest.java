package io.gridward.ogc.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gridward.core.crs.Crs;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.ogc.style.LayerStyle;
import io.gridward.ogc.style.Tint;
import io.gridward.ogc.style.sld.Sld;
import java.awt.image.BufferedImage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;

/** Where texts of styles stand: measured by their ink, as typefaces differ by machine. */
class LabelSettingTest {
    private static final double WEST = 122.09;
    private static final double SOUTH = 46.07;
    private static final double PIXEL = 0.000004;

    /** Where the ink lies: {left, top, right, bottom, pixels}. */
    private static int[] ink(BufferedImage image, int rgb) {
        int[] box = {image.getWidth(), image.getHeight(), -1, -1, 0};
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if ((image.getRGB(x, y) & 0xFFFFFF) == rgb) {
                    box[0] = Math.min(box[0], x);
                    box[1] = Math.min(box[1], y);
                    box[2] = Math.max(box[2], x);
                    box[3] = Math.max(box[3], y);
                    box[4]++;
                }
            }
        }
        return box;
    }

    private static String text(String more) {
        return "<Rule><TextSymbolizer><Label><ogc:PropertyName>name</ogc:PropertyName></Label>"
                + "<Font><CssParameter name=\"font-size\">20</CssParameter><CssParameter name=\"font-weight\">bold</CssParameter></Font>"
                + more
                + "</TextSymbolizer></Rule>";
    }

    private static String point(String more) {
        return text(
                "<LabelPlacement><PointPlacement>" + more + "</PointPlacement></LabelPlacement>");
    }

    private static BufferedImage draw(MemoryFeatures scene, String layer, String rules) {
        LayerStyle style = Sld.style(Sld.old(layer, rules));
        Envelope box = new Envelope(WEST, WEST + 200 * PIXEL, SOUTH, SOUTH + 200 * PIXEL);
        MapPainter painter =
                MapPainter.opaque(new MapView(Crs.CGCS2000, box, 200, 200), Tint.WHITE);
        painter.draw(style, scene.read(FeatureQuery.of(style.layer(), null)));
        return painter.finish();
    }

    private static MemoryFeatures place(String wkt) {
        return new MemoryFeatures()
                .add("place", wkt, Map.of("id", "p", "kind", "poi", "name", "■■■■"));
    }

    private static MemoryFeatures middle() {
        return place("POINT (%s %s)".formatted(WEST + 100 * PIXEL, SOUTH + 100 * PIXEL));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.5, 0, 0, left, middle",
        "1, 0.5, 0, 0, right, middle",
        "0.5, 0, 0, 0, centre, above",
        "0.5, 1, 0, 0, centre, below",
        "0.5, 0.5, 30, 20, moved, moved"
    })
    void anchorAndDisplacementSayWhere(
            double ax, double ay, double dx, double dy, String across, String up) {
        int[] ink =
                ink(
                        draw(
                                middle(),
                                "place",
                                point(
                                        "<AnchorPoint><AnchorPointX>%s</AnchorPointX><AnchorPointY>%s</AnchorPointY></AnchorPoint><Displacement><DisplacementX>%s</DisplacementX><DisplacementY>%s</DisplacementY></Displacement>"
                                                .formatted(ax, ay, dx, dy))),
                        0);

        double x = (ink[0] + ink[2]) / 2.0;
        double y = (ink[1] + ink[3]) / 2.0;
        switch (across) {
            case "left" -> assertThat(ink[0]).isBetween(99, 103);
            case "right" -> assertThat(ink[2]).isBetween(96, 100);
            case "centre" -> assertThat(x).isCloseTo(100, within(2.0));
            default -> assertThat(x).isCloseTo(130, within(2.0));
        }
        switch (up) {
            case "middle" -> assertThat(y).isCloseTo(100, within(2.0));
            case "above" -> assertThat(ink[3]).isBetween(96, 101);
            case "below" -> assertThat(ink[1]).isBetween(98, 103);
            default -> assertThat(y).isCloseTo(80, within(2.0));
        }
    }

    @Test
    void aTurnedTextStandsUpright() {
        int[] level = ink(draw(middle(), "place", point("<Rotation>0</Rotation>")), 0);
        int[] turned = ink(draw(middle(), "place", point("<Rotation>90</Rotation>")), 0);

        assertThat(level[2] - level[0]).isGreaterThan(2 * (level[3] - level[1]));
        assertThat(turned[3] - turned[1]).isGreaterThan(2 * (turned[2] - turned[0]));
        assertThat(turned[1]).as("its first letter is at the point").isBetween(99, 103);
    }

    @Test
    void aHaloHasItsColourAndWidth() {
        String halo =
                "<Halo><Radius>%d</Radius><Fill><CssParameter name=\"fill\">#FF0000</CssParameter></Fill></Halo>";
        int[] thin = ink(draw(middle(), "place", text(halo.formatted(3))), 0xFF0000);
        int[] wide = ink(draw(middle(), "place", text(halo.formatted(6))), 0xFF0000);

        assertThat(wide[4]).isGreaterThan(thin[4]);
        assertThat(wide[2] - wide[0] - (thin[2] - thin[0])).isBetween(4, 8);
    }

    @Test
    void aTextAlongALineRunsAsItDoesAndRepeatsWhenAsked() {
        MemoryFeatures scene =
                new MemoryFeatures()
                        .add(
                                "responsibility_line",
                                "LINESTRING (%s %s, %s %s)"
                                        .formatted(
                                                WEST + 10 * PIXEL,
                                                SOUTH + 10 * PIXEL,
                                                WEST + 190 * PIXEL,
                                                SOUTH + 190 * PIXEL),
                                Map.of("id", "l", "name", "■■"));
        String line = "<LabelPlacement><LinePlacement>%s</LinePlacement></LabelPlacement>";
        int[] once = ink(draw(scene, "responsibility_line", text(line.formatted(""))), 0);
        int[] again =
                ink(
                        draw(
                                scene,
                                "responsibility_line",
                                text(line.formatted("<IsRepeated>true</IsRepeated><Gap>80</Gap>"))),
                        0);

        assertThat(again[4]).isGreaterThan(2 * once[4]);
        assertThat((once[0] + once[2]) / 2.0).isCloseTo(100, within(3.0));
        assertThat(once[3] - once[1]).as("it slants").isCloseTo(once[2] - once[0], within(6));
    }

    @Test
    void textsThatDoNotMindEachOtherAreAllWritten() {
        MemoryFeatures scene = middle();
        for (int i = 1; i < 4; i++) {
            scene.add(
                    "place",
                    "POINT (%s %s)"
                            .formatted(WEST + (100 + i) * PIXEL, SOUTH + (100 - 9 * i) * PIXEL),
                    Map.of("id", "q" + i, "kind", "poi", "name", "■■■■"));
        }
        String place = "<LabelPlacement><PointPlacement/></LabelPlacement>";
        int[] some = ink(draw(scene, "place", text(place)), 0);
        int[] all =
                ink(
                        draw(
                                scene,
                                "place",
                                text(
                                        place
                                                + "<VendorOption name=\"conflictResolution\">false</VendorOption>")),
                        0);

        assertThat(all[4]).isGreaterThan(some[4]);
    }
}
