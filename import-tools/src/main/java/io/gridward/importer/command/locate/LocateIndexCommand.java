package io.gridward.importer.command.locate;

import io.gridward.core.layer.stored.StoredFeatures;
import io.gridward.core.portable.PortableIndex;
import io.gridward.core.store.Store;
import io.gridward.importer.console.Console;
import io.gridward.importer.console.ExitCode;
import io.gridward.importer.console.StoreOptions;
import io.gridward.importer.load.ImportPlan;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gridward locate-index FILE}. */
@Command(
        name = "locate-index",
        description =
                "写出可离线查询责任的索引文件 / Write the file from which who answers is told without a server.")
public final class LocateIndexCommand implements Callable<Integer> {
    @Mixin private final StoreOptions store = new StoreOptions();
    @Spec private @Nullable CommandSpec spec = null;

    @Parameters(index = "0", paramLabel = "FILE", description = "写到哪里 / where to write it")
    private Path file = Path.of("");

    @Option(
            names = "--at",
            paramLabel = "YYYY-MM-DD",
            description = "适用的日期，默认今天 / a day it has to hold for, today when absent")
    private Optional<LocalDate> at = Optional.empty();

    @Option(names = "--components", description = "含部件 / with components")
    private boolean components = false;

    @Override
    public Integer call() throws IOException {
        LocalDate day = at.orElseGet(() -> LocalDate.now(ImportPlan.CITY));
        try (Store open = store.open()) {
            PortableIndex index =
                    PortableIndex.of(StoredFeatures.in(open), day, components, Instant.now());
            write(index);
            Console.line(
                    Console.of(spec),
                    "%s: %d 字节 / bytes, %s … %s, SHA-256 %s",
                    file,
                    index.sizeBytes(),
                    Objects.requireNonNullElse(index.period().firstDay(), ""),
                    Objects.requireNonNullElse(index.period().endDay(), ""),
                    index.checksum());
        }
        return ExitCode.CLEAN;
    }

    /** Beside the file first, so that nobody reads half of it. */
    private void write(PortableIndex index) throws IOException {
        Path whole = file.toAbsolutePath();
        Path half = whole.resolveSibling(whole.getFileName() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(half)) {
                index.writeTo(out);
            }
            Files.move(half, whole, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }
}
