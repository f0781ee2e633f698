package io.gridward.importer.report;

import io.gridward.core.batch.Batch;
import io.gridward.core.citycase.CaseLayer;
import io.gridward.core.finding.Severity;
import io.gridward.importer.load.FaultCount;
import io.gridward.importer.load.ImportReport;
import io.gridward.importer.report.note.FaultName;
import io.gridward.importer.survey.Detection;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A report as lines for the console: how it was read, counts with bars, what was published. */
public final class ConsoleSummary {
    private static final int BAR_CELLS = 30;
    private static final int NAME_PLACES = 16;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\r\\n]]");

    private ConsoleSummary() {}

    /** The lines. */
    public static String of(ImportReport report, List<Path> files) {
        StringBuilder out = new StringBuilder();
        line(out, "%s ← %s%n", report.layer(), report.file());
        for (Detection note : report.reading()) {
            line(out, "  %s / %s%n", note.zh(), note.en());
        }
        line(
                out,
                "行 / rows: %d   接收 / taken: %d   拒收 / refused: %d%s%n",
                report.rows(),
                report.taken(),
                report.refused(),
                report.repaired() == 0 ? "" : "   修复 / repaired: " + report.repaired());
        faults(out, report.counts());
        if (report.mended()) {
            line(out, "问题均已修复 / every fault was repaired%n");
        }
        for (Path file : files) {
            line(out, "问题清单 / findings: %s%n", file);
        }
        if (report.dryRun() || !report.layer().equals(CaseLayer.NAME)) { // cases are told of apart
            outcome(out, report);
        }
        return harmless(out);
    }

    /** File and column names may hold control characters, which a terminal would obey. */
    private static String harmless(StringBuilder text) {
        return CONTROL.matcher(text).replaceAll("?");
    }

    private static void faults(StringBuilder out, List<FaultCount> counts) {
        long most = counts.stream().mapToLong(FaultCount::count).max().orElse(1);
        for (FaultCount c : counts) {
            int cells = (int) Math.max(1, c.count() * BAR_CELLS / most);
            line(
                    out,
                    "  %s %s %-24s %s %8d %s%n",
                    c.check(),
                    padded(FaultName.of(c.check(), c.fault()).zh()),
                    c.fault(),
                    severity(c.severity()),
                    c.count(),
                    "█".repeat(cells));
        }
        if (counts.isEmpty()) {
            line(out, "没有发现问题 / no findings%n");
        }
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "错误 / error  ";
            case WARNING -> "警告 / warning";
            case INFO -> "提示 / info   ";
        };
    }

    /** To a common width on a terminal, where a Chinese character takes two places. */
    private static String padded(String name) {
        int places = name.codePoints().map(c -> Character.isIdeographic(c) ? 2 : 1).sum();
        return name + " ".repeat(Math.max(0, NAME_PLACES - places));
    }

    private static void outcome(StringBuilder out, ImportReport report) {
        if (report.batch().isPresent()) {
            Batch b = report.batch().get();
            if (b.state() == Batch.State.STAGED) {
                String text = "批次 / batch %d: 已暂存，尚未生效 / staged, not in force: %d%n";
                line(out, text, b.id(), b.staged());
                return;
            }
            line(
                    out,
                    "批次 / batch %d: 新增 / added %d, 变更 / changed %d, 未变 / unchanged %d%n",
                    b.id(),
                    b.added(),
                    b.changed(),
                    b.unchanged());
        } else {
            line(
                    out,
                    report.dryRun()
                            ? "仅检查，未入库 / checked only, nothing stored%n"
                            : "未入库 / nothing stored%n");
        }
    }

    private static void line(StringBuilder out, String format, Object... parts) {
        out.append(String.format(Locale.ROOT, format, parts));
    }
}
