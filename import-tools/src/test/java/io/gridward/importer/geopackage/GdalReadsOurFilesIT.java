package io.gridward.importer.geopackage;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.crs.Crs;
import io.gridward.core.layer.GeometryKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Needs {@code ogrinfo} and {@code ogr2ogr} (GDAL) on the path. */
final class GdalReadsOurFilesIT {

    @TempDir private Path folder;

    @Test
    void ogrinfoOpensEveryLayerWithoutAWarning() throws Exception {
        Path file = folder.resolve("all.gpkg");
        try (GeoPackageWriter out = GeoPackageWriter.create(file)) {
            for (Crs crs : Crs.list()) {
                out.addLayer(
                        "e" + crs.epsg(),
                        crs.code(),
                        GeoPackageTest.COLUMNS,
                        crs.epsg(),
                        GeometryKind.GEOMETRY);
                out.write(
                        Arrays.asList("0403", 1L, 2.5, null, null),
                        GeoPackageTest.wkt("POINT(122 46)"));
            }
            out.addLayer("list", "清单", GeoPackageTest.COLUMNS, 0, GeometryKind.NONE);
        }
        String said = run("ogrinfo", "-al", file.toString());
        assertThat(said).doesNotContainIgnoringCase("warning").doesNotContainIgnoringCase("error");
        for (Crs crs : Crs.list()) {
            assertThat(said).contains("ID[\"EPSG\"," + crs.epsg() + "]]");
        }
        assertThat(said).contains("code (String) = 0403").contains("POINT (122 46)");
    }

    @Test
    void theSpatialIndexAnswersAndTheTriggersWork() throws Exception {
        Path file = folder.resolve("index.gpkg");
        try (GeoPackageWriter out = GeoPackageWriter.create(file)) {
            out.addLayer("p", "点", List.of(), 4490, GeometryKind.GEOMETRY);
            out.write(List.of(), GeoPackageTest.wkt("POINT(122 46)"));
            out.write(List.of(), GeoPackageTest.wkt("POINT(123 46)"));
        }
        run(
                "ogrinfo",
                file.toString(),
                "-sql",
                "UPDATE p SET geom = (SELECT geom FROM p WHERE fid = 2) WHERE fid = 1");
        String said =
                run("ogrinfo", "-so", "-spat", "122.9", "45", "123.1", "47", file.toString(), "p");
        assertThat(said).contains("Feature Count: 2").doesNotContainIgnoringCase("warning");
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
