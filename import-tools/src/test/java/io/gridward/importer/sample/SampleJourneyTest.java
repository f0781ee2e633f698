package io.gridward.importer.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gridward.importer.command.Gridward;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kept small edition through the command line: clean, then the survey with its faults. */
@Tag("slow")
final class SampleJourneyTest {
    private static final Path KEPT = Path.of("..", "data-samples", "ulanhot-small");

    @TempDir private static Path dir;

    @BeforeAll
    static void importTheCity() {
        for (String layer :
                List.of(
                        "division",
                        "department",
                        "unit_grid",
                        "responsibility_zone",
                        "responsibility_line",
                        "management_zone",
                        "facility_rule",
                        "place",
                        "component")) {
            StringWriter said = new StringWriter();
            int code = run(said, "import", layer, KEPT.resolve(layer + ".csv").toString());
            assertThat(code).as("%s: %s", layer, said).isEqualTo(Gridward.CLEAN);
        }
    }

    @Test
    void theSurveyHasExactlyTheFaultsThatWerePlanted() throws IOException {
        String survey = KEPT.resolve("survey-dirty.csv").toString();
        StringWriter first = new StringWriter();
        assertThat(run(first, "import", "component", survey)).isEqualTo(Gridward.FINDINGS);
        JsonNode findings =
                new ObjectMapper()
                        .readTree(dir.resolve("findings/survey-dirty-findings.geojson").toFile());
        List<String> found = new ArrayList<>();
        for (JsonNode f : findings.get("features")) {
            JsonNode p = f.get("properties");
            found.add(
                    "%s,%s,%s,%s"
                            .formatted(
                                    p.get("row").asText(),
                                    p.get("check").asText(),
                                    p.get("fault").asText(),
                                    p.get("attribute").asText()));
        }
        List<String> lines = Files.readAllLines(KEPT.resolve("survey-dirty.expected.csv"));
        assertThat(lines.get(0)).isEqualTo("row,check,fault,attribute");
        found.removeIf(line -> line.startsWith("0,Q05,sequence-gap,")); // a remark, no fault
        assertThat(found).containsExactlyInAnyOrderElementsOf(lines.subList(1, lines.size()));
        StringWriter second = new StringWriter();
        run(second, "import", "component", survey);
        assertThat(second.toString()).contains("added 0, 变更 / changed 0");
    }

    @Test
    void theGeoPackageHoldsTheSameCityAsTheCsvFiles() {
        for (String layer : List.of("division", "unit_grid", "responsibility_zone", "place")) {
            StringWriter said = new StringWriter();
            String file = KEPT.resolve("ulanhot.gpkg").toString();
            int code = run(said, "import", layer, file, "--layer-name", layer);
            assertThat(code).as("%s: %s", layer, said).isEqualTo(Gridward.CLEAN);
            assertThat(said.toString()).contains("added 0, 变更 / changed 0");
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsSaidPlainly() throws IOException {
        Path file = Files.writeString(dir.resolve("not-a-folder"), "");
        StringWriter said = new StringWriter();
        int code = command(said, "sample", "--small", file.resolve("x").toString());
        assertThat(code).isEqualTo(Gridward.COULD_NOT_RUN);
        assertThat(said.toString()).contains("cannot read or write").doesNotContain("\tat ");
    }

    @Test
    void sampleWritesAndCountsUnderAnySeed() {
        StringWriter said = new StringWriter();
        Path folder = dir.resolve("a/b");
        int code = command(said, "sample", folder.toString(), "--small", "--seed", "4");
        assertThat(code).as(said.toString()).isEqualTo(Gridward.CLEAN);
        assertThat(said.toString()).contains("unit_grid").contains(folder.toString());
        assertThat(folder.resolve("README.md")).content().contains("--small --seed 4");
        assertThat(new TreeSet<>(List.of(folder.toFile().list())))
                .contains("survey-dirty.csv", "survey-dirty.expected.csv", "ulanhot.gpkg");
    }

    private static int run(StringWriter said, String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--data", dir.resolve("data").toString()));
        all.addAll(List.of("--findings", dir.resolve("findings").toString()));
        return command(said, all.toArray(new String[0]));
    }

    private static int command(StringWriter said, String... args) {
        PrintWriter out = new PrintWriter(said, true);
        return Gridward.run(args, out, out);
    }
}
