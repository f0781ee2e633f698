package io.gridward.importer.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.audit.AuditEntry;
import io.gridward.core.audit.AuditLog;
import io.gridward.core.store.Store;
import io.gridward.core.store.StoreAddress;
import io.gridward.core.store.TestStores;
import io.gridward.importer.TestCity;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Boundary changes as a person at the console makes them. */
@Tag("slow")
class BoundaryCommandTest {
    @TempDir private Path folder;

    /** What a command said and how it ended. */
    private record Said(int exit, String out, String err) {}

    @BeforeEach
    void found() throws IOException {
        TestStores.putEmpty(folder.resolve("data/gridward.gpkg"));
        write("divisions.csv", TestCity.divisions());
        write("departments.csv", TestCity.departments());
        write("grids.csv", TestCity.grids());
        write("components.csv", TestCity.components(80));
        write("moved.csv", border(122.043, 122.043));
        write("gap.csv", border(122.0445, 122.045));
        run("import", "division", file("divisions.csv"));
        run("import", "department", file("departments.csv"));
        run("import", "unit_grid", file("grids.csv"));
        run("import", "component", file("components.csv")); // batch 4
    }

    /** The grids with the border of the first two at another longitude. */
    private static List<String> border(double firstEnds, double secondBegins) {
        List<String> lines = new ArrayList<>(TestCity.grids());
        lines.set(1, TestCity.grid(1) + "," + TestCity.box(122.04, 46.04, firstEnds, 46.045));
        lines.set(2, TestCity.grid(2) + "," + TestCity.box(secondBegins, 46.04, 122.05, 46.045));
        return lines;
    }

    @Test
    void activatesOnADayAndTakesBack() throws IOException {
        Said said =
                run(
                        "import",
                        "unit_grid",
                        file("moved.csv"),
                        "--activate",
                        "2099-12-01",
                        "--replace");

        assertThat(said.err()).isEmpty();
        assertThat(said.exit()).as("neighbours lack the new corner").isEqualTo(1);
        assertThat(said.out())
                .contains("边界不吻合")
                .contains("批次 / batch 5: 已暂存，尚未生效 / staged, not in force: 16")
                .contains("~ " + TestCity.grid(1) + "  area_m2: ")
                .contains("m², ≤ 154.", "新增 / added 0, 变更 / changed 2, 撤销 / withdrawn 0")
                .contains("覆盖检查 / coverage: ")
                .contains("网格 / grid: " + TestCity.grid(1) + " → " + TestCity.grid(2))
                .contains("batch 5 is in force from 2099-12-01 on")
                .doesNotContain("history changes");
        assertThat(gridOn("2099-11-30")).isEqualTo(TestCity.grid(1));
        assertThat(gridOn("2099-12-01")).isEqualTo(TestCity.grid(2));
        assertThat(run("rollback", 5).exit()).isZero();
        assertThat(gridOn("2099-12-01")).isEqualTo(TestCity.grid(1));
    }

    /** Code of the grid at a place between the old and the new border. */
    private String gridOn(String day) {
        String out = run("locate", "122.0440", "46.0420", "--at", day).out();
        return out.contains(TestCity.grid(1)) ? TestCity.grid(1) : TestCity.grid(2);
    }

    @Test
    void isStoppedByANewGapAndSaysHowToGoOn() throws IOException {
        Said stopped = run("import", "unit_grid", file("gap.csv"), "--activate", "2099-12-01");

        assertThat(stopped.exit()).isEqualTo(1);
        assertThat(stopped.out())
                .contains("grid-gap", "[新增 / new 2.15 ha", "@ 122.044")
                .contains("batch-5-coverage.csv", "batch-5-coverage.geojson")
                .contains("not activated: 1 new gaps, 0 new conflicts, 0 rows refused")
                .contains("./gridward activate 5 --on 2099-12-01 --override \"REASON\"")
                .contains("./gridward discard 5");
        assertThat(folder.resolve("findings/batch-5-coverage.csv")).exists();
        assertThat(run("batches").out().lines().toList())
                .first()
                .asString()
                .contains("5", "STAGED", "unit_grid");
        assertThat(run("activate", 5, "--on", "2099-12-01").exit()).isEqualTo(1);
        assertThat(run("activate", 5, "--on", "2099-12-01", "--override", " ").err())
                .contains("--override needs a reason");

        Said done = run("activate", 5, "--on", "2099-12-02", "--override", "agreed by phone");

        assertThat(done.exit()).isZero();
        assertThat(done.out()).contains("batch 5 is in force from 2099-12-02 on");
        assertThat(audit())
                .contains(
                        "override batch 5 agreed by phone; 1 new gaps, 0 new conflicts, 0 rows refused");
    }

