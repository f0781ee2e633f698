package io.gridward.importer.load;

import io.gridward.core.batch.Batch;
import io.gridward.core.batch.BatchRequest;
import io.gridward.core.batch.Batches;
import io.gridward.core.batch.OpenBatch;
import io.gridward.core.batch.StagedRow;
import io.gridward.core.citycomponent.TypeCatalog;
import io.gridward.core.crs.Crs;
import io.gridward.core.crs.Reprojection;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.LocalText;
import io.gridward.core.store.Store;
import io.gridward.importer.check.CheckedRow;
import io.gridward.importer.check.FindingSink;
import io.gridward.importer.check.Registers;
import io.gridward.importer.check.RowCheck;
import io.gridward.importer.check.RowFinding;
import io.gridward.importer.fieldmap.FieldMap;
import io.gridward.importer.position.FileCrs;
import io.gridward.importer.position.FirstReading;
import io.gridward.importer.survey.Detection;
import io.gridward.importer.survey.RawRow;
import io.gridward.importer.survey.RowPieces;
import io.gridward.importer.survey.SurveyFile;
import io.gridward.importer.survey.UnreadableFile;
import io.gridward.importer.survey.open.SurveyFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Brings survey files into a store: read, map columns, check, locate, stage, publish in one
 * transaction, report findings. A file is read twice, first for what has to be known of it as a
 * whole; rows are never all in memory. Rows with errors stay out, all others are published together
 * or, when anything breaks, none is.
 */
public final class Importer {
    private static final LocalText SURVEYING = LocalText.of("通读", "reading");
    private static final LocalText CHECKING = LocalText.of("检查入库", "checking");
    private static final LocalText PUBLISHING = LocalText.of("发布", "publishing");
    private static final LocalText STAGING = LocalText.of("暂存", "staging");
    private static final LocalText WAITING = LocalText.of("等待其他导入", "waiting for its turn");

    private final Store store;
    private final FeatureSource source;

    private Importer(Store store, FeatureSource source) {
        this.store = store;
        this.source = source;
    }

    /**
     * An importer for a store.
     *
     * @param source the store's features, read from the store itself and not from a snapshot
     */
    public static Importer into(Store store, FeatureSource source) {
        return new Importer(store, source);
    }

    /**
     * Runs a plan; waits while another import is running.
     *
     * @param findings told each row that has findings; closed at the end
     * @param progress told how far it is
     * @throws UnreadableFile when the file cannot be read
     * @throws io.gridward.importer.fieldmap.UnknownMapping when its columns cannot be mapped
     * @throws io.gridward.importer.position.UndecidedCrs when its coordinates cannot be understood
     * @throws io.gridward.core.batch.BatchConflict when the batch to go on with cannot, or not so
     * @throws ImportStopped when {@link Progress#stopped} said so
     * @throws io.gridward.core.store.StoreUnavailable when the store cannot be reached
     */
    public ImportReport run(ImportPlan plan, FindingSink findings, Progress progress) {
        try (findings) {
            return open(plan, findings, progress, Optional.empty());
        }
    }

    private ImportReport open(
            ImportPlan plan, FindingSink findings, Progress progress, Optional<Taker> taker) {
        CompletableFuture<FileFingerprint> print = ahead(plan);
        SurveyFile file =
                SurveyFiles.open(
                        plan.file(),
                        plan.options().encoding().orElse(null),
                        plan.options().layerName().orElse(null),
                        plan.layer().name());
        FieldMap map = FieldMap.of(plan.layer(), file, plan.options().columns());
        findings.begin(file, map);
        List<RowFinding> missing = MissingColumns.find(map, knowsDepartments(plan));
        if (!missing.isEmpty()) {
            return refuse(plan, file, map, missing, findings);
        }
        Run run = new Run(plan, file, map, findings, progress, taker);
        return taker.isPresent() ? run.hand(taker.get()) : run.go(print);
    }

    /**
     * Begins what takes its time and needs nothing of the file's content, while that is looked at.
     */
    private static CompletableFuture<FileFingerprint> ahead(ImportPlan plan) {
        CompletableFuture.runAsync(
                () -> Crs.list().forEach(crs -> Reprojection.between(Crs.CGCS2000, crs)));
        return CompletableFuture.supplyAsync(() -> FileFingerprint.of(plan.file()));
    }

    /** Takes the good rows of a file somewhere else than into a batch. */
    public interface Taker {

