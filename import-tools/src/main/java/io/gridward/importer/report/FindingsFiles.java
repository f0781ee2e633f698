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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes findings while they are found: {@code NAME-findings.csv}, which is the file that came in
 * with reasons beside its rows, and {@code NAME-findings.geojson} with their places. Files of an
 * earlier run of the same name are removed first; without findings none are made.
 */
public final class FindingsFiles implements FindingSink {
    private final Path folder;
    private final List<FindingsWriter> writers = new ArrayList<>(2);
    private @Nullable Opening opening; // house: known when the file is open

    private record Opening(SurveyFile file, FieldMap map, List<Path> files) {}

    /** Findings into a folder, which is made when needed. */
    public FindingsFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public void begin(SurveyFile file, FieldMap map) {
        String name = file.name().replaceFirst("\\.[^.]*$", "") + "-findings";
        List<Path> files =
                List.of(folder.resolve(name + ".csv"), folder.resolve(name + ".geojson"));
        try {
            for (Path earlier : files) {
                Files.deleteIfExists(earlier);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        opening = new Opening(file, map, files);
    }

    @Override
    public void row(RawRow row, List<RowFinding> findings) {
        try {
            if (writers.isEmpty()) {
                open(Objects.requireNonNull(opening));
            }
            for (FindingsWriter writer : writers) {
                writer.row(row, findings);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void open(Opening of) throws IOException {
        Files.createDirectories(folder);
        writers.add(new FindingsCsv(of.files().get(0), of.file(), of.map()));
        writers.add(new FindingsGeoJson(of.files().get(1)));
    }

    /** The files that were written; none when there was nothing to tell. */
    public List<Path> list() {
        return writers.isEmpty() ? List.of() : Objects.requireNonNull(opening).files();
    }

    @Override
    public void close() {
        try {
            for (FindingsWriter writer : writers) {
                writer.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
