package io.gridward.importer.command.locate;

import io.gridward.core.citycomponent.TypeCatalog;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.LocalText;
import io.gridward.core.layer.stored.StoredFeatures;
import io.gridward.core.responsibility.Locator;
import io.gridward.core.snapshot.SnapshotFeatures;
import io.gridward.core.store.Store;
import io.gridward.importer.console.BadOption;
import io.gridward.importer.console.ExitCode;
import io.gridward.importer.console.ProgressLine;
import io.gridward.importer.console.StoreOptions;
import io.gridward.importer.locate.BatchFormat;
import io.gridward.importer.locate.BatchLimits;
import io.gridward.importer.locate.BatchSummary;
import io.gridward.importer.locate.LocateBatch;
import io.gridward.importer.locate.TypeFlags;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import picocli.CommandLine;

/** A file of points, answered line by line from layers held in memory. */
final class FileOfPoints {
    private static final Path STANDARD_INPUT = Path.of("-");
    private static final LocalText DECIDING = LocalText.of("判定", "deciding");

    private final Path file;
    private final Optional<Path> out;
    private final BatchFormat format;
    private final LocalDate today;

    FileOfPoints(Path file, Optional<Path> out, Optional<String> format, LocalDate today) {
        this.file = file;
        this.out = out;
        this.today = today;
        this.format = format.map(FileOfPoints::named).orElseGet(() -> told(file, out));
        if (out.isPresent() && Files.exists(out.get()) && isSame(file, out.get())) {
            throw new BadOption("--out 不能是输入文件 / --out cannot be the file that is read");
        }
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(one) && Files.isSameFile(one, other);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BatchFormat named(String name) {
        try {
            return BatchFormat.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadOption(
                    "--format “%s” 应为 csv 或 ndjson / --format '%s' has to be csv or ndjson"
                            .formatted(name, name));
        }
    }

    private static BatchFormat told(Path file, Optional<Path> out) {
        return BatchFormat.of(file)
                .or(() -> out.flatMap(BatchFormat::of))
                .orElseThrow(
                        () ->
                                new BadOption(
                                        "无法由文件名 “%s” 判断格式，请用 --format / the name '%s' does not tell the format: use --format"
                                                .formatted(file, file)));
    }

    int answer(StoreOptions options, CommandLine console) {
        if (!file.equals(STANDARD_INPUT) && !Files.isRegularFile(file)) {
            throw new BadOption(
                    "找不到文件 “%s” / there is no file '%s': check the path".formatted(file, file));
        }
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try (Store store = options.open();
                SnapshotFeatures held =
                        SnapshotFeatures.load(
                                StoredFeatures.in(store),
                                v -> Set.of(),
                                LayerCatalog.city().list());
                InputStream in = input();
                ProgressLine progress = ProgressLine.on(console)) {
            LocateBatch batch = LocateBatch.open(in, format, BatchLimits.own());
            Locator locator = new TypeFlags(Locator.over(held), TypeCatalog.ofProgram());
            try (OutputStream answers = output(console)) {
                BatchSummary summary =
                        batch.answer(
                                locator, today, workers, answers, n -> progress.at(DECIDING, n, 0));
                return end(summary, console);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            workers.shutdownNow();
        }
    }

    private static int end(BatchSummary summary, CommandLine console) {
        console.getErr()
                .println(
                        "%d 点，%d 行有误 / %d points, %d lines with an error"
                                .formatted(
                                        summary.points(),
                                        summary.errors(),
                                        summary.points(),
                                        summary.errors()));
        console.getErr().flush();
        if (!summary.complete() || summary.failure() != null) {
            return ExitCode.COULD_NOT_RUN;
        }
        return summary.errors() == 0 ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private InputStream input() throws IOException {
        return file.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(file);
    }

    private OutputStream output(CommandLine console) throws IOException {
        if (out.isPresent()) {
            Path folder = out.get().toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            return Files.newOutputStream(out.get());
        }
        console.getOut().flush();
        return new FilterOutputStream(System.out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush(); // standard output stays open
            }
        };
    }
}
