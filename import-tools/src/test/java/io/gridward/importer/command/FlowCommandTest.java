package io.gridward.importer.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.batch.Batch;
import io.gridward.core.batch.Batches;
import io.gridward.core.store.Store;
import io.gridward.core.store.StoreAddress;
import io.gridward.core.store.TestStores;
import io.gridward.importer.TestCity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How rows go in: modes, what a file may be found with, comparing, breaking off, accounts. */
@Tag("slow")
class FlowCommandTest {
    @TempDir private Path folder;

    private record Said(int exit, String out, String err) {}

    @BeforeEach
    void found() throws IOException {
        TestStores.putEmpty(folder.resolve("data/gridward.gpkg"));
        write("divisions.csv", TestCity.divisions());
        write("departments.csv", TestCity.departments());
        write("grids.csv", TestCity.grids());
        run("import division divisions.csv --date 2026-01-01");
        run("import department departments.csv --date 2026-01-01");
        run("import unit_grid grids.csv --date 2026-01-01");
    }

    private void write(String name, List<String> lines) throws IOException {
        Files.write(folder.resolve(name), lines);
    }

    /** Runs words parted by blanks; names of files are taken below the test's folder. */
    private Said run(String words) {
        List<String> arguments = new ArrayList<>();
        for (String word : words.split(" ")) {
            boolean ours = word.matches("[a-z0-9]+\\.(csv|geojson)");
            arguments.add(ours ? folder.resolve(word).toString() : word);
        }
        arguments.addAll(List.of("--data", folder.resolve("data").toString()));
        if (words.startsWith("import") || words.startsWith("check")) {
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

    private <T> T inStore(Function<Store, T> question) {
        Path file = folder.resolve("data").resolve("gridward.gpkg");
        try (Store store = Store.open(new StoreAddress.GeoPackageFile(file))) {
            return question.apply(store);
        }
    }

    private long components() {
        return inStore(store -> (long) new TestCity(store, folder).list("component", null).size());
    }

    @Test
    void onlyAddsInModeAppend() throws IOException {
        write("old.csv", TestCity.components(3));
        write("more.csv", TestCity.components(5));
        run("import component old.csv");

        Said said = run("import component more.csv --mode append");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out())
                .contains("接收 / taken: 2   拒收 / refused: 3")
                .containsPattern("Q04 编码已入库 +existing-code +错误 / error +3")
                .contains("added 2, 变更 / changed 0, 未变 / unchanged 0");
        assertThat(components()).isEqualTo(5);
    }

    @Test
    void refusesAStagedAppendWhenItsKeysWerePublishedMeanwhile() throws IOException {
        write("more.csv", TestCity.components(5));
        run("import component more.csv --mode append --stage");
        run("import component more.csv");

        Said said = run("activate 4 --on 2099-01-01");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("batch 4 only adds, but 5 of its rows bear keys");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "--max-errors 1 | 2 of 10 rows have errors, more than --max-errors 1",
                "--max-errors 19.9% | 2 of 10 rows have errors, more than --max-errors 19.9%",
                "--max-errors 0 | more than --max-errors 0",
                "--fail-on error | 2 errors (--fail-on error)",
                "--fail-on warning | 2 findings (--fail-on warning)",
                "--max-errors 2 |",
                "--max-errors 20% |",
                "--max-errors 100% |",
                "--fail-on none |"
            })
    void takesNothingOfAFileThatIsTooBad(String options, String objection) throws IOException {
        List<String> lines = new ArrayList<>(TestCity.components(10));
        lines.set(4, lines.get(4).replace("完好", "好"));
        lines.set(7, lines.get(7).replace("20200101", "20200231"));
        write("c.csv", lines);

        Said said = run("import component c.csv " + options);

        assertThat(said.exit()).isEqualTo(1);
        Batch batch = inStore(store -> Batches.in(store).list().get(0));
        if (objection == null) {
            assertThat(batch.state()).isEqualTo(Batch.State.PUBLISHED);
            assertThat(components()).isEqualTo(8);
        } else {
            assertThat(said.out()).contains(objection, "未发布");
            assertThat(batch.state()).isEqualTo(Batch.State.FAILED);
            assertThat(batch.message()).contains(objection);
            assertThat(components()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--max-errors many | --max-errors 'many' must be a number of rows",
                "--max-errors 101% | --max-errors '101%' must be a number of rows",
                "--max-errors -1 | --max-errors",
                "--mode sometimes | --mode",
                "--mode append --replace | --replace contradicts --mode append",
                "--mode replace | --replace needs one of --stage, --activate",
                "--resume 1 --date 2026-01-01 | --resume cannot go with --date",
                "--resume 1 | batch 1 cannot go on",
                "--resume 99 | there is no batch 99"
            })
    void saysWhatIsWrongWithAnOption(String options, String told) throws IOException {
        write("c.csv", TestCity.components(2));

        Said said = run("import component c.csv " + options);

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains(told);
        assertThat(components()).isZero();
    }

    @Test
    void comparesAStagedSurveyWithWhatIsPublished() throws IOException {
        List<String> old = new ArrayList<>(TestCity.components(10));
        write("old.csv", old);
        run("import component old.csv --date 2026-02-01");
        List<String> fresh = new ArrayList<>(old.subList(0, 9));
        fresh.set(2, moved(old.get(2), 0.000002)); // 0.2 m north
        fresh.set(3, moved(old.get(3), 0.000200)); // 22 m
        fresh.set(4, old.get(4).replace("完好", "破损"));
        fresh.add(TestCity.component(50));
        write("fresh.csv", fresh);
        run("import component fresh.csv --stage");

        Said said = run("diff 5 --csv d.csv --geojson d.geojson");

        assertThat(said.exit()).isZero();
        assertThat(said.out())
                .contains("移动 / moved 2:  ≤ 0.1 m: 0  ≤ 0.5 m: 1  ≤ 1.0 m: 0")
                .contains("≤ 50.0 m: 1  ≤ 100.0 m: 0  > 100.0 m: 0")
                .contains(
                        "survey truth score 60.0 %: 已发布 / published 10, 找到 / found 80.0 %, 位置 / position 87.5 %, 属性 / attributes 87.5 %")
                .contains("新增 / added 1, 变更 / changed 3, 撤销 / withdrawn 0, 未变 / unchanged 5");
        assertThat(Files.readAllLines(folder.resolve("d.csv")))
                .hasSize(5)
                .first()
                .isEqualTo("\uFEFFkey,becomes,from,moved_m,changed_m2,changes");
        assertThat(Files.readString(folder.resolve("d.csv")))
                .contains("state: intact → damaged", ",changed,", ",added,");
        assertThat(Files.readString(folder.resolve("d.geojson")))
                .containsOnlyOnce("\"moved_m\":22.2")
                .contains("\"LineString\"", "\"Point\"");
    }

    private static String moved(String line, double degrees) {
        int comma = line.lastIndexOf(',');
        double lat = Double.parseDouble(line.substring(comma + 1));
        return line.substring(0, comma + 1) + "%.6f".formatted(lat + degrees);
    }

    @Test
    @Tag("slow")
    void endsCleanlyWhenItIsInterrupted() throws IOException, InterruptedException {
        write("big.csv", TestCity.components(45_000));
        Process process =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-XX:TieredStopAtLevel=1",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        Gridward.class.getName(),
                                        "import",
                                        "component",
                                        folder.resolve("big.csv").toString(),
                                        "--data",
                                        folder.resolve("data").toString(),
                                        "--findings",
                                        folder.resolve("findings").toString()))
                        .redirectErrorStream(true)
                        .start();
        waitUntil(b -> b.layer().equals("component") && b.staged() > 0);

