package io.gridward.web.tile;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.web.ServedCity;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GDAL's WMTS driver reads the capabilities and fetches the ground it wants, in both sets. */
class GdalWmtsIT extends ServedCity {
    private static final int WIDTH_PX = 400;
    private static final int HEIGHT_PX = 200;

    @TempDir private Path folder;

    /** The city and as much empty ground to the north of it. */
    @ParameterizedTest
    @CsvSource({"CGCS2000Quad", "WebMercatorQuad"})
    void gdalFetchesTheGroundItWants(String set) throws Exception {
        String description = get("/tiles/unit_grid.json").at("/tiles/0");
        String base = description.substring(0, description.indexOf("/tiles/"));
        Path picture = folder.resolve("map.png");
        List<String> command =
                new ArrayList<>(List.of("gdal_translate", "-q", "-of", "PNG", "-projwin"));
        for (double[] corner : new double[][] {{122.0, 46.04}, {122.04, 46.0}}) {
            boolean degrees = set.equals("CGCS2000Quad");
            command.add(String.valueOf(degrees ? corner[0] : easting(corner[0])));
            command.add(String.valueOf(degrees ? corner[1] : northing(corner[1])));
        }
        command.addAll(List.of("-outsize", "400", "200"));
        command.add(
                "WMTS:%s/wmts/1.0.0/WMTSCapabilities.xml,layer=unit_grid,tilematrixset=%s,extendbeyonddateline=NO"
                        .formatted(base, set));
        command.add(picture.toString());

        run(command);

        BufferedImage image = ImageIO.read(picture.toFile());
        assertThat(image.getWidth()).isEqualTo(WIDTH_PX);
        assertThat(inked(image, HEIGHT_PX / 2 + 4, HEIGHT_PX)).as("the city").isGreaterThan(200);
        assertThat(inked(image, 0, HEIGHT_PX / 2 - 8)).as("north of it").isZero();
    }

    private static double easting(double lon) {
        return 6378137 * Math.toRadians(lon);
    }

    private static double northing(double lat) {
        return 6378137 * Math.log(Math.tan(Math.PI / 4 + Math.toRadians(lat) / 2));
    }

    private static int inked(BufferedImage image, int from, int to) {
        int n = 0;
        for (int y = from; y < to; y++) {
            for (int x = 0; x < WIDTH_PX; x++) {
                n += image.getRGB(x, y) >>> 24 > 16 ? 1 : 0;
            }
        }
        return n;
    }

    private void run(List<String> command) throws Exception {
        Path out = folder.resolve("out.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
        builder.environment().put("no_proxy", "127.0.0.1");
        builder.environment().put("GDAL_ENABLE_WMS_CACHE", "NO");
        builder.directory(folder.toFile());
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String text = Files.readString(out, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(text).isZero();
    }
}
