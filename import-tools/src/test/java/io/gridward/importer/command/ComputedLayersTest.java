package io.gridward.importer.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ComputedLayersTest {
    @TempDir Path dir;

    @ParameterizedTest
    @ValueSource(strings = {"coverage_gap", "coverage_conflict"})
    void refusesToImportWhatIsComputed(String layer) throws IOException {
        Path file = Files.writeString(dir.resolve("rows.csv"), "id\n1\n");
        StringWriter said = new StringWriter();
        String[] command = {"import", layer, file.toString(), "--data", dir.toString()};
        int code = Gridward.run(command, new PrintWriter(said), new PrintWriter(said));
        assertThat(code).isEqualTo(2);
        assertThat(said.toString()).contains(layer, "gridward coverage check");
        assertThat(dir.resolve("gridward.gpkg")).doesNotExist();
    }
}
