package io.gridward.ogc.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.layer.LayerCatalog;
import io.gridward.ogc.png.PngWriter;
import io.gridward.ogc.style.LayerStyle;
import io.gridward.ogc.style.Styles;
import java.awt.image.BufferedImage;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LegendPainterTest {
    private static final int ROW_PX = 22;
    private static final int EDGE_PX = 6;

    private static LayerStyle style(String layer) {
        return Styles.city().getDefault(LayerCatalog.city().get(layer));
    }

    static Stream<LayerStyle> styles() {
        return LayerCatalog.city().listPublished().stream()
                .flatMap(l -> Styles.city().list(l).stream());
    }

    @ParameterizedTest
    @CsvSource({
        "component, NaN, 5",
        "component, 8000, 5",
        "component, 50000, 1",
        "unit_grid, NaN, 1",
        "division, NaN, 3",
        "division, 500000, 2",
        "place, NaN, 4",
        "place, 30000, 2",
        "responsibility_zone, NaN, 2",
        "responsibility_line, 10000, 1"
    })
    void everyTitleHasOneLine(String layer, double scale, int lines) {
        BufferedImage legend = LegendPainter.paint(style(layer), false, scale);

        assertThat(legend.getHeight()).isEqualTo(lines * ROW_PX + EDGE_PX);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("styles")
    void everyLineHasASwatchAndAText(LayerStyle style) {
        BufferedImage legend = LegendPainter.paint(style, false, Double.NaN);
        for (int y = EDGE_PX; y + ROW_PX <= legend.getHeight(); y += ROW_PX) {
            assertThat(inked(legend, EDGE_PX, y, 26, 16)).as("swatch at " + y).isTrue();
            assertThat(inked(legend, 40, y, legend.getWidth() - 40, 16))
                    .as("text at " + y)
                    .isTrue();
        }
        assertThat(inked(legend, legend.getWidth() - 2, 0, 2, legend.getHeight()))
                .as("no text is cut")
                .isFalse();
    }

    private static boolean inked(BufferedImage image, int x, int y, int width, int height) {
        for (int rgb : image.getRGB(x, y, width, height, null, 0, width)) {
            if (rgb >>> 24 != 0) {
                return true;
            }
        }
        return false;
    }

    @Test
    void theSwatchHasTheColourOfTheMap() {
        BufferedImage legend = LegendPainter.paint(style("component"), false, Double.NaN);

        assertThat(legend.getRGB(EDGE_PX + 13, EDGE_PX + 8)).isEqualTo(0xFF0072B2);
        assertThat(legend.getRGB(EDGE_PX + 13, EDGE_PX + ROW_PX + 8)).isEqualTo(0xFFE69F00);
    }

    @Test
    void englishLegendsAreWrittenInEnglish() {
        BufferedImage zh = LegendPainter.paint(style("component"), false, Double.NaN);
        BufferedImage en = LegendPainter.paint(style("component"), true, Double.NaN);

        assertThat(en.getHeight()).isEqualTo(zh.getHeight());
        assertThat(PngWriter.toBytes(en)).isNotEqualTo(PngWriter.toBytes(zh));
        assertThat(PngWriter.toBytes(LegendPainter.paint(style("component"), true, Double.NaN)))
                .isEqualTo(PngWriter.toBytes(en));
    }
}
