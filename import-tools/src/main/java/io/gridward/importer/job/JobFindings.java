package io.gridward.importer.job;

import io.gridward.importer.check.FindingSink;
import io.gridward.importer.check.Repair;
import io.gridward.importer.check.RowFinding;
import io.gridward.importer.fieldmap.FieldMap;
import io.gridward.importer.survey.RawRow;
import io.gridward.importer.survey.SurveyFile;
import io.gridward.importer.text.GeoJson;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Findings of a job as GeoJSON features, one a line; told to another sink as well. */
final class JobFindings implements FindingSink {
    private final FindingSink also;
    private final BufferedWriter out;

    JobFindings(Path file, FindingSink also) {
        this.also = also;
        try {
            this.out = Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void begin(SurveyFile file, FieldMap map) {
        also.begin(file, map);
    }

    @Override
    public void row(RawRow row, List<RowFinding> findings) {
        also.row(row, findings);
        try {
            for (RowFinding f : findings) {
                out.write(GeoJson.feature(null, properties(f), f.where().orElse(null)));
                out.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, @Nullable Object> properties(RowFinding f) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        properties.put("row", f.row());
        properties.put("check", f.check());
        properties.put("fault", f.fault());
        properties.put("severity", f.severity().name().toLowerCase(Locale.ROOT));
        properties.put("attribute", f.attribute().orElse(null));
        properties.put("message_zh", f.message().zh());
        properties.put("message_en", f.message().en());
        Repair repair = f.repair().orElse(null);
        properties.put("repair", repair == null ? null : repair.kind().title());
        properties.put("repair_zh", repair == null ? null : repair.description().zh());
        properties.put("repair_en", repair == null ? null : repair.description().en());
        properties.put("repaired", f.repaired());
        return properties;
    }

    @Override
    public void complete() {
        also.complete();
    }

    @Override
    public void close() {
        try (out) {
            also.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Some of the features of a file, from a place in their order; none when there is no file. */
    static List<String> page(Path file, long from, int most) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.skip(from).limit(most).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
