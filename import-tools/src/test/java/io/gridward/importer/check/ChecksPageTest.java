package io.gridward.importer.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page docs/checks.md says what the program does. */
class ChecksPageTest {
    private static List<String> lines() throws IOException {
        Path above = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(above.resolve("docs/checks.md"))) {
            above = above.getParent();
        }
        return Files.readAllLines(above.resolve("docs/checks.md"));
    }

    @Test
    void listsEveryFaultUnderItsCheck() throws IOException {
        List<String> lines = lines();
        for (Fault fault : Fault.values()) {
            assertThat(lines)
                    .as(fault.title())
                    .filteredOn(line -> line.startsWith("| " + fault.check() + " |"))
                    .singleElement()
                    .asString()
                    .contains(fault.title());
        }
    }

    @Test
    void listsEveryThresholdAsItIs() throws IOException {
        List<String> rows =
                Arrays.stream(Threshold.values())
                        .map(
                                t ->
                                        "| %s | %s | %s | %s – %s | %s |"
                                                .formatted(
                                                        t.title(),
                                                        t.check(),
                                                        plain(t.usual()),
                                                        plain(t.least()),
                                                        plain(t.most()),
                                                        t.label().en()))
                        .toList();

        assertThat(lines()).containsSubsequence(rows);
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    @Test
    void listsEveryRepair() throws IOException {
        assertThat(String.join("\n", lines()))
                .contains(Arrays.stream(RepairKind.values()).map(RepairKind::title).toList());
    }

    @Test
    void findsAThresholdByItsName() {
        for (Threshold threshold : Threshold.values()) {
            assertThat(Threshold.find(threshold.title())).contains(threshold);
            assertThat(threshold.usual()).isBetween(threshold.least(), threshold.most());
        }
        assertThat(Threshold.find("grid edge")).isEmpty();
    }
}