        /** Questions about a row's values, asked before its place is looked at. */
        List<RowCheck> checks(FieldMap map);

        /**
         * Takes rows that are good so far, in the order of the file; those that it adds an error to
         * are refused.
         */
        void take(List<CheckedRow> rows);
    }

    /**
     * Runs a plan whose rows are no versions of a layer: what the layer's own checks find stays
     * out, the rest is handed to a taker, piece by piece.
     *
     * @param findings told each row that has findings; closed at the end
     * @throws UnreadableFile when the file cannot be read
     * @throws io.gridward.importer.fieldmap.UnknownMapping when its columns cannot be mapped
     * @throws io.gridward.importer.position.UndecidedCrs when its coordinates cannot be understood
     * @throws ImportStopped when {@link Progress#stopped} said so
     */
    public ImportReport hand(
            ImportPlan plan, FindingSink findings, Progress progress, Taker taker) {
        try (findings) {
            return open(plan, findings, progress, Optional.of(taker));
        }
    }

    /**
     * Checks rows as an import of them would, and stages nothing.
     *
     * @param file rows whose columns bear the names of the layer's attributes, in EPSG:4490
     * @param each told every row with the values that were worked out
     * @return what was found of the rows together
     */
    public List<RowFinding> check(ImportPlan plan, SurveyFile file, Consumer<CheckedRow> each) {
        FieldMap map = FieldMap.of(plan.layer(), file, plan.options().columns());
        List<RowFinding> together = new ArrayList<>();
        FindingSink sink =
                new FindingSink() {
                    @Override
                    public void begin(SurveyFile begun, FieldMap columns) {}

                    @Override
                    public void row(RawRow row, List<RowFinding> findings) {
                        together.addAll(findings);
                    }

                    @Override
                    public void complete() {}

                    @Override
                    public void close() {}
                };
        new Run(plan, file, map, sink, Progress.NONE, Optional.empty())
                .check(rows -> rows.forEach(each));
        return together;
    }

    private boolean knowsDepartments(ImportPlan plan) {
        FeatureQuery all = FeatureQuery.of(LayerCatalog.city().get("department"), plan.effective());
        return source.count(all) > 0;
    }

    private static ImportReport refuse(
            ImportPlan plan,
            SurveyFile file,
            FieldMap map,
            List<RowFinding> missing,
            FindingSink findings) {
        findings.row(new RawRow(0, List.of()), missing);
        findings.complete();
        Tally tally = new Tally();
        tally.findings(missing);
        return new ImportReport(
                plan.layer().name(),
                file.name(),
                plan.dryRun(),
                0,
                0,
                0,
                0,
                tally.counts(),
                FileNotes.of(file, map, null, List.of()),
                Optional.empty());
    }

    /** One run, with what all its steps need. */
    private final class Run {
        private final ImportPlan plan;
        private final SurveyFile file;
        private final FieldMap map;
        private final FindingSink findings;
        private final Progress progress;
        private final List<RowCheck> own;
        private final Tally tally = new Tally();
        private final List<Detection> notMade = new ArrayList<>();

        Run(
                ImportPlan plan,
                SurveyFile file,
                FieldMap map,
                FindingSink findings,
                Progress progress,
                Optional<Taker> taker) {
            this.own = taker.map(t -> t.checks(map)).orElse(List.of());
            this.plan = plan;
            this.file = file;
            this.map = map;
            this.findings = findings;
            this.progress = progress;
        }

        /** The rows that nothing was found of go to the taker, who may find something yet. */
        ImportReport hand(Taker taker) {
            return report(
                    check(
                            rows -> {
                                taker.take(rows.stream().filter(r -> !r.refused()).toList());
                                rows.forEach(row -> row(row, null));
                            }),
                    null);
        }

        ImportReport go(CompletableFuture<FileFingerprint> print) {
            if (plan.dryRun()) {
                return report(check(rows -> rows.forEach(row -> row(row, null))), null);
            }
            progress.at(WAITING, 0, 0);
            try (OpenBatch batch = open(join(print))) {
                try {
                    progress.opened(batch.id());
                    FileCrs crs = check(rows -> rows.forEach(row -> row(row, batch)));
                    Optional<String> objection = plan.tolerance().objection(tally);
                    if (objection.isPresent()) {
                        batch.fail(objection.get());
                        return report(crs, Batches.in(store).get(batch.id()));
                    }
                    return report(crs, end(batch));
                } catch (RuntimeException e) {
                    fail(batch, e);
                    throw e;
                }
            }
        }

