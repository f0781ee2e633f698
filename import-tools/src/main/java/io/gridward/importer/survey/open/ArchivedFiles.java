package io.gridward.importer.survey.open;

import io.gridward.importer.survey.ReadLimits;
import io.gridward.importer.survey.SurveyBytes;
import io.gridward.importer.survey.SurveyFile;
import io.gridward.importer.survey.UnreadableFile;
import io.gridward.importer.survey.archive.ZipArchive;
import io.gridward.importer.survey.delimited.DelimitedFile;
import io.gridward.importer.survey.excel.ExcelFile;
import io.gridward.importer.survey.geojson.GeoJsonSurvey;
import io.gridward.importer.survey.shapefile.ShapefileFile;
import io.gridward.importer.survey.shapefile.ShapefileParts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What lies in a zip archive: a workbook, shapefiles, or texts. */
final class ArchivedFiles {
    private static final List<String> TEXTS = List.of("csv", "tsv", "txt", "geojson", "json");

    /** What our export puts behind the layer's name. */
    private static final Pattern KIND = Pattern.compile("_(?:point|multipoint|line|polygon)$");

    private ArchivedFiles() {}

    static SurveyFile open(Path file, SurveyFiles.Wanted wanted, ReadLimits limits)
            throws IOException {
        ZipArchive archive = ZipArchive.open(file, limits);
        String title = String.valueOf(file.getFileName());
        if (archive.list().contains("xl/workbook.xml")) {
            return ExcelFile.open(file, archive, wanted.layerName(), wanted.preferred(), limits);
        }
        List<String> shapes = ending(archive, List.of("shp"));
        if (!shapes.isEmpty()) {
            Optional<SurveyFile> joined = joined(archive, shapes, wanted, limits);
            return joined.isPresent()
                    ? joined.get()
                    : shapefile(
                            archive, choose(title, shapes, wanted), shapes.size(), wanted, limits);
        }
        List<String> texts = ending(archive, TEXTS);
        if (!texts.isEmpty()) {
            return text(archive, choose(title, texts, wanted), wanted, limits);
        }
        throw UnreadableFile.of(
                title,
                "压缩包内没有 shapefile、CSV 或 GeoJSON（GeoPackage 与 Excel 请先解压）",
                "the archive holds no shapefile, CSV or GeoJSON (unpack a GeoPackage or Excel file first)");
    }

    private static List<String> ending(ZipArchive archive, List<String> endings) {
        return archive.list().stream()
                .filter(
                        e -> {
                            String name = e.toLowerCase(Locale.ROOT);
                            return !name.endsWith("." + ShapefileParts.NAMES)
                                    && endings.contains(name.substring(name.lastIndexOf('.') + 1));
                        })
                .toList();
    }

    private static String layer(String entry) {
        return SideFiles.base(entry.substring(entry.lastIndexOf('/') + 1));
    }

    private static String choose(String file, List<String> entries, SurveyFiles.Wanted wanted) {
        String there = String.join(", ", entries.stream().map(ArchivedFiles::layer).toList());
        String name = wanted.layerName() == null ? wanted.preferred() : wanted.layerName();
        List<String> named = entries.stream().filter(e -> layer(e).equalsIgnoreCase(name)).toList();
        if (named.size() == 1) {
            return named.get(0);
        }
        if (wanted.layerName() != null && named.isEmpty()) {
            throw UnreadableFile.of(
                    file,
                    "压缩包内没有 “%s”；有: %s".formatted(name, there),
                    "the archive has no '%s'; it has: %s".formatted(name, there));
        }
        if (entries.size() > 1) {
            throw UnreadableFile.of(
                    file,
                    "压缩包内有 %d 个图层（%s），请用 --layer-name 指明一个".formatted(entries.size(), there),
                    "the archive has %d layers (%s); name one with --layer-name"
                            .formatted(entries.size(), there));
        }
        return entries.get(0);
    }

    /** The parts of one layer, where an archive holds them and nothing else. */
    private static Optional<SurveyFile> joined(
            ZipArchive archive, List<String> shapes, SurveyFiles.Wanted wanted, ReadLimits limits) {
        String name = wanted.layerName() == null ? wanted.preferred() : wanted.layerName();
        boolean parts =
                shapes.stream().allMatch(e -> KIND.matcher(layer(e)).replaceFirst("").equals(name));
        if (shapes.size() < 2 || !parts) {
            return Optional.empty();
        }
        List<SurveyFile> files =
                shapes.stream().map(e -> shapefile(archive, e, 1, wanted, limits)).toList();
        return JoinedFile.fit(files)
                ? Optional.of(new JoinedFile(name + ".shp", files))
                : Optional.empty();
    }

    private static SurveyFile shapefile(
            ZipArchive archive,
            String entry,
            int several,
            SurveyFiles.Wanted wanted,
            ReadLimits limits) {
        String base = SideFiles.base(entry);
        ShapefileParts parts =
                ShapefileParts.gather(layer(entry), ending -> archive.find(base + "." + ending));
        return ShapefileFile.open(parts.oneOf(several), wanted.encoding(), limits);
    }

    private static SurveyFile text(
            ZipArchive archive, String entry, SurveyFiles.Wanted wanted, ReadLimits limits)
            throws IOException {
        SurveyBytes bytes = archive.find(entry).orElseThrow();
        return Kind.of(bytes, limits) == Kind.JSON
                ? GeoJsonSurvey.open(bytes, wanted.encoding(), limits)
                : DelimitedFile.open(bytes, wanted.encoding(), limits);
    }
}
