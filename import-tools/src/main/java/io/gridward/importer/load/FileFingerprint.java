package io.gridward.importer.load;

import io.gridward.importer.survey.UnreadableFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * By what a file is known again. Of a shapefile all its parts count.
 *
 * @param bytes size
 * @param sha256 SHA-256, hexadecimal
 */
record FileFingerprint(long bytes, String sha256) {
    private static final int BUFFER_BYTES = 1 << 16;

    static FileFingerprint of(Path file) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long bytes = 0;
            byte[] buffer = new byte[BUFFER_BYTES];
            for (Path part : parts(file)) {
                try (InputStream in = Files.newInputStream(part)) {
                    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                        digest.update(buffer, 0, n);
                        bytes += n;
                    }
                }
            }
            return new FileFingerprint(bytes, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            String why = String.valueOf(e.getMessage());
            throw new UnreadableFile(
                    "无法读取文件 “%s”: %s / cannot read file '%s': %s".formatted(file, why, file, why),
                    e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private static Iterable<Path> parts(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (!name.toLowerCase(Locale.ROOT).endsWith(".shp")) {
            return List.of(file);
        }
        String stem = name.substring(0, name.length() - 3);
        TreeSet<Path> parts = new TreeSet<>();
        try (DirectoryStream<Path> beside =
                Files.newDirectoryStream(file.toAbsolutePath().getParent())) {
            for (Path other : beside) {
                if (other.getFileName().toString().startsWith(stem) && Files.isRegularFile(other)) {
                    parts.add(other);
                }
            }
        }
        return parts;
    }
}
