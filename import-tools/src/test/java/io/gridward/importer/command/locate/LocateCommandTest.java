package io.gridward.importer.command.locate;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.importer.TestCity;
import io.gridward.importer.command.Gridward;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code gridward locate} as a person meets it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class LocateCommandTest {
    private static final String ZONE =
            "MULTIPOLYGON (((122.04 46.04, 122.045 46.04, 122.045 46.045, 122.04 46.045, 122.04 46.04)))";

    @TempDir private static Path folder;

    private record Said(int exit, String out, String err) {}

    @BeforeAll
    void found() throws IOException {
        Files.write(file("divisions.csv"), TestCity.divisions());
        Files.write(file("departments.csv"), TestCity.departments());
        Files.write(file("grids.csv"), TestCity.grids());
        Files.write(
                file("zones.csv"),
                List.of(
                        "id,name,department_code,department_name,source_document,wkt",
                        "Z1,广场责任区,D1,市水务局,文件一号,\"" + ZONE + "\"",
                        "Z2,树木责任区,D2,市住建局,文件二号,\"" + ZONE + "\""));
        for (String[] load :
                new String[][] {
                    {"division", "divisions.csv"},
                    {"department", "departments.csv"},
                    {"unit_grid", "grids.csv"},
                    {"responsibility_zone", "zones.csv"}
                }) {
            Said said = run("import", load[0], file(load[1]).toString());
            assertThat(said.exit()).as(said.out() + said.err()).isLessThan(2);
        }
    }

    @Test
    void writesTheFileThatAnswersOffline() throws IOException {
        Path index = file("city.gwindex");

        Said said = run("locate-index", index.toString(), "--components");
        Said early = run("locate-index", file("early.gwindex").toString(), "--at", "1990-01-01");

        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out()).contains("city.gwindex: " + Files.size(index) + " 字节 / bytes");
        assertThat(Files.readAllBytes(index)).startsWith(0x89, 'G', 'W', 'I');
        assertThat(early.exit()).isZero();
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void anIndexThatCannotBeWrittenIsSaid() {
        Said said = run("locate-index", file("no/such/folder/x.gwindex").toString());

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("x.gwindex").doesNotContain("\tat ");
    }

    @Test
    void tellsTheBodyTheTrailAndWhoLost() {
        Said said = run("locate", "122.042", "46.042");
        assertThat(said.exit()).isZero();
        assertThat(said.out())
                .contains(
                        "网格 / grid: 152201003001001",
                        "责任单位 / responsible: D1 市水务局 (territorial, Z1, ")
                .contains("✓ 责任区 Z1（广场责任区）负责")
                .contains("responsibility_zone Z1, ", "文件一号")
                .contains("候选 / candidate: D2 市住建局 (Z2)")
                .contains("距边界 / distance to the edge: 15");
    }

    @Test
    void tellsTheSameAsTheServerInJson() {
        Said said = run("locate", "122.042", "46.042", "--json");
        assertThat(said.out())
                .startsWith("{\"grid\":{\"code\":\"152201003001001\"")
                .contains("\"trail\":[{\"rule\":\"facility\"", "\"flags\":[]")
                .endsWith("}" + System.lineSeparator());
    }

    @Test
    void flagsAnUnknownComponentAndType() {
        assertThat(run("locate", "122.042", "46.042", "--component", "15220101001000001").out())
                .contains("no-component");
        assertThat(run("locate", "122.042", "46.042", "--type", "99999").out()).contains("no-type");
    }

    @Test
    void answersAFileLineByLine() throws IOException {
        Files.writeString(
                file("p.csv"), "id,lon,lat\na,122.042,46.042\nb,122.062,46.042\nc,x,46\n");
        Said said =
                run(
                        "locate",
                        "--file",
                        file("p.csv").toString(),
                        "--out",
                        file("new/o.csv").toString());
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("3 点，1 行有误 / 3 points, 1 lines with an error");
        List<String> lines = Files.readAllLines(file("new/o.csv"));
        assertThat(lines).hasSize(4);
        assertThat(lines.get(1))
                .isEqualTo("a,152201003001001,152201003001,152201003,D1,territorial,,");
        assertThat(lines.get(3)).contains("line 4, lon: 'x'");
    }

    @Test
    void readsStandardInputWhenAsked() throws IOException {
        InputStream before = System.in;
        try {
            System.setIn(
                    new ByteArrayInputStream(
                            "{\"id\":1,\"lon\":122.042,\"lat\":46.042}\n"
                                    .getBytes(StandardCharsets.UTF_8)));
            Said said = run("locate", "--file", "-", "--out", file("o.ndjson").toString());
            assertThat(said.exit()).isZero();
            assertThat(said.err()).contains("1 points, 0 lines");
        } finally {
            System.setIn(before);
        }
        assertThat(Files.readString(file("o.ndjson")))
                .startsWith("{\"id\":1,\"grid_code\":\"152201003001001\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "locate | 请给出 LON LAT | give LON LAT, or --file",
                "locate 122 | 请给出 LON LAT | give LON LAT",
                "locate 46.1 122.1 | LAT “122.1” | LAT '122.1' is not a number from -90 to 90",
                "locate x 46 | LON “x” | LON 'x' is not a number",
                "locate 122 46 --accuracy far | --accuracy | 'far' is not a number from 0 to 10000",
                "locate 122 46 --component 7 | 部件标识码 | component code of 16 or 17 digits",
                "locate 122 46 --at 1066-01-01 | --at | from 1900 to 2999",
                "locate 122 46 --out x.csv | --file | go with --file",
                "locate 122 46 --file x.csv | --file | goes with --out",
                "locate --file x.txt | --format | use --format",
                "locate --file x.txt --format xml | csv 或 ndjson | has to be csv or ndjson",
                "locate --file none.csv | 找不到文件 | there is no file",
                "locate --file divisions.csv | 表头缺少列 lon | the header has no column lon",
                "locate --file divisions.csv --out divisions.csv | 输入文件 | cannot be the file that is read"
            })
    void endsWithTwoAndSaysWhyWhenItCannotRun(String command, String chinese, String english) {
        String[] words =
                command.replace("divisions.csv", file("divisions.csv").toString()).split(" ");
        Said said = run(words);
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains(chinese, english).doesNotContain("Exception", "\tat ");
    }

    private static Path file(String name) {
        return folder.resolve(name);
    }

    private Said run(String... words) {
        List<String> arguments = new ArrayList<>(List.of(words));
        arguments.addAll(List.of("--data", folder.resolve("data").toString()));
        if (words[0].equals("import")) {
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
