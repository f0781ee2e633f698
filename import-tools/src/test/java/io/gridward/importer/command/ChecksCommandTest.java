package io.gridward.importer.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.store.TestStores;
import io.gridward.importer.TestCity;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Repairs, thresholds and acceptance as a person meets them on the command line. */
@Tag("slow")
class ChecksCommandTest {
    @TempDir private Path folder;

    /** What a command said and how it ended. */
    private record Said(int exit, String out, String err) {}

    @BeforeEach
    void foundCity() throws IOException {
        TestStores.putEmpty(folder.resolve("data/gridward.gpkg"));
        write("divisions.csv", TestCity.divisions());
        write("departments.csv", TestCity.departments());
        write("grids.csv", TestCity.grids());
        assertThat(run("import", "division", file("divisions.csv")).exit()).isZero();
        assertThat(run("import", "department", file("departments.csv")).exit()).isZero();
        assertThat(run("import", "unit_grid", file("grids.csv")).exit()).isZero();
    }

    @Test
    void refusesARepairItDoesNotKnow() throws IOException {
        write("c.csv", TestCity.components(5));

        Said said = run("check", "component", file("c.csv"), "--accept", "snap,guess");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("未知修复 “guess”", "use: all, swap-axes, unshift");
        assertThat(run("check", "component", file("c.csv"), "--accept", "Snap, recode").err())
                .doesNotContain("repair");
        assertThat(run("check", "component", file("c.csv"), "--accept", "all").err())
                .doesNotContain("repair");
    }

    @Test
    void acceptsASurveyOrNotBySamples() throws IOException {
        write("c.csv", TestCity.components(40));
        assertThat(run("import", "component", file("c.csv")).out()).contains("added 40");
        write("same.csv", TestCity.components(40));
        List<String> moved11Metres = new ArrayList<>(TestCity.components(40));
        moved11Metres.replaceAll(line -> line.replaceFirst(",46.0401", ",46.0402"));
        write("moved.csv", moved11Metres);

        Said exact = run("acceptance", "accuracy", "component", file("same.csv"));
        Said moved = run("acceptance", "accuracy", "component", file("moved.csv"));
        Said whole = run("acceptance", "completeness", "component", file("same.csv"));
        Said missing =
                run("acceptance", "completeness", "component", file("moved.csv"), "--match", "1");

        assertThat(exact.err()).isEmpty();
        assertThat(exact.out()).contains("B 级 / class: 40", "0.000 m (≤ 1.000)", "合格 / pass");
        assertThat(moved.exit()).isEqualTo(1);
        assertThat(moved.out()).contains("不合格 / fail");
        assertThat(whole.exit()).isZero();
        assertThat(whole.out()).contains("漏查 / missed 0", "多查 / extra 0");
        assertThat(missing.exit()).isEqualTo(1);
        assertThat(missing.out()).contains("漏查 / missed 40");
        assertThat(run("acceptance", "accuracy", "department", file("same.csv")).exit())
                .isEqualTo(2);
    }

    @Test
    void takesThresholdsWithinTheirRange() throws IOException {
        write("c.csv", TestCity.components(3));

        assertThat(
                        run("check", "component", file("c.csv"), "--threshold", "snap-metres=0.1")
                                .exit())
                .isZero();
        assertThat(run("check", "component", file("c.csv"), "--threshold", "snap-metres=5").err())
                .contains("snap-metres", "0.0", "1.0");
        assertThat(run("check", "component", file("c.csv"), "--threshold", "sharp=1").err())
                .contains("sharp", "snap-metres");
    }

    @Test
    void isCleanOnlyWhenEveryFaultWasRepaired() throws IOException {
        List<String> lines = new ArrayList<>(TestCity.components(3));
        lines.set(2, lines.get(2).replaceFirst(",(122[^,]+),(46.*)", ",$2,$1"));
        write("c.csv", lines);
        Said told = run("check", "component", file("c.csv"));
        Said mended = run("check", "component", file("c.csv"), "--accept", "all");
        Said tolerated =
                run("import", "component", file("c.csv"), "--accept=all", "--fail-on=warning");
        lines.set(3, lines.get(3).replace("完好", "好"));
        write("c.csv", lines);
        Said half = run("check", "component", file("c.csv"), "--accept", "all");

        assertThat(told.exit()).isEqualTo(1);
        assertThat(told.out()).doesNotContain("was repaired");
        assertThat(mended.exit()).isZero();
        assertThat(mended.out()).contains("问题均已修复", "swapped-axes");
        assertThat(tolerated.exit()).isZero();
        assertThat(tolerated.out()).contains("added 3");
        assertThat(half.exit()).isEqualTo(1);
        assertThat(half.out()).doesNotContain("was repaired").contains("repaired: 1");
    }

    @Test
    void listsTheRepairsOfABatch() throws IOException {
        List<String> lines = new ArrayList<>(TestCity.components(3));
        lines.set(2, lines.get(2).replaceFirst(",(122[^,]+),(46.*)", ",$2,$1"));
        write("c.csv", lines);
        Said imported = run("import", "component", file("c.csv"), "--accept", "swap-axes");

        Said repairs = run("batches", "4", "--repairs");

        assertThat(imported.out()).contains("added 3", "every fault was repaired");
        assertThat(imported.exit()).isZero();
        assertThat(repairs.out())
                .contains("1 处修复 / repairs")
                .containsPattern("2 +15220101001000002 +Q02 swap-axes +geom: 46.*, 122.* → 122.*");
        assertThat(run("batches", "--repairs").exit()).isEqualTo(2);
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private void write(String name, List<String> lines) throws IOException {
        Files.write(file(name), lines);
    }

    private Said run(Object... words) {
        List<String> arguments = new ArrayList<>();
        for (Object word : words) {
            arguments.add(word.toString());
        }
        arguments.addAll(List.of("--data", folder.resolve("data").toString()));
        if (words[0].equals("import") || words[0].equals("check")) {
            arguments.addAll(List.of("--findings", folder.resolve("findings").toString()));
        }
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit =
                Gridward.run(
                        arguments.toArray(String[]::new),
                        new PrintWriter(out),
                        new PrintWriter(err));
        return new Said(exit, out.toString(), err.toString());
    }
}
