package io.gridward.importer.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.layer.GeometryKind;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Needs {@code ogrinfo} (GDAL) on the path. */
final class SampleInGdalIT {
    private static final Path KEPT = Path.of("..", "data-samples", "ulanhot-small");

    static Collection<Layer> layers() {
        return LayerCatalog.city().listBrought();
    }

    @ParameterizedTest
    @MethodSource("layers")
    void gdalOpensEveryLayerOfTheKeptGeoPackage(Layer layer) throws Exception {
        String said = ogrinfo("-so", KEPT.resolve("ulanhot.gpkg").toString(), layer.name());
        assertThat(said).doesNotContainIgnoringCase("warning").doesNotContainIgnoringCase("error");
        long rows;
        try (var lines = Files.lines(KEPT.resolve(layer.name() + ".csv"))) {
            rows = lines.count() - 1;
        }
        assertThat(said).contains("Feature Count: " + rows);
        if (layer.geometry() != GeometryKind.NONE) {
            assertThat(said).contains("ID[\"EPSG\",4490]]");
            assertThat(said).containsPattern("Extent: \\(12[12]\\.\\d+, 4[56]\\.\\d+\\)");
        }
        layer.attributeNames().forEach(a -> assertThat(said).contains(a + ":"));
    }

    private static String ogrinfo(String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("ogrinfo"));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
