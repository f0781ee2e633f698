package io.gridward.importer.command;

import io.gridward.importer.console.Console;
import io.gridward.importer.console.StoreOptions;
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
        return ImportRun.run(Console.of(spec), store, file.plan().onlyChecking(), file.telling());
    }
}
