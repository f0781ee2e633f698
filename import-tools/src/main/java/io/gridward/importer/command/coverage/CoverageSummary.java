package io.gridward.importer.command.coverage;

import io.gridward.core.coverage.CoverageFault;
import io.gridward.core.coverage.CoverageFinding;
import io.gridward.core.coverage.CoverageReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A coverage check as lines for the console: counts and square metres per fault. */
final class CoverageSummary {
    private static final int MOST_SHOWN = 5;

    private CoverageSummary() {}

    static String of(CoverageReport report, List<Path> files) {
        StringBuilder out = new StringBuilder();
        Map<CoverageFault, List<CoverageFinding>> byFault =
                report.findings().stream()
                        .collect(
                                Collectors.groupingBy(
                                        CoverageFinding::what, TreeMap::new, Collectors.toList()));
        byFault.forEach((fault, of) -> fault(out, fault, of));
        if (report.clean()) {
            line(out, "没有发现问题 / no findings%n");
        } else {
            report.findings().stream().limit(MOST_SHOWN).forEach(f -> finding(out, f));
        }
        files.forEach(f -> line(out, "问题清单 / findings: %s%n", f));
        return out.toString().stripTrailing();
    }

    private static void fault(
            StringBuilder out, CoverageFault fault, List<CoverageFinding> findings) {
        long slivers = findings.stream().filter(CoverageFinding::sliver).count();
        double area = findings.stream().mapToDouble(f -> f.size().squareMetres()).sum();
        line(
                out,
                "  %s %-18s %6d  (狭缝 / slivers %d)  %14.2f m²  %s / %s%n",
                fault.check(),
                fault.code(),
                findings.size(),
                slivers,
                area,
                fault.title().zh(),
                fault.title().en());
    }

    private static void finding(StringBuilder out, CoverageFinding f) {
        line(out, "    %s %s / %s%n", f.id(), f.message().zh(), f.message().en());
    }

    private static void line(StringBuilder out, String format, Object... parts) {
        out.append(String.format(Locale.ROOT, format, parts));
    }
}