        private OpenBatch open(FileFingerprint print) {
            BatchRequest request =
                    new BatchRequest(
                            plan.layer(),
                            file.name(),
                            plan.actor(),
                            plan.effective(),
                            plan.mode(),
                            new BatchRequest.Origin(print.bytes(), print.sha256(), plan.words()));
            Batches batches = Batches.in(store);
            return plan.resumed() == 0
                    ? batches.open(request)
                    : batches.resume(plan.resumed(), request);
        }

        private Batch end(OpenBatch batch) {
            boolean stays = plan.fate() == ImportPlan.Fate.STAGED;
            progress.at(stays ? STAGING : PUBLISHING, 0, tally.taken());
            return stays ? batch.keep() : batch.publish();
        }

        /** Notes why a batch failed; a batch that noted it itself is left as it is. */
        private static void fail(OpenBatch batch, RuntimeException why) {
            try {
                batch.fail(String.valueOf(why.getMessage()));
            } catch (RuntimeException closedOrUnreachable) {
                why.addSuppressed(closedOrUnreachable);
            }
        }

        /** Reads the file twice, and hands out the rows of the second reading. */
        private FileCrs check(Consumer<List<CheckedRow>> each) {
            CompletableFuture<StoredCity> loading =
                    CompletableFuture.supplyAsync(
                            () -> StoredCity.load(source, plan.layer(), plan.effective()));
            Registers registers =
                    StoredRegisters.load(source, TypeCatalog.in(store), plan.effective());
            FirstReading reading = FirstReading.of(file, map, n -> at(SURVEYING, n, 0));
            StoredCity city = join(loading);
            FileCrs crs =
                    FileCrs.settle(
                            file,
                            map.place().orElseThrow(),
                            plan.options().crs(),
                            reading,
                            city.range(),
                            new StoredPlaces(source, plan, reading, city));
            RowChecks checks =
                    new RowChecks(plan, map, registers, crs, reading, city, source, file, own);
            ofFile(checks.ofFile());
            try (RowPieces<List<CheckedRow>> pieces = new RowPieces<>(file, checks::read)) {
                Optional<List<CheckedRow>> rows = pieces.next();
                while (rows.isPresent()) {
                    piece(rows.get(), reading.rows(), each);
                    rows = pieces.next();
                }
            }
            findings.complete();
            notMade.addAll(checks.notMade());
            return crs;
        }

        private void piece(List<CheckedRow> rows, long total, Consumer<List<CheckedRow>> each) {
            CheckedRow last = rows.get(rows.size() - 1);
            requireSameFile(last, total);
            each.accept(rows);
            at(CHECKING, last.raw().number(), total);
        }

        private static <T> T join(CompletableFuture<T> loading) {
            try {
                return loading.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException told ? told : e;
            }
        }

        private void at(LocalText step, long rows, long total) {
            progress.at(step, rows, total);
            if (progress.stopped()) {
                throw new ImportStopped();
            }
        }

        private void ofFile(List<RowFinding> found) {
            if (!found.isEmpty()) {
                tally.findings(found);
                findings.row(new RawRow(0, List.of()), found);
            }
        }

        private void requireSameFile(CheckedRow last, long total) {
            if (last.raw().number() > total) {
                throw new UnreadableFile(
                        "文件 “%s” 在读取时被改动，请重新导入 / file '%s' changed while it was read: import it again"
                                .formatted(file.name(), file.name()));
            }
        }

        private void row(CheckedRow row, @Nullable OpenBatch batch) {
            List<RowFinding> found = row.findings();
            tally.row(row.refused(), found);
            if (!found.isEmpty()) {
                findings.row(row.raw(), found);
            }
            long number = row.raw().number();
            if (batch != null && !row.refused() && number > batch.reached()) {
                if (!row.merged()) {
                    batch.stage(new StagedRow(number, row.values(), row.geometry()));
                }
                row.repairs().forEach(batch::note);
            }
        }

        private ImportReport report(FileCrs crs, @Nullable Batch batch) {
            return new ImportReport(
                    plan.layer().name(),
                    file.name(),
                    plan.dryRun(),
                    tally.rows(),
                    tally.taken(),
                    tally.refused(),
                    tally.repaired(),
                    tally.counts(),
                    FileNotes.of(file, map, plan.layer().published() ? crs : null, notMade),
                    Optional.ofNullable(batch));
        }
    }
}
