package io.gridward.importer.survey.open;

import io.gridward.importer.survey.ReadLimits;
import io.gridward.importer.survey.SurveyBytes;
import io.gridward.importer.survey.SurveyFile;
import io.gridward.importer.survey.UnreadableFile;
import io.gridward.importer.survey.delimited.DelimitedFile;
import io.gridward.importer.survey.excel.OldExcelFile;
import io.gridward.importer.survey.geojson.GeoJsonSurvey;
import io.gridward.importer.survey.geopackage.GeoPackageFile;
import io.gridward.importer.survey.shapefile.ShapefileFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Opens files in any of the formats that are read; told apart by content, not by name. */
public final class SurveyFiles {
    private SurveyFiles() {}

    /**
     * Opens a file within the limits that are set.
     *
     * @param file what to read
     * @param encoding encoding of its text when the person states it, else null
     * @param layerName layer or sheet inside the file when the person states it, else null
     * @param preferred layer or sheet that is taken when none is stated
     * @throws UnreadableFile when it is missing, empty, too large or of no known format
     */
    public static SurveyFile open(
            Path file, @Nullable Charset encoding, @Nullable String layerName, String preferred) {
        return open(file, new Wanted(encoding, layerName, preferred), ReadLimits.current());
    }

    /** What the person says about a file. */
    record Wanted(@Nullable Charset encoding, @Nullable String layerName, String preferred) {}

    static SurveyFile open(Path file, Wanted wanted, ReadLimits limits) {
        requireFile(file);
        SurveyBytes bytes = SurveyBytes.of(file);
        try {
            Kind kind = Kind.of(bytes, limits);
            SurveyFile opened =
                    switch (kind) {
                        case GEOPACKAGE ->
                                GeoPackageFile.open(file, wanted.layerName(), wanted.preferred());
                        case OLD_OFFICE ->
                                OldExcelFile.open(
                                        file, wanted.layerName(), wanted.preferred(), limits);
                        case ZIP -> ArchivedFiles.open(file, wanted, limits);
                        case SHP, DBF ->
                                ShapefileFile.open(SideFiles.of(file), wanted.encoding(), limits);
                        case JSON -> GeoJsonSurvey.open(bytes, wanted.encoding(), limits);
                        case TEXT -> DelimitedFile.open(bytes, wanted.encoding(), limits);
                    };
            return new LimitedFile(opened, limits);
        } catch (IOException e) {
            throw UnreadableFile.broken(bytes.name(), e);
        }
    }

    private static void requireFile(Path file) {
        if (!Files.exists(file)) {
            throw new UnreadableFile(
                    "找不到文件 “%s”，请检查路径 / no such file '%s': check the path".formatted(file, file));
        }
        if (!Files.isRegularFile(file)) {
            throw new UnreadableFile(
                    "“%s” 不是文件，请给出一个文件 / '%s' is not a file: name one file".formatted(file, file));
        }
    }
}
