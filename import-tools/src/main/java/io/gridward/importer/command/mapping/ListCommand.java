package io.gridward.importer.command.mapping;

import io.gridward.importer.console.Console;
import io.gridward.importer.console.ExitCode;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gridward mapping list}. */
@Command(name = "list", description = "列出已保存的字段映射 / List saved mappings.")
final class ListCommand implements Callable<Integer> {
    @Mixin private final MappingFolder folder = new MappingFolder();
    @Spec private @Nullable CommandSpec spec = null;

    @Override
    public Integer call() {
        CommandLine console = Console.of(spec);
        folder.files().list().forEach(name -> Console.line(console, "%s", name));
        return ExitCode.CLEAN;
    }
}
