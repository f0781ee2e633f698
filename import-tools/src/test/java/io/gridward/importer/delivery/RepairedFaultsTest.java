package io.gridward.importer.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The planted faults with every repair accepted: what has a safe repair is repaired, taken and kept
 * in the lineage, and a second check of what is stored finds none of it; the rest is told as
 * before.
 */
@Tag("slow")
class RepairedFaultsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> REPAIRABLE =
            Set.of(
                    "swapped-axes",
                    "gcj02-shift",
                    "bd09-shift",
                    "other-scheme",
                    "name-mismatch",
                    "grid-mismatch",
                    "duplicate-position",
                    "tiny-ring",
                    "edge-mismatch");
    private static final Pattern BATCH = Pattern.compile("batch (\\d+):");

    private static final Pattern REPAIRS = Pattern.compile(": (\\d+) 处修复");
    private static final Pattern REFUSED = Pattern.compile("refused: (\\d+)");

    @TempDir private static Path base;
    private static CommandCity city;

    /** A finding as expected.csv has it, and what became of it. */
    private record Told(String line, String fault, String severity, boolean repaired) {
        String row() {
            return line.split(",", -1)[1];
        }

        boolean ofFile() {
            return row().equals("0");
        }
    }

    @BeforeAll
    static void found() {
        city = CommandCity.found(base);
    }

    static Stream<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(CommandCity.samples("faults"), 2)) {
            return all
                    .filter(f -> f.toString().endsWith(".csv") && !f.endsWith("expected.csv"))
                    .filter(f -> expected(f).stream().anyMatch(RepairedFaultsTest::repairable))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static List<String> expected(Path file) {
        try (Stream<String> lines = Files.lines(file.resolveSibling("expected.csv"))) {
            String name = file.getFileName() + ",";
            return lines.filter(l -> l.startsWith(name)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean repairable(String line) {
        return REPAIRABLE.contains(line.split(",", -1)[3]);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void areRepairedKeptInTheLineageAndNotFoundAgain(Path file) throws IOException {
        String name = file.getFileName().toString();
        String layer = name.replaceFirst("[-.].*", "");
        CommandCity mended = city.copy(base.resolve(file.getParent().getFileName() + "-" + name));

        CommandCity.Said said = mended.run("import", layer, file, "--accept", "all");
        List<Told> told = told(mended, name);

        assertThat(told).extracting(Told::line).containsExactlyElementsOf(expected(file));
        assertThat(told).allMatch(t -> t.repaired() == REPAIRABLE.contains(t.fault()));
        assertThat(refused(said)).isEqualTo(rowsWithErrors(told));
        long repairedRows = told.stream().filter(Told::repaired).map(Told::row).distinct().count();
        assertThat(said.out()).contains("修复 / repaired: " + repairedRows + "\n");
        assertThat(notesOfRepairs(mended, said))
                .isEqualTo(told.stream().filter(Told::repaired).count());

        Path again = mended.file("again.csv");
        assertThat(mended.run("export", layer, again).exit()).isZero();
        mended.run("check", layer, again);
        assertThat(told(mended, "again.csv").stream().map(Told::fault).distinct())
                .isSubsetOf(onlyTold(told));
    }

    /** Faults that keep no row out, and the gaps between the city's own numbers. */
    private static Set<String> onlyTold(List<Told> told) {
        Set<String> faults = new TreeSet<>(Set.of("sequence-gap"));
        told.stream()
                .filter(t -> !t.repaired() && (t.ofFile() || !t.severity().equals("ERROR")))
                .map(Told::fault)
                .forEach(faults::add);
        return faults;
    }

    private static long rowsWithErrors(List<Told> told) {
        return told.stream()
                .filter(t -> t.severity().equals("ERROR") && !t.ofFile())
                .map(Told::row)
                .distinct()
                .count();
    }

    private static long notesOfRepairs(CommandCity in, CommandCity.Said said) {
        Matcher batch = BATCH.matcher(said.out());
        assertThat(batch.find()).as(said.out() + said.err()).isTrue();
        String line = in.run("batches", batch.group(1), "--repairs").lines().get(0);
        return number(REPAIRS, line);
    }

    private static long refused(CommandCity.Said said) {
        return number(REFUSED, said.out());
    }

    private static long number(Pattern pattern, String text) {
        Matcher number = pattern.matcher(text);
        assertThat(number.find()).as(text).isTrue();
        return Long.parseLong(number.group(1));
    }

    private static List<Told> told(CommandCity in, String file) throws IOException {
        Path json = in.file("findings/" + file.replaceFirst("\\.[^.]*$", "") + "-findings.json");
        List<Told> told = new ArrayList<>();
        for (JsonNode f : JSON.readTree(json.toFile()).get("findings")) {
            String fault = f.get("fault").asText();
            String line =
                    String.join(
                            ",",
                            file,
                            f.get("row").asText(),
                            f.get("check").asText(),
                            fault,
                            f.get("attribute").asText(""));
            String severity = f.get("severity").asText();
            told.add(new Told(line, fault, severity, f.get("repaired").asBoolean()));
        }
        return told;
    }
}
