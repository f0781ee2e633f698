package io.gridward.importer.command.coverage;

import io.gridward.core.batch.Batch;
import io.gridward.core.citycomponent.TypeCatalog;
import io.gridward.core.coverage.repair.CoverageRepair;
import io.gridward.core.coverage.repair.RepairPlan;
import io.gridward.core.layer.stored.StoredFeatures;
import io.gridward.core.store.Store;
import io.gridward.importer.console.Console;
import io.gridward.importer.console.ExitCode;
import io.gridward.importer.console.ProgressLine;
import io.gridward.importer.console.StoreOptions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gridward coverage repair LAYER}. */
@Command(
        name = "repair",
        description =
                "修复狭缝和不一致的公共边，作为一个批次发布 / Repair slivers and edges that do not match, as one batch.")
final class CoverageRepairCommand implements Callable<Integer> {
    private static final int MOST_SHOWN = 20;

    @Mixin private final StoreOptions store = new StoreOptions();
    @Mixin private final CoverageOptions options = new CoverageOptions();
    @Spec private @Nullable CommandSpec spec = null;

    @Parameters(index = "0", paramLabel = "LAYER", description = "unit_grid | responsibility_zone")
    private String layer = "";

    @Option(
            names = "--finding",
            paramLabel = "ID",
            arity = "1..*",
            description = "只修复这些问题 / only these findings; all when absent")
    private List<String> wanted = List.of();

    @Option(names = "--dry-run", description = "只显示，不入库 / only tell, change nothing")
    private boolean dryRun = false;

    @Override
    public Integer call() {
        CommandLine console = Console.of(spec);
        try (Store open = store.open();
                ProgressLine progress = ProgressLine.on(console)) {
            CoverageRepair repair =
                    CoverageRepair.of(
                            StoredFeatures.in(open),
                            TypeCatalog.in(open),
                            options.settings(layer, false),
                            CoverageOptions.coverage(layer));
            RepairPlan plan = repair.plan(Set.copyOf(wanted), progress::at);
            tell(console, plan);
            Optional<Batch> batch =
                    dryRun
                            ? Optional.empty()
                            : repair.apply(plan, open, System.getProperty("user.name", ""));
            batch.ifPresent(
                    b ->
                            Console.line(
                                    console,
                                    "批次 / batch %d: %s, 变更 / changed %d",
                                    b.id(),
                                    b.layer(),
                                    b.changed()));
            return plan.left().isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
        }
    }

    private static void tell(CommandLine console, RepairPlan plan) {
        plan.repaired().stream()
                .limit(MOST_SHOWN)
                .forEach(
                        f ->
                                Console.line(
                                        console,
                                        "  修复 / repaired %s %s / %s",
                                        f.id(),
                                        f.message().zh(),
                                        f.message().en()));
        Console.line(
                console,
                "已修复 / repaired: %d   变更的行 / rows changed: %d   留待人工 / left: %d",
                plan.repaired().size(),
                plan.rows().size(),
                plan.left().size());
    }
}