        process.toHandle().destroy(); // SIGTERM, as a parent may have had SIGINT ignored
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isEqualTo(2);
        assertThat(said).contains("已取消，未发布任何数据 / cancelled; nothing was published");
        assertThat(components()).isZero();
        Batch batch = inStore(store -> Batches.in(store).list().get(0));
        assertThat(batch.state()).isEqualTo(Batch.State.FAILED);
        assertThat(batch.message()).contains("cancelled");
    }

    private void waitUntil(Predicate<Batch> there) {
        inStore(
                store -> {
                    while (Batches.in(store).list().stream().noneMatch(there)) {
                        Thread.onSpinWait();
                    }
                    return true;
                });
    }

    @Test
    void keepsAccounts() {
        InputStream terminal = System.in;
        try {
            type("short");
            assertThat(run("user add gis1").err()).contains("a password has 10 to 200 characters");
            type("long enough 密码");
            assertThat(run("user add gis1").out()).contains("added account gis1");
            type("long enough 密码");
            assertThat(run("user add gis1").err()).contains("there is an account 'gis1' already");
            type("another password");
            assertThat(run("user passwd gis1").exit()).isZero();
            assertThat(run("user list").out()).contains("gis1", "[GIS]");
            addsAccountsOfEveryRole();
            assertThat(run("user key gis1").out()).containsPattern("gw_[0-9a-f]{64}");
            assertThat(run("user remove gis1").exit()).isZero();
            assertThat(run("user remove gis1").err()).contains("there is no account 'gis1'");
        } finally {
            System.setIn(terminal);
        }
        assertThat(Arrays.asList(run("user list").out().strip())).containsExactly("");
    }

    private void addsAccountsOfEveryRole() {
        type("long enough 密码");
        assertThat(run("user add chief --role acceptor,SHIFT-LEADER").out())
                .contains("added account chief (ACCEPTOR, SHIFT_LEADER)");
        type("long enough 密码");
        assertThat(run("user add unit1 --role DEPARTMENT --department D1").exit()).isZero();
        assertThat(run("user list").out())
                .contains("[ACCEPTOR, SHIFT_LEADER] -", "[DEPARTMENT] D1");
        for (String wrong :
                List.of(
                        "--role mayor",
                        "--role DEPARTMENT",
                        "--role ACCEPTOR --department D1",
                        "--role ACCEPTOR,DISPATCHER")) {
            type("long enough 密码");
            assertThat(run("user add wrong " + wrong).exit()).as(wrong).isEqualTo(2);
        }
        assertThat(run("user list").out()).doesNotContain("wrong");
        assertThat(run("user remove chief").exit()).isZero();
        assertThat(run("user remove unit1").exit()).isZero();
    }

    private static void type(String line) {
        System.setIn(new ByteArrayInputStream((line + "\n").getBytes(StandardCharsets.UTF_8)));
    }
}
