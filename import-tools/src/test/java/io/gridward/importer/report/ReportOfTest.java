package io.gridward.importer.report;

import io.gridward.core.layer.LocalText;
import io.gridward.importer.check.RowFinding;
import io.gridward.importer.load.FaultCount;
import io.gridward.importer.load.ImportReport;
import io.gridward.importer.survey.Aspect;
import io.gridward.importer.survey.Detection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reports of runs that never were. */
public final class ReportOfTest {
    private ReportOfTest() {}

    /** A dry run of components that found this. */
    public static ImportReport of(String file, RowFinding... findings) {
        List<FaultCount> counts = new ArrayList<>();
        List.of(findings).stream()
                .map(RowFinding::kind)
                .distinct()
                .sorted()
                .forEach(
                        kind ->
                                counts.add(
                                        new FaultCount(
                                                kind.check(),
                                                kind.title(),
                                                kind.severity(),
                                                List.of(findings).stream()
                                                        .filter(f -> f.kind() == kind)
                                                        .count())));
        return new ImportReport(
                "component",
                file,
                true,
                100,
                98,
                2,
                0,
                counts,
                List.of(
                        Detection.inferred(
                                Aspect.ENCODING, "UTF-8", LocalText.of("全文为 UTF-8", "all of it"))),
                Optional.empty());
    }
}