    private List<String> audit() {
        Path file = folder.resolve("data/gridward.gpkg");
        try (Store store = Store.open(new StoreAddress.GeoPackageFile(file))) {
            return AuditLog.in(store).list(3).stream().map(BoundaryCommandTest::line).toList();
        }
    }

    private static String line(AuditEntry e) {
        return "%s %s %s".formatted(e.action(), e.subject(), e.detail());
    }

    @Test
    void stagesComparesAndDiscards() throws IOException {
        write("less.csv", TestCity.grids().subList(0, 16));

        Said staged = run("import", "unit_grid", file("less.csv"), "--stage", "--replace");
        Said diff = run("diff", 5, "--on", "2099-12-01");
        Said discarded = run("discard", 5);

        assertThat(staged.exit()).isZero();
        assertThat(staged.out()).contains("已暂存，尚未生效 / staged, not in force: 15");
        assertThat(diff.exit()).isZero();
        assertThat(diff.out())
                .contains("- " + TestCity.grid(16))
                .contains("撤销 / withdrawn 1, 未变 / unchanged 15");
        assertThat(discarded.out()).contains("batch 5 (unit_grid, less.csv) is discarded");
        assertThat(run("diff", 5).exit()).isEqualTo(2);
        assertThat(run("diff", 5).err()).contains("FAILED, not STAGED");
        assertThat(run("discard", 99).err()).contains("no batch 99");
    }

    @Test
    void namesTwentyOfEachKindUnlessAskedForAll() throws IOException {
        run("import", "component", file("components.csv"), "--stage"); // all as they are
        write("none.csv", List.of(TestCity.COMPONENTS, TestCity.component(1)));
        run("import", "component", file("none.csv"), "--stage", "--replace");

        assertThat(run("diff", 5).out()).contains("unchanged 80").doesNotContain("more");
        assertThat(run("diff", 6).out().lines()).hasSize(23).contains("- … 另有 59 条 / 59 more");
        assertThat(run("diff", 6, "--all").out().lines()).hasSize(81);
    }

