package io.gridward.importer.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** New boundaries of the sample city. */
@Tag("slow")
class BoundaryChangeTest {
    @TempDir private Path folder;

    @Test
    void aGridThatACompleteFileWithdrawsOverlapsNothing() {
        CommandCity city = CommandCity.found(folder);
        Path grids = CommandCity.samples("boundary-change/grids-2027.csv");

        CommandCity.Said said = city.run("check", "unit_grid", grids);
        CommandCity.Said complete =
                city.run("import", "unit_grid", grids, "--replace", "--activate", "2027-01-01");

        assertThat(said.out()).contains("grid-overlap");
        assertThat(complete.out()).contains("没有发现问题 / no findings", "is in force from 2027-01-01");
        assertThat(complete.exit()).isZero();
    }
}
