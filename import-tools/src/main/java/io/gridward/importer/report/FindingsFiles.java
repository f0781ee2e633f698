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
import java.util.concurrent.CompletableFuture;
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
    private final @Nullable Back back;
    private final List<Path> written = new ArrayList<>();
    private @Nullable Opening opening; // house: known when the file is open
    private @Nullable Aside aside; // house: made for the first finding
    private @Nullable CompletableFuture<Path> returned; // house: begun when all rows were checked

    private record Back(Path source, boolean whole) {}

    private record Opening(SurveyFile file, FieldMap map, String name) {}

    private record Aside(NoteSpool notes, FindingsGeoJson places) {}

    private FindingsFiles(Path folder, @Nullable Back back) {
        this.folder = folder;
        this.back = back;
    }

    /** The places of findings alone, into a folder, which is made when needed. */
    public static FindingsFiles places(Path folder) {
        return new FindingsFiles(folder, null);
    }

    /**
     * All files, into a folder, which is made when needed.
     *
     * @param source the file that is given back
     * @param whole true to give it back whole, false for the rows with findings alone
     */
    public static FindingsFiles of(Path folder, Path source, boolean whole) {
        return new FindingsFiles(folder, new Back(source, whole));
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

    /** Begins to write the file that came in: the store is busy publishing meanwhile. */
    @Override
    public void complete() {
        if (aside != null && back != null) {
            Back of = back;
            Opening opened = Objects.requireNonNull(opening);
            NoteSpool notes = aside.notes();
            returned = CompletableFuture.supplyAsync(() -> giveBack(of, opened, notes));
        }
    }

    private Path giveBack(Back of, Opening opened, NoteSpool notes) {
        try {
            return ReturnedFile.write(
                    of.source(), opened.file(), notes, of.whole(), folder, opened.name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes what can be told at the end of a run that was not broken off.
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
        Path given = Objects.requireNonNull(returned).join();
        Path page = folder.resolve(of.name() + ".html");
        FindingsPage.write(
                page,
                order.report(),
                notes,
                order.city(),
                order.plan().effective(),
                ZonedDateTime.now(ImportPlan.CITY));
        Path json = folder.resolve(of.name() + ".json");
        FindingsJson.write(json, order.report(), notes);
        written.addAll(0, List.of(page, given));
        written.add(json);
    }

    /** Lets go of what was put aside, when the run broke off after all rows were checked. */
    public void abandon() {
        if (aside != null) {
            try {
                aside.notes().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The files that were written so far. */
    public List<Path> list() {
        return List.copyOf(written);
    }

    @Override
    public void close() {
        try {
            if (returned != null) {
                returned.exceptionally(toldAtTheEnd -> folder).join();
            }
            if (aside != null) {
                aside.places().close();
                if (returned == null) { // nobody is going to finish
                    aside.notes().close();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
