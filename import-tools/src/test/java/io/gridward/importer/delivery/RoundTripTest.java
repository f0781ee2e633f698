package io.gridward.importer.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample city taken out in every form and brought in again is the same city. */
@Tag("slow")
class RoundTripTest {
    private static final Pattern SEVERAL_LAYERS = Pattern.compile("layers \\(([^)]+)\\)");

    @TempDir private static Path base;
    private static CommandCity city;

    @BeforeAll
    static void found() {
        city = CommandCity.found(base);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "tsv", "xlsx", "geojson", "gpkg", "zip"})
    void changesNothing(String ending) {
        for (Layer layer : LayerCatalog.city().listBrought()) {
            if (ending.matches("geojson|zip") && !layer.published()) {
                continue;
            }
            Path file = city.file(layer.name() + "." + ending);
            CommandCity.Said out = city.run("export", layer.name(), file);
            if (ending.equals("xlsx") && out.err().contains("32767")) {
                continue; // a shape is longer than a cell can be, and the export says so
            }
            assertThat(out.exit()).as(out.err()).isZero();
            CommandCity.Said said = city.run("import", layer.name(), file);
            Matcher parts = SEVERAL_LAYERS.matcher(said.err());
            if (parts.find()) {
                for (String part : parts.group(1).split(", ")) {
                    unchanged(city.run("import", layer.name(), file, "--layer-name", part));
                }
            } else {
                unchanged(said);
            }
        }
    }

    private static void unchanged(CommandCity.Said said) {
        assertThat(said.exit()).as(said.out() + said.err()).isZero();
        assertThat(said.out()).containsPattern("added 0, 变更 / changed 0, 未变 / unchanged [1-9]");
    }
}
