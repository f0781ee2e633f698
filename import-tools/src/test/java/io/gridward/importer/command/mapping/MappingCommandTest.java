package io.gridward.importer.command.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.importer.TestCity;
import io.gridward.importer.command.Gridward;
import io.gridward.importer.survey.shapefile.SmallShapefile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns with names of their own: suggested, accepted, saved and used again. */
@Tag("slow")
class MappingCommandTest {
    @TempDir private Path folder;

    private record Said(int exit, String out, String err) {}

    @BeforeEach
    void foundCity() throws IOException {
        load("division", TestCity.divisions());
        load("department", TestCity.departments());
        load("unit_grid", TestCity.grids());
        write(
                "odd.csv",
                List.of(
                        "编号,部件的名称,主管部门代号,部件状态,初始日其,东,北",
                        "15220101001000001,供水井盖,D1,完好,20200101,122.0421,46.0432"));
    }

    private void load(String layer, List<String> lines) throws IOException {
        write(layer + ".csv", lines);
        assertThat(run("import", layer, path(layer + ".csv")).exit()).isZero();
    }

    @Test
    void suggestsAndDoesNotTakeWhatIsOnlyAlike() {
        Said said = run("check", "component", path("odd.csv"));

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out())
                .contains("missing-column")
                .contains("主管部门代号 → competent_code ?")
                .contains("take it with --accept-mapping");
    }

    @Test
    void savesWhatAPersonSaysAndUsesItAgain() {
        Said saved =
                run(
                        "mapping",
                        "save",
                        "承包商A",
                        "component",
                        path("odd.csv"),
                        "--column",
                        "编号=code",
                        "--column",
                        "东=lon",
                        "--column",
                        "北=lat",
                        "--column",
                        "部件状态=state",
                        "--accept-mapping");
        assertThat(saved.err()).isEmpty();
        assertThat(saved.exit()).isZero();
        assertThat(run("mapping", "list").out().strip()).isEqualTo("承包商A");
        assertThat(run("mapping", "show", "承包商A").out())
                .contains("承包商A → component")
                .contains("主管部门代号: competent_code")
                .contains("东: lon");

        Said by = run("import", "component", path("odd.csv"), "--mapping", "承包商A");
        assertThat(by.out()).contains("mapping 承包商A").contains("新增 / added 1");
        assertThat(by.exit()).isZero();
        String file = folder.resolve("data/mappings/承包商A.yaml").toString();
        assertThat(run("import", "component", path("odd.csv"), "--mapping", file).out())
                .contains("未变 / unchanged 1");
    }

    @Test
    void saysWhatIsWrongWithAMapping() throws IOException {
        assertThat(run("mapping", "show", "nobody").err()).contains("no such file");
        assertThat(run("mapping", "list").out()).isEmpty();
        assertThat(run("check", "component", path("odd.csv"), "--mapping", "nobody").err())
                .contains("no mapping 'nobody'");
        Said bad =
                run("mapping", "save", "a", "component", path("odd.csv"), "--column", "编号=colour");
        assertThat(bad.exit()).isEqualTo(2);
        assertThat(bad.err()).contains("layer component has no attribute 'colour'");
        assertThat(run("mapping", "save", "../a", "component", path("odd.csv")).err())
                .contains("is no name for a mapping");
        write("bad.yaml", List.of("columns: ["));
        assertThat(run("check", "component", path("odd.csv"), "--mapping", path("bad.yaml")).err())
                .contains("bad.yaml")
                .contains("YAML");
    }

    @Test
    void importsAShapefileWithCutNamesAndNothingBesideIt() throws IOException {
        SmallShapefile small = new SmallShapefile(Charset.forName("GBK"), 0);
        small.column("管理部件标识码", 'C', 20)
                .column("部件名称", 'C', 30)
                .column("主管部门代码", 'C', 18)
                .column("状态", 'C', 10)
                .column("初始日期", 'D', 8);
        for (int i = 1; i <= 6; i++) {
            double[] xy = {122.0421 + i * 0.0001, 46.0432};
            io.gridward.core.crs.Reprojection.between(
                            io.gridward.core.crs.Crs.CGCS2000, io.gridward.core.crs.Crs.GK_ZONE_41)
                    .apply(xy, 1);
            small.point(xy[0], xy[1], "1522010100100000" + i, "供水井盖", "D1", "完好", "20200101");
        }
        Files.write(folder.resolve("井盖.shp"), small.shp());
        Files.write(folder.resolve("井盖.dbf"), small.dbf());

        Said said = run("import", "component", path("井盖.shp"));

        assertThat(said.out())
                .contains("encoding GB18030")
                .contains("coordinate system EPSG:4529 (inferred from 6 rows")
                .contains("no .prj")
                .contains("新增 / added 6");
        assertThat(said.exit()).isZero();
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private void write(String name, List<String> lines) throws IOException {
        Files.write(folder.resolve(name), lines, StandardCharsets.UTF_8);
    }

    private Said run(String... words) {
        List<String> arguments = new ArrayList<>(List.of(words));
        Path data = folder.resolve("data");
        if (words[0].matches("import|check")) {
            arguments.addAll(List.of("--data", data.toString()));
            arguments.addAll(List.of("--findings", folder.resolve("findings").toString()));
        }
        arguments.addAll(List.of("--mappings", data.resolve("mappings").toString()));
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
