package io.gridward.importer.command.coverage;

import io.gridward.core.batch.Batch;
import io.gridward.core.citycomponent.TypeCatalog;
import io.gridward.core.coverage.CoverageCheck;
import io.gridward.core.coverage.CoveragePublisher;
import io.gridward.core.coverage.CoverageReport;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.stored.StoredFeatures;
import io.gridward.core.store.Store;
import io.gridward.importer.console.Console;
import io.gridward.importer.console.ExitCode;
import io.gridward.importer.console.ProgressLine;
import io.gridward.importer.console.StoreOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gridward coverage check}. */
@Command(
        name = "check",
        description =
                "查找空白、重叠、狭缝和责任冲突 / Find gaps, overlaps, slivers and conflicts of responsibility.")
final class CoverageCheckCommand implements Callable<Integer> {
    @Mixin private final StoreOptions store = new StoreOptions();
    @Mixin private final CoverageOptions options = new CoverageOptions();
    @Spec private @Nullable CommandSpec spec = null;

    @Option(
            names = "--layer",
            paramLabel = "LAYER",
            defaultValue = CoverageOptions.ALL,
            description =
                    "unit_grid | responsibility_zone | all，默认 all / what to check; all when absent")
    private String layer = CoverageOptions.ALL;

    @Option(
            names = "--later",
            description = "网格也检查以后各时段 / check the grids also as they will be later")
    private boolean later = false;

    @Option(
            names = "--publish",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description =
                    "发布 coverage_gap、coverage_conflict 图层，默认发布 / publish the layers; done when absent")
    private boolean publish = true;

    @Option(
            names = "--findings",
            paramLabel = "DIR",
            description = "问题清单目录，默认 ./findings / folder for findings files")
    private Path findings = Path.of("findings");

    @Override
    public Integer call() {
        CommandLine console = Console.of(spec);
        try (Store open = store.open();
                ProgressLine progress = ProgressLine.on(console)) {
            FeatureSource source = StoredFeatures.in(open);
            CoverageReport report =
                    CoverageCheck.of(source, TypeCatalog.in(open), options.settings(layer, later))
                            .run(progress::at);
            List<Path> files = new CoverageFiles(findings).write(report.findings());
            Console.line(console, "%s", CoverageSummary.of(report, files));
            if (publish) {
                for (Batch batch :
                        CoveragePublisher.into(open, source)
                                .publish(report, System.getProperty("user.name", ""))) {
                    Console.line(
                            console,
                            "批次 / batch %d: %s, 新增 / added %d, 变更 / changed %d, 未变 / unchanged %d",
                            batch.id(),
                            batch.layer(),
                            batch.added(),
                            batch.changed(),
                            batch.unchanged());
                }
            }
            return report.clean() ? ExitCode.CLEAN : ExitCode.FINDINGS;
        }
    }
}
