package io.gridward.importer.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.batch.Batch;
import io.gridward.core.batch.BatchRequest;
import io.gridward.core.finding.Severity;
import io.gridward.core.layer.LocalText;
import io.gridward.importer.load.FaultCount;
import io.gridward.importer.load.ImportReport;
import io.gridward.importer.survey.Aspect;
import io.gridward.importer.survey.Detection;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsoleSummaryTest {
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-07-01T08:00:00Z");
    private static final Batch BATCH =
            new Batch(
                    7,
                    "component",
                    "s.csv",
                    "me",
                    Batch.State.PUBLISHED,
                    TIME,
                    TIME,
                    3L,
                    98,
                    90,
                    5,
                    3,
                    null,
                    LocalDate.of(2026, 7, 1),
                    BatchRequest.Mode.UPSERT,
                    0);

    @Test
    void tellsHowTheFileWasReadWhatWasFoundAndWhatBecameOfIt() {
        ImportReport report =
                report(
                        false,
                        List.of(
                                new FaultCount("Q04", "bad-code", Severity.ERROR, 60),
                                new FaultCount(
                                        "Q13", "near-duplicate-position", Severity.WARNING, 1)),
                        Optional.of(BATCH));

        assertThat(ConsoleSummary.of(report, List.of(Path.of("out", "s-findings.csv"))).lines())
                .containsExactly(
                        "component ← s.csv",
                        "  编码 Big5（统计） ← 请核对 / encoding Big5 (statistics) <- look at it",
                        "行 / rows: 100   接收 / taken: 98   拒收 / refused: 2",
                        "  Q04 编码不合规       bad-code                 错误 / error         60 "
                                + "█".repeat(30),
                        "  Q13 疑似重复         near-duplicate-position  警告 / warning        1 █",
                        "问题清单 / findings: out/s-findings.csv",
                        "批次 / batch 7: 新增 / added 90, 变更 / changed 5, 未变 / unchanged 3");
    }

    @Test
    void saysWhenEveryFaultWasRepaired() {
        FaultCount swapped = new FaultCount("Q02", "swapped-axes", Severity.ERROR, 7, 7);
        FaultCount gap = new FaultCount("Q05", "sequence-gap", Severity.INFO, 1);
        FaultCount edge = new FaultCount("Q20", "edge-mismatch", Severity.WARNING, 2, 1);
        String said = "问题均已修复 / every fault was repaired";

        assertThat(summary(swapped, gap)).contains(said);
        assertThat(summary(swapped, edge)).doesNotContain(said);
        assertThat(summary(gap)).doesNotContain(said);
        assertThat(summary()).doesNotContain(said);
    }

    private static List<String> summary(FaultCount... counts) {
        ImportReport report = report(true, 7, List.of(counts), Optional.empty());
        return ConsoleSummary.of(report, List.of()).lines().toList();
    }

    @Test
    void countsTheRowsThatWereRepaired() {
        ImportReport report = report(true, 7, List.of(), Optional.empty());

        assertThat(ConsoleSummary.of(report, List.of()).lines())
                .contains("行 / rows: 100   接收 / taken: 98   拒收 / refused: 2   修复 / repaired: 7");
    }

    @Test
    void saysSoWhenNothingIsWrong() {
        assertThat(ConsoleSummary.of(report(true, List.of(), Optional.empty()), List.of()))
                .contains("没有发现问题 / no findings")
                .endsWith("仅检查，未入库 / checked only, nothing stored" + System.lineSeparator());
    }

    @Test
    void saysSoWhenNothingWasStored() {
        assertThat(ConsoleSummary.of(report(false, List.of(), Optional.empty()), List.of()))
                .endsWith("未入库 / nothing stored" + System.lineSeparator());
    }

    @Test
    void letsNoFileNameDriveTheTerminal() {
        ImportReport report =
                new ImportReport(
                        "place",
                        "\u001B[2Jevil\u0007.csv",
                        false,
                        0,
                        0,
                        0,
                        0,
                        List.of(),
                        List.of(),
                        Optional.empty());

        assertThat(ConsoleSummary.of(report, List.of())).startsWith("place ← ?[2Jevil?.csv");
    }

    private static ImportReport report(
            boolean dryRun, List<FaultCount> counts, Optional<Batch> batch) {
        return report(dryRun, 0, counts, batch);
    }

    private static ImportReport report(
            boolean dryRun, long repaired, List<FaultCount> counts, Optional<Batch> batch) {
        Detection note =
                Detection.inferred(Aspect.ENCODING, "Big5", LocalText.of("统计", "statistics"));
        return new ImportReport(
                "component", "s.csv", dryRun, 100, 98, 2, repaired, counts, List.of(note), batch);
    }
}
