package io.gridward.importer.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.importer.TestCity;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line as a person meets it: exit codes, what it says, what it leaves alone. */
@Tag("slow")
class CommandTest {
    @TempDir private Path folder;

    /** What a command said and how it ended. */
    private record Said(int exit, String out, String err) {}

    @BeforeEach
    void found() throws IOException {
        write("divisions.csv", TestCity.divisions());
        write("departments.csv", TestCity.departments());
        write("grids.csv", TestCity.grids());
    }

    private void foundCity() {
        assertThat(run("import", "division", file("divisions.csv")).exit()).isZero();
        assertThat(run("import", "department", file("departments.csv")).exit()).isZero();
        assertThat(run("import", "unit_grid", file("grids.csv")).exit()).isZero();
    }

    @Test
    void exportsInAnotherSystemAndEncodingAndTakesItBack() throws IOException {
        foundCity();
        write("c.csv", TestCity.components(5));
        run("import", "component", file("c.csv"));
        Path zip = folder.resolve("out.zip");
        Path csv = folder.resolve("wkt.csv");

        Said out = run("export", "component", zip, "--crs", "4550", "--encoding", "GB18030");
        Said text = run("export", "component", csv, "--wkt");
        Said back = run("check", "component", zip);

        assertThat(out.out()).contains("component: 5 → ");
        assertThat(text.exit()).isZero();
        assertThat(Files.readString(csv)).contains("POINT (122.0");
        assertThat(back.out())
                .contains("encoding GB18030 (stated by the .cpg file as GB18030)")
                .contains("coordinate system EPSG:4550 (declared by the file)")
                .contains("没有发现问题");
        assertThat(run("export", "component", folder.resolve("a.json"), "--crs", "4550").err())
                .contains("RFC 7946");
    }

    @Test
    void importsChecksAndLists() throws IOException {
        foundCity();
        write("c.csv", TestCity.components(5));

        Said first = run("import", "component", file("c.csv"));
        Said again = run("import", "component", file("c.csv"));
        Said batches = run("batches");
        Said layers = run("layers");

        assertThat(first.exit()).isZero();
        assertThat(first.out())
                .contains("没有发现问题 / no findings")
                .contains("批次 / batch 4: 新增 / added 5, 变更 / changed 0, 未变 / unchanged 0");
        assertThat(again.exit()).isZero();
        assertThat(again.out()).contains("added 0, 变更 / changed 0, 未变 / unchanged 5");
        assertThat(batches.out().lines())
                .hasSize(5)
                .first()
                .asString()
                .contains("PUBLISHED", "component", "+0 ~0 -0 =5", "c.csv");
        assertThat(layers.out())
                .containsPattern("unit_grid +16  单元网格 / Unit grids")
                .containsPattern("component +5  管理部件 / Components")
                .containsPattern("place +0  ");
        assertThat(folder.resolve("findings").toFile().list())
                .noneMatch(name -> name.startsWith("c-"));
    }

