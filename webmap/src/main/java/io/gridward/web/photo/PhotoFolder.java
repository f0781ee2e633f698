package io.gridward.web.photo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Pattern;

/** Files by their SHA-256, in folders by its first two digits. Safe for use by many threads. */
public final class PhotoFolder {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;

    private PhotoFolder(Path folder) {
        this.folder = folder;
    }

    /** The files of a folder, which is made when the first one comes. */
    public static PhotoFolder in(Path folder) {
        return new PhotoFolder(folder);
    }

    /** Keeps a photograph: all of it or nothing; the same one once. */
    public void keep(CleanPhoto photo) {
        Path file = path(photo.sha256());
        if (Files.exists(file)) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            Path part = Files.createTempFile(file.getParent(), "part", ".tmp");
            try {
                Files.write(part, photo.bytes());
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file of a checksum; empty when there is none, or it is no checksum. */
    public Optional<Path> find(String sha256) {
        return Optional.of(sha256)
                .filter(s -> SHA256.matcher(s).matches())
                .map(this::path)
                .filter(Files::isRegularFile);
    }

    private Path path(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }
}
