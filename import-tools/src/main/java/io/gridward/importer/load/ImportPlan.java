package io.gridward.importer.load;

import io.gridward.core.layer.Layer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * One run of the importer, settled before the first row is read.
 *
 * @param layer layer the rows belong to
 * @param file what to read
 * @param options what the person says about the file
 * @param effective day from which changed rows hold (Asia/Shanghai)
 * @param today day against which dates of the survey are compared (Asia/Shanghai)
 * @param dryRun only check, write nothing to the store
 * @param actor who asks
 */
public record ImportPlan(
        Layer layer,
        Path file,
        ReadOptions options,
        LocalDate effective,
        LocalDate today,
        boolean dryRun,
        String actor) {

    /** The city's calendar. */
    public static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    /** Imports a file as of today, everything about it found out. */
    public static ImportPlan of(Layer layer, Path file, String actor) {
        LocalDate today = LocalDate.now(CITY);
        return new ImportPlan(layer, file, ReadOptions.NONE, today, today, false, actor);
    }

    /** The same, with what is known about the file. */
    public ImportPlan reading(ReadOptions known) {
        return new ImportPlan(layer, file, known, effective, today, dryRun, actor);
    }

    /** The same, holding from another day. */
    public ImportPlan from(LocalDate day) {
        return new ImportPlan(layer, file, options, day, today, dryRun, actor);
    }

    /** The same without writing to the store. */
    public ImportPlan onlyChecking() {
        return new ImportPlan(layer, file, options, effective, today, true, actor);
    }
}
