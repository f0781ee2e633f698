package io.gridward.importer.command;

import io.gridward.importer.console.Console;
import io.gridward.importer.console.StoreOptions;
import io.gridward.importer.fieldmap.PastCaseLayer;
import io.gridward.importer.load.ImportPlan;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gridward check LAYER FILE}. */
@Command(name = "check", description = "只检查文件，不入库 / Check a file, store nothing.")
final class CheckCommand implements Callable<Integer> {
    @Mixin private final StoreOptions store = new StoreOptions();
    @Mixin private final FileOptions file = new FileOptions();
    @Spec private @Nullable CommandSpec spec = null;

    @Override
    public Integer call() {
        ImportPlan plan = file.plan().onlyChecking();
        return PastCaseLayer.is(plan.layer())
                ? PastCaseRun.run(Console.of(spec), store, plan, file.telling(), Optional.empty())
                : ImportRun.run(Console.of(spec), store, plan, file.telling());
    }
}
