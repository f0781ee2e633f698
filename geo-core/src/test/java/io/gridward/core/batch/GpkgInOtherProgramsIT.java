package io.gridward.core.batch;

import static io.gridward.core.batch.BatchFixture.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.store.StoreAddress;
import io.gridward.core.store.TestStores;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded store as GDAL and desktop programs see it; needs GDAL's command line. */
class GpkgInOtherProgramsIT {
    @TempDir private Path folder;
    private TestStores stores;
    private BatchFixture city;
    private String file;

    @BeforeEach
    void fill() {
        stores = TestStores.geopackage(folder);
        city = new BatchFixture(stores.store());
        file = ((StoreAddress.GeoPackageFile) stores.address()).file().toString();
        publishSquares(0, 1, 2);
        city.publish("2026-01-01", "d1 Water", "d2 Roads");
    }

    @AfterEach
    void close() {
        stores.close();
    }

    /**
     * Grids {@code g0}, {@code g1} … one thousandth of a degree wide, from 122 E 46 N eastwards.
     */
    private void publishSquares(int... places) {
        try (OpenBatch batch = city.batches().open(request(BatchFixture.GRID, "2026-01-01"))) {
            for (int place : places) {
                batch.stage(BatchFixture.grid(place + 1L, "g" + place, square(place)));
            }
            batch.publish();
        }
    }

    private static String square(int place) {
        double west = 122 + place / 1000.0;
        return "POLYGON ((%1$s 46, %2$s 46, %2$s 46.001, %1$s 46.001, %1$s 46))"
                .formatted(west, west + 0.001);
    }

    @Test
    void listsTheLayersAndRegistersAndNothingElse() throws Exception {
        stores.store().close();

        List<String> lines = run("ogrinfo", "-ro", file);

        List<String> expected =
                Stream.concat(
                                LayerCatalog.city().list().stream()
                                        .map(GpkgInOtherProgramsIT::line),
                                Stream.of("city_case (Point)"))
                        .toList();
        assertThat(
                        lines.stream()
                                .filter(l -> l.matches("\\d+: .*"))
                                .map(l -> l.replaceFirst("\\d+: ", "")))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(lines).noneMatch(l -> l.contains("Warning") || l.contains("ERROR"));
    }

    private static String line(Layer layer) {
        return switch (layer.geometry()) {
            case NONE -> layer.name() + " (None)";
            case MULTI_POLYGON -> layer.name() + " (Multi Polygon)";
            case MULTI_LINE_STRING -> layer.name() + " (Multi Line String)";
            case GEOMETRY -> layer.name();
        };
    }

    @Test
    void countsRowsAndKnowsExtentAndReferenceSystem() throws Exception {
        List<String> grids = run("ogrinfo", "-ro", "-so", file, "unit_grid");

        assertThat(grids)
                .contains(
                        "Feature Count: 3",
                        "Extent: (122.000000, 46.000000) - (122.003000, 46.001000)",
                        "    ID[\"EPSG\",4490]]",
                        "initial_date: Date (0.0)",
                        "area_m2: Real (0.0)");
        assertThat(run("ogrinfo", "-ro", "-so", file, "department")).contains("Feature Count: 2");
    }

    @Test
    void keepsTheSpatialIndexRightWhenAnotherProgramEdits() throws Exception {
        run("ogrinfo", file, "-sql", "DELETE FROM unit_grid WHERE code = 'g1'");
        run(
                "ogrinfo",
                file,
                "-sql",
                "UPDATE unit_grid SET geom = (SELECT geom FROM unit_grid WHERE code = 'g2')"
                        + " WHERE code = 'g0'");
        Path drawn =
                Files.writeString(
                        folder.resolve("drawn.csv"),
                        "code,wkt\ng9,\"MULTIPOLYGON (((122.009 46, 122.01 46, 122.01 46.001, 122.009 46)))\"\n");
        run(
                "ogr2ogr",
                "-update",
                "-append",
                "-nln",
                "unit_grid",
                "-a_srs",
                "EPSG:4490",
                file,
                drawn.toString(),
                "-oo",
                "GEOM_POSSIBLE_NAMES=wkt",
                "-oo",
                "KEEP_GEOM_COLUMNS=NO");

        assertThat(city.lines("SELECT rtreecheck('rtree_unit_grid_geom')")).containsExactly("ok");
        assertThat(meeting(122, 122.0015)).isEmpty();
        assertThat(meeting(122.0025, 122.0026)).containsExactly("g0", "g2");
        assertThat(meeting(122.0095, 123)).containsExactly("g9");
        publishSquares(0, 9);
        assertThat(city.lines("SELECT rtreecheck('rtree_unit_grid_geom')")).containsExactly("ok");
        assertThat(meeting(122, 122.0005)).containsExactly("g0");
    }

    private List<String> meeting(double west, double east) {
        String condition = stores.store().dialect().mayMeetRectangle("unit_grid", "g");
        String bound = condition;
        for (double side : new double[] {west, 46, east, 46.001}) {
            bound = bound.replaceFirst("\\?", String.valueOf(side));
        }
        return city.lines("SELECT code FROM unit_grid g WHERE " + bound + " ORDER BY code");
    }

    /** Output and errors of a command, which has to succeed. */
    private static List<String> run(@Nullable String... command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new IllegalStateException("this test needs GDAL (apt: gdal-bin): " + e, e);
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(Arrays.toString(command) + "\n" + said).isZero();
        return new ArrayList<>(said.lines().toList());
    }
}
