package io.gridward.importer.command.mapping;

import io.gridward.importer.console.Console;
import io.gridward.importer.console.ExitCode;
import io.gridward.importer.fieldmap.MappingFiles;
import io.gridward.importer.fieldmap.SavedMapping;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gridward mapping show NAME}. */
@Command(name = "show", description = "查看一个已保存的字段映射 / Show a saved mapping.")
final class ShowCommand implements Callable<Integer> {
    @Mixin private final MappingFolder folder = new MappingFolder();
    @Spec private @Nullable CommandSpec spec = null;

    @Parameters(index = "0", paramLabel = "NAME", description = "名称 / its name")
    private String name = "";

    @Override
    public Integer call() {
        CommandLine console = Console.of(spec);
        SavedMapping mapping = MappingFiles.read(folder.files().file(name));
        Console.line(console, "%s → %s", mapping.name(), mapping.layer());
        mapping.columns()
                .forEach((column, meaning) -> Console.line(console, "  %s: %s", column, meaning));
        return ExitCode.CLEAN;
    }
}
