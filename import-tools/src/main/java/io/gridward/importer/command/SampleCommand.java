package io.gridward.importer.command;

import io.gridward.importer.console.Console;
import io.gridward.importer.sample.Edition;
import io.gridward.importer.sample.SampleCity;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gridward sample DIR}. */
@Command(
        name = "sample",
        description = "生成示例城市和一份带错误的普查文件 / Write the sample city and a survey with planted faults.")
final class SampleCommand implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec = null;

    @Parameters(
            index = "0",
            paramLabel = "DIR",
            description =
                    "写入的文件夹，同名文件被替换 / folder to write to; files of the same name are replaced")
    private Path dir = Path.of("");

    @Option(names = "--small", description = "只要和平街道 / only 和平街道, under 3 MB")
    private boolean small = false;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "随机种子，相同种子生成相同城市 / the same seed gives the same city")
    private long seed = SampleCity.DEFAULT_SEED;

    @Override
    public Integer call() {
        CommandLine console = Console.of(spec);
        SampleCity.write(dir, seed, small ? Edition.SMALL : Edition.FULL)
                .forEach((layer, rows) -> Console.line(console, "%-20s %9d", layer, rows));
        Console.line(console, "示例城市已写入 %s / the sample city is in %s", dir, dir);
        return Gridward.CLEAN;
    }
}
