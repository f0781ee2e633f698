package io.gridward.importer.report.json;

import io.gridward.core.batch.Batch;
import io.gridward.core.layer.LocalText;
import io.gridward.importer.load.FaultCount;
import io.gridward.importer.load.ImportReport;
import io.gridward.importer.report.note.FaultName;
import io.gridward.importer.report.note.Note;
import io.gridward.importer.report.note.NoteSpool;
import io.gridward.importer.survey.Detection;
import io.gridward.importer.text.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A run and its findings as one JSON object (RFC 8259), described by {@code findings.schema.json}
 * beside this class: the summary first, then each finding on a line of its own. Names stay as they
 * are; new ones may be added.
 */
public final class FindingsJson {
    /** Number of the form; grows when a reader of the form before would be misled. */
    private static final int FORM = 1;

    private FindingsJson() {}

    /** Writes the file. */
    public static void write(Path path, ImportReport report, NoteSpool notes) throws IOException {
        try (Writer out = Files.newBufferedWriter(path)) {
            String summary = summary(report);
            out.write(summary.substring(0, summary.length() - 1));
            out.write(",\"findings\":[");
            String[] before = {"\n"};
            notes.read()
                    .forEach(
                            note -> {
                                append(out, before[0] + finding(note));
                                before[0] = ",\n";
                            });
            out.write("\n]}\n");
        }
    }

    private static void append(Writer out, String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String summary(ImportReport report) {
        JsonWriter json = new JsonWriter().object();
        json.whole("form", FORM);
        json.text("layer", report.layer()).text("file", report.file());
        json.flag("dry_run", report.dryRun());
        json.whole("rows", report.rows());
        json.whole("taken", report.taken());
        json.whole("refused", report.refused());
        json.whole("repaired", report.repaired());
        json.list("reading", report.reading(), found -> detection(json, found));
        json.list("counts", report.counts(), count -> count(json, count));
        json.name("batch");
        batch(json, report.batch().orElse(null));
        return json.end().toString();
    }

    private static void detection(JsonWriter json, Detection found) {
        json.object().text("aspect", found.aspect().name().toLowerCase(Locale.ROOT));
        json.text("value", found.value()).flag("certain", found.certain());
        both(json, "evidence_", found.evidence()).end();
    }

    private static void count(JsonWriter json, FaultCount count) {
        json.object().text("check", count.check()).text("fault", count.fault());
        json.text("title_zh", FaultName.of(count.check(), count.fault()).zh());
        json.text("severity", count.severity().name());
        json.whole("count", count.count()).whole("repaired", count.repaired());
        json.end();
    }

    private static void batch(JsonWriter json, @Nullable Batch batch) {
        if (batch == null) {
            json.value(null);
            return;
        }
        json.object();
        json.whole("id", batch.id());
        json.text("state", batch.state().name());
        json.whole("staged", batch.staged());
        json.whole("added", batch.added());
        json.whole("changed", batch.changed());
        json.whole("unchanged", batch.unchanged());
        json.end();
    }

    private static String finding(Note note) {
        JsonWriter json = new JsonWriter().object();
        json.whole("row", note.row());
        json.text("check", note.check()).text("fault", note.fault());
        json.text("severity", note.standing().name());
        json.text("attribute", orNull(note.attribute())).text("column", orNull(note.column()));
        json.text("value", note.value().zh());
        both(json, "message_", note.message());
        json.text("repair_zh", orNull(note.repair().zh()));
        json.text("repair_en", orNull(note.repair().en()));
        json.flag("repaired", note.repaired());
        return json.number("lon", note.lon()).number("lat", note.lat()).end().toString();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static JsonWriter both(JsonWriter json, String prefix, LocalText text) {
        return json.text(prefix + "zh", text.zh()).text(prefix + "en", text.en());
    }
}
