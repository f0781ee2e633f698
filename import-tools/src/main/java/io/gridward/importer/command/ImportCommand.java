package io.gridward.importer.command;

import io.gridward.importer.console.Console;
import io.gridward.importer.console.StoreOptions;
import io.gridward.importer.load.ImportPlan;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gridward import LAYER FILE}. */
@Command(name = "import", description = "检查文件，把合格的行入库 / Check a file and take its good rows.")
final class ImportCommand implements Callable<Integer> {
    @Mixin private StoreOptions store = new StoreOptions();
    @Mixin private FileOptions file = new FileOptions();
    @Spec private @Nullable CommandSpec spec = null;

    @Option(names = "--dry-run", description = "仅检查，不入库 / only check, store nothing")
    private Boolean dryRun = Boolean.FALSE;

    @Override
    public Integer call() {
        CommandLine console = Console.of(spec);
        ImportPlan plan = dryRun ? file.plan().onlyChecking() : file.plan();
        return ImportRun.run(console, store, plan, file.findings());
    }
}
