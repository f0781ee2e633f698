package io.gridward.importer.report;

import io.gridward.importer.check.FindingSink;
import io.gridward.importer.check.RowFinding;
import io.gridward.importer.fieldmap.FieldMap;
import io.gridward.importer.load.ImportPlan;
import io.gridward.importer.report.json.FindingsJson;
import io.gridward.importer.report.note.Note;
import io.gridward.importer.report.note.NoteSpool;
import io.gridward.importer.report.page.FindingsPage;
import io.gridward.importer.report.returned.ReturnedFile;
import io.gridward.importer.survey.RawRow;
import io.gridward.importer.survey.SurveyFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The findings of a run as files of one folder: {@code NAME-findings.*}. While rows are checked the
 * places go into {@code .geojson} and the rest is put aside; {@link #finish} then writes the file
 * that came in with reasons beside its rows (in its own form), the page {@code .html} and {@code
 * .json}. Files of an earlier run of the same name are removed first; without findings none are
 * made. Memory does not grow with the file.
 */
public final class FindingsFiles implements FindingSink {
    private final Path folder;
    private final List<Path> written = new ArrayList<>();
    private @Nullable Opening opening; // house: known when the file is open
    private @Nullable Aside aside; // house: made for the first finding

    private record Opening(SurveyFile file, FieldMap map, String name) {}

    private record Aside(NoteSpool notes, FindingsGeoJson places) {}

    /** Findings into a folder, which is made when needed. */
    public FindingsFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public void begin(SurveyFile file, FieldMap map) {
        String name = file.name().replaceFirst("\\.[^.]*$", "") + "-findings";
        List<String> endings = new ArrayList<>(ReturnedFile.ENDINGS);
        endings.addAll(List.of(".geojson", ".html", ".json"));
        try {
            for (String ending : endings) {
                Files.deleteIfExists(folder.resolve(name + ending));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        opening = new Opening(file, map, name);
    }

    @Override
    public void row(RawRow row, List<RowFinding> findings) {
        try {
            Opening of = Objects.requireNonNull(opening);
            Aside to = aside == null ? open(of) : aside;
            to.notes().add(row.number(), findings.stream().map(f -> Note.of(f, of.map())).toList());
            to.places().write(findings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Aside open(Opening of) throws IOException {
        Files.createDirectories(folder);
        Path places = folder.resolve(of.name() + ".geojson");
        aside = new Aside(new NoteSpool(), new FindingsGeoJson(places));
        written.add(places);
        return aside;
    }

    /**
     * Writes what can be told at the end of a run.
     *
     * @return the files that were written, the page first; none when there was nothing to tell
     */
    public List<Path> finish(ReportOrder order) {
        if (aside != null) {
            try (NoteSpool notes = aside.notes()) {
                write(order, Objects.requireNonNull(opening), notes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return list();
    }

    private void write(ReportOrder order, Opening of, NoteSpool notes) throws IOException {
        Path page = folder.resolve(of.name() + ".html");
        FindingsPage.write(
                page,
                order.report(),
                notes,
                order.city(),
                order.plan().effective(),
                ZonedDateTime.now(ImportPlan.CITY));
        Path back =
                ReturnedFile.write(
                        order.plan().file(), of.file(), notes, order.whole(), folder, of.name());
        Path json = folder.resolve(of.name() + ".json");
        FindingsJson.write(json, order.report(), notes);
        written.addAll(0, List.of(page, back));
        written.add(json);
    }

    /** The files that were written so far. */
    public List<Path> list() {
        return List.copyOf(written);
    }

    @Override
    public void close() {
        try {
            if (aside != null) {
                aside.places().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