    @Test
    void endsWithOneWhenThereAreFindings() throws IOException {
        foundCity();
        List<String> lines = new ArrayList<>(TestCity.components(3));
        lines.set(2, lines.get(2).replace("完好", "好"));
        Files.write(file("c.csv"), String.join("\n", lines).getBytes(Charset.forName("GB18030")));

        Said said = run("import", "component", file("c.csv"));

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out())
                .contains("接收 / taken: 2   拒收 / refused: 1")
                .containsPattern("Q10 取值未知 +unknown-value +错误 / error +1 █+")
                .contains("encoding GB18030")
                .contains("c-findings.csv")
                .contains("added 2");
        assertThat(
                        Files.readString(
                                folder.resolve("findings/c-findings.csv"),
                                Charset.forName("GB18030")))
                .contains("state: “好” 不在取值表中，可用: 完好、破损、丢失、废弃、移除");
        assertThat(folder.resolve("findings/c-findings.geojson")).exists();
    }

    @Test
    void takesTheMendedFindingsFile() throws IOException {
        foundCity();
        List<String> lines = new ArrayList<>(TestCity.components(3));
        lines.set(2, lines.get(2).replace("完好", "好"));
        write("c.csv", lines);
        run("import", "component", file("c.csv"));
        Path findings = folder.resolve("findings/c-findings.csv");
        Path mended = folder.resolve("mended.csv");
        Files.writeString(mended, Files.readString(findings).replace(",好,", ",完好,"));

        Said said = run("import", "component", mended);

        assertThat(said.exit()).isZero();
        assertThat(said.out())
                .contains("columns not used: row, check, fault, attribute, severity, reason")
                .contains("added 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check component c.csv", "import component c.csv --dry-run"})
    void storesNothingWhenItOnlyChecks(String command) throws IOException {
        foundCity();
        write("c.csv", TestCity.components(5));

        Said said = run(command.split(" "));

        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains("仅检查，未入库 / checked only, nothing stored");
        assertThat(run("layers").out()).containsPattern("component +0 ");
        assertThat(run("batches").out().lines()).hasSize(3);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "import components c.csv | 没有图层 “components” | no layer 'components'; layers are: division",
                "check component none.csv | 找不到文件 | none.csv': check the path",
                "import component . | 不是文件 | is not a file",
                "import component c.csv --crs EPSG:9999 | 未知坐标系 “EPSG:9999” | EPSG:4550",
                "import component c.csv --crs nowhere | 未知坐标系 | unknown coordinate system 'nowhere'",
                "import component c.csv --encoding utf9 | 未知编码 “utf9” | e.g. UTF-8, GB18030",
                "import component c.csv --encoding =? | 未知编码 | unknown encoding",
                "import component c.csv --mapping mine | 没有字段映射 “mine” | gbt47678-2026",
                "import component c.csv --scheme GB1 | 未知编码标准 “GB1” | CJ/T 214-2007",
                "import component c.csv --date 2026-13-01 | 不是日期 | write YYYY-MM-DD",
                "import component c.csv --layer | 命令有误 | usage: gridward import --help",
                "import component | 命令有误 | FILE",
                "import | 命令有误 | LAYER",
                "fly | 命令有误 | fly",
                "rollback 99 | 没有批次 99 | there is no batch 99; see: batches",
                "rollback nine | 命令有误 | nine",
                "export component out.dxf | 不支持的格式 “.dxf” | use .csv .tsv .xlsx .geojson .gpkg .zip",
                "export nothing out.csv | 没有图层 “nothing” | layers are",
                "export component c.csv/out.csv | 读写文件失败 | c.csv is a file, not a folder",
                "batches --db mysql://x | 不是 PostGIS 地址 | write jdbc:postgresql://host/database",
                "batches --db jdbc:postgresql://127.0.0.1:1/x | 127.0.0.1:1 | 127.0.0.1:1"
            })
    void endsWithTwoAndSaysWhyWhenItCannotRun(String command, String chinese, String english)
            throws IOException {
        write("c.csv", TestCity.components(1));

        Said said = run(command.split(" "));

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains(chinese).contains(english);
        assertThat(said.err()).doesNotContain("Exception", "\tat ");
        assertThat(said.err().lines().count()).isLessThanOrEqualTo(2);
    }

    @Test
    void saysWhenCoordinatesCannotBeUnderstood() throws IOException {
        foundCity();
        write(
                "xy.csv",
                List.of(
                        "code,name,competent_code,state,initial_date,x,y",
                        "15220101001000001,供水井盖,D1,完好,20200101,5,7"));

        Said said = run("import", "component", file("xy.csv"));

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("请用 --crs 指定").contains("state it with --crs");
        assertThat(run("batches").out()).contains("FAILED", "xy.csv", "--crs");
    }

    @Test
    void saysWhatAFileLacks() throws IOException {
        write("c.csv", List.of("code,name", "1,2"));

        Said said = run("import", "component", file("c.csv"));

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out())
                .containsPattern("Q01 缺少列 +missing-column +错误 / error +5 ")
                .contains("未入库 / nothing stored");
    }

    @Test
    void undoesABatchOnce() throws IOException {
        foundCity();
        write("c.csv", TestCity.components(5));
        run("import", "component", file("c.csv"));

        Said undone = run("rollback", "4");
        Said twice = run("rollback", "4");

        assertThat(undone.exit()).isZero();
        assertThat(undone.out()).contains("批次 4 已撤销 / batch 4 (component, c.csv) is undone");
        assertThat(run("layers").out()).containsPattern("component +0 ");
        assertThat(twice.exit()).isEqualTo(2);
        assertThat(twice.err()).contains("ROLLED_BACK").contains("only a published batch");
        assertThat(run("batches").out()).contains("ROLLED_BACK");
    }

    @Test
    void writesALayerToAFile() throws IOException {
        foundCity();

        Said said = run("export", "unit_grid", folder.resolve("new/grids.geojson"));

        assertThat(said.exit()).isZero();
        assertThat(said.out()).startsWith("unit_grid: 16 → ");
        assertThat(Files.readString(folder.resolve("new/grids.geojson")))
                .contains("unit_grid.152201003001016");
    }

    @Test
    void saysWhereAPointIs() {
        foundCity();

        Said inside = run("locate", "122.042", "46.042");
        Said outside = run("locate", "121", "-46");

        assertThat(inside.exit()).isZero();
        assertThat(inside.out())
                .contains("网格 / grid: 152201003001001")
                .contains("社区 / community: 152201003001 富民社区")
                .contains("街道 / subdistrict: 152201003 兴安街道");
        assertThat(outside.out()).contains("网格 / grid: —");
    }

    @Test
    void saysThatThereAreNoBatches() {
        assertThat(run("batches").out()).contains("没有批次 / no batches");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "import --help", "check -h", "export --help", "--version"})
    void explainsItself(String command) {
        Said said = run(command.split(" "));

        assertThat(said.exit()).isZero();
        assertThat(said.out()).isNotBlank();
        assertThat(said.err()).isEmpty();
    }

    @Test
    void namesEveryCommandInItsHelp() {
        assertThat(run("--help").out())
                .contains("import", "check", "export", "rollback", "batches", "layers", "locate")
                .contains("0", "没有问题 / clean", "有问题 / findings", "无法执行 / could not run");
    }

    @Test
    void waitsForAnotherProgramThatWritesToTheFile() throws SQLException, IOException {
        foundCity();
        write("c.csv", TestCity.components(1));
        String url = "jdbc:sqlite:" + folder.resolve("data/gridward.gpkg");
        CompletableFuture<Said> waiting;
        try (Connection other = DriverManager.getConnection(url);
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            waiting =
                    CompletableFuture.supplyAsync(() -> run("import", "component", file("c.csv")));
            assertThat(run("check", "component", file("c.csv")).exit()).isZero();
            assertThat(run("layers").out()).containsPattern("component +0 ");
            statement.execute("ROLLBACK");
        }

        assertThat(waiting.join().exit()).isZero();
        assertThat(run("layers").out()).containsPattern("component +1 ");
    }

    @Test
    void saysWhenTheDataFolderHoldsNoStoreOfOurs() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/gridward.gpkg"), "this is no GeoPackage at all");

        Said said = run("layers");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("gridward.gpkg").doesNotContain("Exception");
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private void write(String name, List<String> lines) throws IOException {
        Files.write(folder.resolve(name), lines, StandardCharsets.UTF_8);
    }

    /** Runs a command on the folder of the test; words that are files of it are found there. */
    private Said run(Object... words) {
        List<String> arguments = new ArrayList<>();
        for (Object word : words) {
            boolean ours = word.toString().matches("([a-z]+\\.csv|\\.|[a-z./]+\\.(csv|dxf))");
            arguments.add(ours ? folder.resolve(word.toString()).toString() : word.toString());
        }
        String command = arguments.get(0);
        if (command.matches("import|check|export|rollback|batches|layers|locate")) {
            arguments.addAll(List.of("--data", folder.resolve("data").toString()));
        }
        if (command.matches("import|check")) {
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
