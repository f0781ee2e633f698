package io.gridward.importer.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The faults of every check, planted one check a delivery and all together: found, none more. */
@Tag("slow")
class PlantedFaultsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir private static Path base;
    private static CommandCity city;

    @BeforeAll
    static void found() {
        city = CommandCity.found(base);
    }

    static Stream<Path> deliveries() throws IOException {
        try (Stream<Path> all = Files.list(CommandCity.samples("faults"))) {
            return all.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deliveries")
    void findsThePlantedFaultsAndNoneMore(Path delivery) throws IOException {
        List<String> expected = Files.readAllLines(delivery.resolve("expected.csv"));
        List<String> found = new ArrayList<>();
        CommandCity city = before(delivery);
        int exit = 0;
        for (Path file : files(delivery)) {
            String name = file.getFileName().toString();
            CommandCity.Said said =
                    city.run(
                            "check",
                            name.replaceFirst("[-.].*", ""),
                            file,
                            name.contains("photos")
                                    ? "--photos=" + delivery.resolve("photos")
                                    : "--faulty-only");
            assertThat(said.err()).isEmpty();
            exit = Math.max(exit, said.exit());
            if (!said.out().contains("没有发现问题")) {
                findings(city, name).forEach(found::add);
            }
        }

        assertThat(found).containsExactlyElementsOf(expected.subList(1, expected.size()));
        boolean onlyTold =
                expected.stream().skip(1).allMatch(f -> f.matches(".*(sequence-gap|density).*"));
        assertThat(exit).isEqualTo(onlyTold ? 0 : 1);
    }

    /** The sample city after what a delivery presupposes. */
    private static CommandCity before(Path delivery) {
        Path history = delivery.resolve("before/component.csv");
        if (!Files.exists(history)) {
            return city;
        }
        CommandCity later = city.copy(base.resolve(delivery.getFileName() + "-after"));
        CommandCity.Said said = later.run("import", "component", history);
        assertThat(said.exit()).as(said.out() + said.err()).isZero();
        return later;
    }

    private static List<Path> files(Path delivery) throws IOException {
        try (Stream<Path> all = Files.list(delivery)) {
            return all.filter(Files::isRegularFile)
                    .filter(f -> !f.endsWith("expected.csv"))
                    .sorted()
                    .toList();
        }
    }

    /** As in expected.csv, from the report for machines. */
    private static List<String> findings(CommandCity city, String file) throws IOException {
        String name = file.replaceFirst("\\.[^.]*$", "") + "-findings.json";
        List<String> lines = new ArrayList<>();
        for (JsonNode f : JSON.readTree(city.file("findings/" + name).toFile()).get("findings")) {
            lines.add(
                    String.join(
                            ",",
                            file,
                            f.get("row").asText(),
                            f.get("check").asText(),
                            f.get("fault").asText(),
                            f.get("attribute").asText("")));
        }
        return lines;
    }
}
