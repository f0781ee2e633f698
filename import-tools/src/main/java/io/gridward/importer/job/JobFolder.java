package io.gridward.importer.job;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The folder of one job, readable by its owner only: {@code job.properties}, the file under {@code
 * file/}, what was handed in beside it under {@code beside/}, findings under {@code findings/} and
 * {@code findings.ndjson}.
 */
record JobFolder(Path path) {
    private static final String OPTION = "option.";
    private static final String BESIDE = "beside";

    static JobFolder make(Path parent, String id) {
        Path folder = parent.resolve(id);
        try {
            Files.createDirectories(folder);
            if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            Files.createDirectories(folder.resolve("file"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new JobFolder(folder);
    }

    /** Where the file lies; its name without what means something to a file system. */
    Path file(String name) {
        return path.resolve("file").resolve(safe(name, "survey"));
    }

    /** Takes a file that was handed in beside the survey. */
    void add(BesideFile file) throws IOException {
        Path place = path.resolve(BESIDE).resolve(file.part());
        Files.createDirectories(place);
        Files.copy(file.bytes(), place.resolve(safe(file.name(), file.part())));
    }

    /** What was handed in beside the survey. */
    BesideFiles beside() {
        return new BesideFiles(
                beside(BesideFiles.CONTEXT),
                beside(BesideFiles.PHOTOS),
                beside(BesideFiles.MAPPING));
    }

    private Optional<Path> beside(String part) {
        Path place = path.resolve(BESIDE).resolve(part);
        if (!Files.isDirectory(place)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String safe(String name, String otherwise) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String safe = last.replaceAll("[\\p{Cc}:*?\"<>|]", "_").strip();
        boolean none = safe.isEmpty() || safe.equals(".") || safe.equals("..");
        return none ? otherwise : safe;
    }

    Path findings() {
        return path.resolve("findings");
    }

    Path findingLines() {
        return path.resolve("findings.ndjson");
    }

    void save(JobView job) {
        Properties p = new Properties();
        p.setProperty("layer", job.order().layer());
        p.setProperty("file", job.order().file());
        p.setProperty("actor", job.order().actor());
        job.order().options().forEach((name, text) -> p.setProperty(OPTION + name, text));
        p.setProperty("created", job.createdAt().toString());
        p.setProperty("state", job.state().name());
        p.setProperty("batch", String.valueOf(job.batch()));
        Optional.ofNullable(job.message()).ifPresent(text -> p.setProperty("message", text));
        Optional.ofNullable(job.summary()).ifPresent(text -> p.setProperty("summary", text));
        Path file = path.resolve("job.properties");
        Path fresh = path.resolve("job.properties.new");
        try {
            try (Writer out = Files.newBufferedWriter(fresh)) {
                p.store(out, null);
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The job as it was saved; empty when the folder holds none. */
    Optional<JobView> load() {
        Properties p = new Properties();
        try (Reader in = Files.newBufferedReader(path.resolve("job.properties"))) {
            p.load(in);
            Map<String, String> options = new HashMap<>();
            for (String name : p.stringPropertyNames()) {
                if (name.startsWith(OPTION)) {
                    options.put(name.substring(OPTION.length()), p.getProperty(name));
                }
            }
            JobOrder order =
                    new JobOrder(
                            p.getProperty("layer"),
                            p.getProperty("file"),
                            p.getProperty("actor"),
                            options);
            String id = String.valueOf(path.getFileName());
            return Optional.of(
                    JobView.queued(id, order, Instant.parse(p.getProperty("created")))
                            .with(Long.parseLong(p.getProperty("batch")))
                            .in(JobState.valueOf(p.getProperty("state")), p.getProperty("message"))
                            .summed(p.getProperty("summary")));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Removes the file and what came with it. */
    void removeFile() {
        remove(path.resolve("file"));
        remove(path.resolve(BESIDE));
    }

    void remove() {
        remove(path);
    }

    private static void remove(Path what) {
        if (!Files.exists(what)) {
            return;
        }
        try (Stream<Path> all = Files.walk(what)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
