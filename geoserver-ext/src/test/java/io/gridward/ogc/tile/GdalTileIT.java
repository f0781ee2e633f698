package io.gridward.ogc.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gridward.ogc.render.MemoryFeatures;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * GDAL's driver for vector tiles reads ours, and the places it reads are those that were stored.
 */
class GdalTileIT {
    private static final Pattern POINT = Pattern.compile("POINT \\(([-0-9.]+) ([-0-9.]+)\\)");

    @TempDir private Path folder;

    @Test
    void gdalReadsTheTile() throws Exception {
        MemoryFeatures city =
                new MemoryFeatures()
                        .add(
                                "component",
                                "POINT (122.0933 46.0722)",
                                Map.of("code", "C1", "name", "上水井盖"));
        TileAddress tile = Tiles.at(TileMatrixSet.WEB_MERCATOR_QUAD, 14, 122.0933, 46.0722);

        String info = read(new Tiles(city).bytes("component", tile, "code", "name"), tile);

        assertThat(info).contains("code (String) = C1", "name (String) = 上水井盖");
        Matcher point = POINT.matcher(info);
        assertThat(point.find()).as(info).isTrue();
        double unit = 40_075_016.68 / (1 << 14) / 4096;
        assertThat(Double.parseDouble(point.group(1)))
                .isCloseTo(6378137 * Math.toRadians(122.0933), within(unit));
        assertThat(Double.parseDouble(point.group(2)))
                .isCloseTo(
                        6378137 * Math.log(Math.tan(Math.PI / 4 + Math.toRadians(46.0722) / 2)),
                        within(unit));
    }

    @Test
    void gdalReadsPolygonsWithHoles() throws Exception {
        TileAddress tile = Tiles.at(TileMatrixSet.WEB_MERCATOR_QUAD, 13, 122.061, 46.051);

        String info =
                read(new Tiles(CrookedCoverage.of(3, 6)).bytes("unit_grid", tile, "code"), tile);

        assertThat(info).contains("code (String) = 152201001001001").contains("POLYGON ((");
        assertThat(info).contains("),(").doesNotContain("ERROR", "Warning");
    }

    private String read(byte[] bytes, TileAddress tile) throws Exception {
        Path file = Files.write(folder.resolve("tile.mvt"), bytes);
        Path out = folder.resolve("out.txt");
        Process process =
                new ProcessBuilder(
                                "ogrinfo",
                                "-al",
                                "-oo",
                                "Z=" + tile.zoom(),
                                "-oo",
                                "X=" + tile.column(),
                                "-oo",
                                "Y=" + tile.row(),
                                "MVT:" + file)
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile())
                        .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String text = Files.readString(out, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(text).isZero();
        return text;
    }
}
