package io.gridward.importer.report;

import io.gridward.importer.check.FindingSink;
import io.gridward.importer.check.RowFinding;
import io.gridward.importer.fieldmap.FieldMap;
import io.gridward.importer.survey.RawRow;
import io.gridward.importer.survey.SurveyFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes findings while they are found: {@code NAME-findings.csv}, which is the file that came in
 * with reasons beside its rows, and {@code NAME-findings.geojson} with their places. Files of an
 * earlier run of the same name are removed first; without findings none are made.
 */
public final class FindingsFiles implements FindingSink {
    private final Path folder;
    private @Nullable Opening opening;
    private @Nullable FindingsCsv csv;
    private @Nullable FindingsGeoJson geoJson;

    private record Opening(SurveyFile file, FieldMap map, Path csv, Path geoJson) {}

    /** Findings into a folder, which is made when needed. */
    public FindingsFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public void begin(SurveyFile file, FieldMap map) {
        String name = file.name().replaceFirst("\\.[^.]*$", "") + "-findings";
        opening =
                new Opening(
                        file,
                        map,
                        folder.resolve(name + ".csv"),
                        folder.resolve(name + ".geojson"));
        try {
            Files.deleteIfExists(opening.csv());
            Files.deleteIfExists(opening.geoJson());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void row(RawRow row, List<RowFinding> findings) {
        try {
            open();
            if (csv != null && geoJson != null) {
                csv.row(row, findings);
                geoJson.row(findings);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void open() throws IOException {
        if (csv == null && opening != null) {
            Files.createDirectories(folder);
            csv = new FindingsCsv(opening.csv(), opening.file());
            geoJson = new FindingsGeoJson(opening.geoJson());
        }
    }

    /** The files that were written; none when there was nothing to tell. */
    public List<Path> list() {
        List<Path> written = new ArrayList<>();
        if (csv != null && opening != null) {
            written.add(opening.csv());
            written.add(opening.geoJson());
        }
        return written;
    }

    @Override
    public void close() {
        try {
            if (csv != null) {
                csv.close();
            }
            if (geoJson != null) {
                geoJson.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