    @Test
    void isStoppedByRefusedRows() throws IOException {
        List<String> lines = new ArrayList<>(border(122.043, 122.043));
        lines.set(16, "12," + TestCity.box(122.0, 46.0, 122.001, 46.001));
        write("bad.csv", lines);

        Said said = run("import", "unit_grid", file("bad.csv"), "--activate", "2099-12-01");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out())
                .contains("not activated: 0 new gaps, 0 new conflicts, 1 rows refused");
        assertThat(gridOn("2099-12-01")).isEqualTo(TestCity.grid(1));
    }

    @Test
    void saysThatADayGoneByChangesHistory() throws IOException {
        Said said = run("import", "unit_grid", file("moved.csv"), "--activate", "2001-01-01");

        assertThat(said.exit()).as("neighbours lack the new corner").isEqualTo(1);
        assertThat(said.out()).contains("note: 2001-01-01 is before today");
        assertThat(gridOn("2001-01-01")).isEqualTo(TestCity.grid(2));
        assertThat(gridOn("2000-12-31")).isEqualTo(TestCity.grid(1));
    }

    @Test
    void activatesLayersThatDecideNoGroundWithoutAProof() throws IOException {
        write("departments.csv", List.of("code,name", "D1,市水务局（新）"));

        Said said =
                run("import", "department", file("departments.csv"), "--activate", "2099-12-01");

        assertThat(said.exit()).isZero();
        assertThat(said.out())
                .contains("~ D1  name: 市水务局 → 市水务局（新）")
                .doesNotContain("coverage", "components");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--stage --activate 2099-12-01 | --stage cannot go with --activate",
                "--dry-run --stage | --dry-run cannot go with",
                "--date 2099-12-01 --activate 2099-12-01 | --date cannot go with --activate",
                "--replace | --replace needs one of --stage, --activate",
                "--override reason | --override needs one of --activate",
                "--activate 2099-12-01 --override _ | --override needs a reason",
                "--activate tomorrow | is not a date: write YYYY-MM-DD",
            })
    void refusesOptionsThatDoNotGoTogether(String options, String reason) {
        List<Object> words = new ArrayList<>(List.of("import", "unit_grid", file("moved.csv")));
        for (String word : options.split(" ")) {
            words.add(word.replace('_', ' '));
        }

        Said said = run(words.toArray());

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains(reason).doesNotContain("Exception");
        assertThat(run("batches").out().lines()).hasSize(4);
    }

    @Test
    void listsMovedComponentsAndWritesTheirGrids() throws IOException {
        run("import", "unit_grid", file("moved.csv"), "--activate", "2099-12-01");

        Said list =
                run("reassign", "--after", "2099-12-01", "--out", folder.resolve("out/moves.csv"));

        assertThat(list.exit()).isZero();
        assertThat(list.out())
                .contains("比较 / compared 80", "moves.csv", "moves.geojson")
                .containsPattern("grid codes of \\d+ components are out of date");
        List<String> rows = Files.readAllLines(folder.resolve("out/moves.csv"));
        assertThat(rows.get(0))
                .isEqualTo(
                        "\uFEFFcode,type,lon,lat,grid_before,grid_after,body_before,body_after,"
                                + "rule_before,rule_after");
        assertThat(rows.get(1))
                .startsWith("15220101001000044,01001,122.043004,46.0401,")
                .endsWith(TestCity.grid(1) + "," + TestCity.grid(2) + ",D1,D1,component,component");
        assertThat(Files.readString(folder.resolve("out/moves.geojson")))
                .contains("\"id\":\"15220101001000044\"", "\"grid_after\":\"" + TestCity.grid(2));
        assertThat(run("batches").out().lines()).hasSize(5);

        Said applied = run("reassign", "--after", "2099-12-01", "--apply");

        assertThat(applied.out()).contains("批次 / batch 6", "from 2099-12-01");
        assertThat(run("reassign", "--after", "2099-12-01").out())
                .contains("变动 / moved " + (rows.size() - 1))
                .doesNotContain("out of date");
        assertThat(run("batches").out()).contains("reassign");
        assertThat(run("rollback", 6).exit()).isZero();
    }

    @Test
    void refusesDaysTheWrongWayRound() {
        Said said = run("reassign", "--before", "2099-12-01", "--after", "2099-12-01");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("--before 2099-12-01 has to be a day before --after");
        assertThat(run("reassign", "--after", "2099-12-01", "--out", "moves.txt").err())
                .contains("has to end in .csv");
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private void write(String name, List<String> lines) throws IOException {
        Files.write(folder.resolve(name), lines, StandardCharsets.UTF_8);
    }

    private Said run(Object... words) {
        List<String> arguments = new ArrayList<>();
        for (Object word : words) {
            arguments.add(word.toString());
        }
        String command = arguments.get(0);
        arguments.addAll(List.of("--data", folder.resolve("data").toString()));
        if (command.matches("import|activate")) {
            arguments.addAll(List.of("--findings", folder.resolve("findings").toString()));
        }
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] all = arguments.toArray(String[]::new);
        int exit = Gridward.run(all, new PrintWriter(out), new PrintWriter(err));
        return new Said(exit, out.toString(), err.toString());
    }
}
