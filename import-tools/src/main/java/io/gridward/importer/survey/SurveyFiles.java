package io.gridward.importer.survey;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Opens files in any of the formats that are read; told apart by content, not by name. */
public final class SurveyFiles {
    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private SurveyFiles() {}

    /**
     * Opens a file.
     *
     * @param file CSV, tab-separated text or GeoPackage
     * @param encoding encoding of a text file when the person states it, else null
     * @param layerName layer of a GeoPackage when the person states it, else null
     * @param preferred layer of a GeoPackage that is taken when none is stated
     * @throws UnreadableFile when it is missing, empty or of no known format
     */
    public static SurveyFile open(
            Path file, @Nullable Charset encoding, @Nullable String layerName, String preferred) {
        return isSqlite(file)
                ? GeoPackageFile.open(file, layerName, preferred)
                : DelimitedFile.open(file, encoding);
    }

    private static boolean isSqlite(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(SQLITE.length), SQLITE);
        } catch (IOException e) {
            String why = String.valueOf(e.getMessage());
            throw new UnreadableFile(
                    "无法读取文件 “%s”: %s / cannot read file '%s': %s".formatted(file, why, file, why),
                    e);
        }
    }
}
