package io.gridward.importer.load;

import io.gridward.core.batch.Batch;
import io.gridward.core.batch.BatchRequest;
import io.gridward.core.layer.Layer;
import io.gridward.importer.check.CheckOptions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One run of the importer, settled before the first row is read.
 *
 * @param layer layer the rows belong to
 * @param file what to read
 * @param options what the person says about the file
 * @param effective day from which changed rows hold (Asia/Shanghai)
 * @param today day against which dates of the survey are compared (Asia/Shanghai)
 * @param fate what becomes of the good rows
 * @param mode what becomes of published things that are not in the file
 * @param actor who asks
 * @param tolerance what the file may be found with before none of it is taken
 * @param resumed number of the batch that goes on; 0 for a new one
 */
public record ImportPlan(
        Layer layer,
        Path file,
        ReadOptions options,
        LocalDate effective,
        LocalDate today,
        Fate fate,
        BatchRequest.Mode mode,
        String actor,
        Tolerance tolerance,
        long resumed) {

    /** A run that tolerates every finding. */
    public ImportPlan(
            Layer layer,
            Path file,
            ReadOptions options,
            LocalDate effective,
            LocalDate today,
            Fate fate,
            BatchRequest.Mode mode,
            String actor) {
        this(layer, file, options, effective, today, fate, mode, actor, Tolerance.ANY, 0);
    }

    /** The city's calendar. */
    public static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    /** What becomes of the good rows. */
    public enum Fate {
        /** Nothing: the file is only checked. */
        CHECKED,
        /** They are published. */
        PUBLISHED,
        /** They wait, staged, until a day is named. */
        STAGED
    }

    /** Imports a file as of today, everything about it found out. */
    public static ImportPlan of(Layer layer, Path file, String actor) {
        LocalDate today = LocalDate.now(CITY);
        return new ImportPlan(
                layer,
                file,
                ReadOptions.NONE,
                today,
                today,
                Fate.PUBLISHED,
                BatchRequest.Mode.UPSERT,
                actor);
    }

    /** The same, with what is known about the file. */
    public ImportPlan reading(ReadOptions known) {
        return new ImportPlan(
                layer, file, known, effective, today, fate, mode, actor, tolerance, resumed);
    }

    /** The same, holding from another day. */
    public ImportPlan from(LocalDate day) {
        return new ImportPlan(
                layer, file, options, day, today, fate, mode, actor, tolerance, resumed);
    }

    /** The same without writing to the store. */
    public ImportPlan onlyChecking() {
        return ending(Fate.CHECKED);
    }

    /** The same, leaving the rows staged. */
    public ImportPlan staging() {
        return ending(Fate.STAGED);
    }

    private ImportPlan ending(Fate end) {
        return new ImportPlan(
                layer, file, options, effective, today, end, mode, actor, tolerance, resumed);
    }

    /** The same, withdrawing what is published and not in the file. */
    public ImportPlan replacing() {
        return in(BatchRequest.Mode.REPLACE);
    }

    /** The same, in another mode. */
    public ImportPlan in(BatchRequest.Mode other) {
        return new ImportPlan(
                layer, file, options, effective, today, fate, other, actor, tolerance, resumed);
    }

    /** The same, tolerating less. */
    public ImportPlan tolerating(Tolerance less) {
        return new ImportPlan(
                layer, file, options, effective, today, fate, mode, actor, less, resumed);
    }

    /** The same, going on with a batch whose process died, as of the days it began with. */
    public ImportPlan resuming(Batch batch) {
        LocalDate began = batch.startedAt().atZoneSameInstant(CITY).toLocalDate();
        return new ImportPlan(
                layer,
                file,
                options,
                batch.effective(),
                began,
                fate,
                mode,
                actor,
                tolerance,
                batch.id());
    }

    /**
     * How the file is read and what becomes of its rows, in words that are equal when these are,
     * whatever process writes them.
     */
    String words() {
        CheckOptions checks = options.checks();
        return List.of(
                        fate,
                        options.crs(),
                        options.encoding(),
                        options.mapping(),
                        options.scheme(),
                        options.layerName(),
                        new TreeSet<>(checks.accepted()),
                        new TreeMap<>(checks.thresholds()),
                        checks.context(),
                        checks.photos())
                .toString();
    }

    /** True when nothing is written to the store. */
    public boolean dryRun() {
        return fate == Fate.CHECKED;
    }
}
