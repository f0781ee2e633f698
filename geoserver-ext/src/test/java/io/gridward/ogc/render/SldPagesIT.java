package io.gridward.ogc.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.layer.FeatureQuery;
import io.gridward.ogc.picture.PictureFormat;
import io.gridward.ogc.picture.Sketch;
import io.gridward.ogc.style.LayerStyle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Maps as SVG and PDF, opened by programs of others (Chromium; Poppler by way of GDAL), look like
 * the picture made of pixels.
 */
class SldPagesIT {
    private static final int SIDE = 160;

    /** Mean difference of a channel: edges are smoothed in other ways, symbols not moved. */
    private static final double TOLERANCE = 10;

    @TempDir Path folder;

    private static byte[] draw(String name, PictureFormat format, boolean empty)
            throws IOException {
        MapView view = SldPictureTest.view(SIDE, SIDE, 0);
        Sketch sketch = format.begin(SIDE, SIDE, view.pixelMetres(), OptionalInt.of(0xFFFFFF));
        if (!empty) {
            LayerStyle style = SldPictureTest.sample(name);
            MapPainter painter = MapPainter.with(sketch.pen(), view);
            painter.draw(style, SldPictureTest.scene().read(FeatureQuery.of(style.layer(), null)));
            painter.complete();
        }
        return sketch.toBytes();
    }

    private static double difference(BufferedImage a, BufferedImage b) {
        long sum = 0;
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                for (int shift = 0; shift < 24; shift += 8) {
                    sum +=
                            Math.abs(
                                    (a.getRGB(x, y) >> shift & 0xFF)
                                            - (b.getRGB(x, y) >> shift & 0xFF));
                }
            }
        }
        return sum / (3.0 * SIDE * SIDE);
    }

    private void check(String name, BufferedImage opened) throws IOException {
        BufferedImage pixels =
                ImageIO.read(new ByteArrayInputStream(draw(name, PictureFormat.PNG, false)));
        BufferedImage nothing =
                ImageIO.read(new ByteArrayInputStream(draw(name, PictureFormat.PNG, true)));
        double off = difference(opened, pixels);
        double drawn = difference(nothing, pixels);
        assertThat(off).as("%s, of %.1f drawn", name, drawn).isLessThan(TOLERANCE);
        assertThat(off).as("%s, of what is drawn", name).isLessThan(drawn / 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unit_grid.fills",
                "unit_grid.hatches",
                "unit_grid.patterns",
                "unit_grid.rules",
                "unit_grid.middles",
                "responsibility_line.strokes",
                "responsibility_line.ends",
                "responsibility_line.trails",
                "component.graphics",
                "component.symbols"
            })
    void anSvgLooksLikeThePicture(String name) throws Exception {
        Path svg = folder.resolve("map.svg");
        Files.write(svg, draw(name, PictureFormat.SVG, false));
        Path png = folder.resolve("map.png");

        run(
                System.getenv().getOrDefault("CHROMIUM", "chromium"),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--user-data-dir=" + folder.resolve("chromium"),
                "--window-size=600,600",
                "--force-device-scale-factor=1",
                "--screenshot=" + png,
                svg.toUri().toString());

        check(name, ImageIO.read(png.toFile()).getSubimage(0, 0, SIDE, SIDE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unit_grid.fills",
                "unit_grid.hatches",
                "unit_grid.patterns",
                "unit_grid.rules",
                "unit_grid.middles",
                "responsibility_line.strokes",
                "responsibility_line.ends",
                "responsibility_line.trails",
                "component.graphics",
                "component.symbols"
            })
    void aPdfLooksLikeThePicture(String name) throws Exception {
        Path pdf = folder.resolve("map.pdf");
        Files.write(pdf, draw(name, PictureFormat.PDF, false));
        Path png = folder.resolve("map.png");

        run(
                "gdal_translate",
                "-q",
                "-of",
                "PNG",
                "--config",
                "GDAL_PDF_DPI",
                "90.7143", // 25.4 / 0.28
                pdf.toString(),
                png.toString());

        check(name, ImageIO.read(png.toFile()));
    }

    private void run(String... command) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Process process =
                new ProcessBuilder(List.of(command))
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile())
                        .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).as(command[0]).isTrue();
        assertThat(process.exitValue()).as(Files.readString(out)).isZero();
    }
}
