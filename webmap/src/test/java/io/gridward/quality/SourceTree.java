package io.gridward.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The project's own source files, found from its root. */
final class SourceTree {
    private static final Set<String> NOT_OURS =
            Set.of("target", "node_modules", "dist", ".git", "test-results", "data");

    private final Path root;

    private SourceTree(Path root) {
        this.root = root;
    }

    static SourceTree find() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("geo-core"))) {
            here = here.getParent();
            if (here == null) {
                throw new IllegalStateException("run below the project's root");
            }
        }
        return new SourceTree(here);
    }

    List<Path> javaOf(String kind) {
        return list(".java").stream()
                .filter(p -> p.toString().contains("/src/" + kind + "/java/"))
                .toList();
    }

    List<Path> frontEnd() {
        List<Path> files = new ArrayList<>(list(".ts"));
        files.addAll(list(".vue"));
        return files;
    }

    Path relative(Path file) {
        return root.relativize(file);
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> list(String ending) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(
                    root,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(
                                Path dir, BasicFileAttributes attributes) {
                            return NOT_OURS.contains(dir.getFileName().toString())
                                    ? FileVisitResult.SKIP_SUBTREE
                                    : FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFile(
                                Path file, BasicFileAttributes attributes) {
                            if (file.toString().endsWith(ending)) {
                                found.add(file);
                            }
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.sort(null);
        return found;
    }
}
