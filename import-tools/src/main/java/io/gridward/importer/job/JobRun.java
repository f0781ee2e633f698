package io.gridward.importer.job;

import io.gridward.core.batch.Batch;
import io.gridward.core.batch.BatchConflict;
import io.gridward.core.batch.Batches;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.stored.StoredFeatures;
import io.gridward.core.store.Store;
import io.gridward.core.store.StoreUnavailable;
import io.gridward.importer.fieldmap.UnknownMapping;
import io.gridward.importer.load.FaultCount;
import io.gridward.importer.load.ImportPlan;
import io.gridward.importer.load.ImportReport;
import io.gridward.importer.load.ImportStopped;
import io.gridward.importer.load.Importer;
import io.gridward.importer.position.UndecidedCrs;
import io.gridward.importer.report.FindingsFiles;
import io.gridward.importer.report.ReportOrder;
import io.gridward.importer.report.note.FaultName;
import io.gridward.importer.survey.Detection;
import io.gridward.importer.survey.UnreadableFile;
import io.gridward.importer.text.JsonWriter;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one job to its end, which is never an exception. */
record JobRun(Store store, ImportJob job) implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(JobRun.class);

    /** Their messages are written for the person who gave the file. */
    private static final Set<Class<? extends Exception>> PLAIN =
            Set.of(
                    BatchConflict.class,
                    StoreUnavailable.class,
                    UndecidedCrs.class,
                    UnknownMapping.class,
                    UnreadableFile.class);

    @Override
    public void run() {
        if (!job.pass(JobState.QUEUED, JobState.RUNNING)) {
            return; // cancelled while it waited
        }
        try {
            ImportReport report = take();
            job.change(v -> v.summed(summary(report)));
            end(report);
        } catch (ImportStopped e) {
            job.become(JobState.CANCELLED, e.getMessage());
        } catch (Exception | OutOfMemoryError | StackOverflowError e) {
            boolean plain = PLAIN.contains(e.getClass());
            if (!plain) {
                LOG.error("import job {} failed", job.view().id(), e);
            }
            job.become(
                    JobState.FAILED,
                    plain ? e.getMessage() : "服务器内部错误 / the server failed on this file");
        }
    }

    private ImportReport take() {
        JobFolder folder = job.folder();
        JobOrder order = job.view().order();
        ImportPlan plan = order.plan(folder.file(order.file()), folder.beside());
        long batch = job.view().batch();
        if (batch != 0 && Batches.in(store).isResumable(batch)) {
            plan = plan.resuming(Batches.in(store).get(batch));
        }
        FindingsFiles files = FindingsFiles.of(folder.findings(), plan.file(), true);
        FeatureSource source = StoredFeatures.in(store);
        ImportReport report;
        try {
            report =
                    Importer.into(store, source)
                            .run(plan, new JobFindings(folder.findingLines(), files), job);
        } catch (RuntimeException e) {
            files.abandon(); // the server lives on
            throw e;
        }
        files.finish(new ReportOrder(plan, report, source));
        return report;
    }

    private void end(ImportReport report) {
        if (report.batch().isEmpty()) {
            boolean checked = report.dryRun();
            job.become(
                    checked ? JobState.CHECKED : JobState.FAILED,
                    checked ? null : "文件缺少必需的列 / the file lacks a column that is needed");
            return;
        }
        Batch batch = report.batch().get();
        switch (batch.state()) {
            case STAGED -> job.become(JobState.STAGED, null);
            case PUBLISHED -> job.become(JobState.PUBLISHED, null);
            default -> job.become(JobState.FAILED, batch.message());
        }
    }

    private static String summary(ImportReport report) {
        JsonWriter json = new JsonWriter().object();
        json.whole("rows", report.rows())
                .whole("taken", report.taken())
                .whole("refused", report.refused())
                .whole("repaired", report.repaired())
                .list("findings", report.counts(), count -> count(json, count))
                .list("detections", report.reading(), found -> detection(json, found));
        return json.end().toString();
    }

    private static void count(JsonWriter json, FaultCount count) {
        json.object()
                .text("check", count.check())
                .text("fault", count.fault())
                .text("title_zh", FaultName.of(count.check(), count.fault()).zh())
                .text("severity", count.severity().name().toLowerCase(Locale.ROOT))
                .whole("count", count.count())
                .whole("repaired", count.repaired())
                .end();
    }

    private static void detection(JsonWriter json, Detection found) {
        json.object()
                .text("aspect", found.aspect().name().toLowerCase(Locale.ROOT))
                .text("value", found.value())
                .flag("certain", found.certain())
                .text("evidence_zh", found.evidence().zh())
                .text("evidence_en", found.evidence().en())
                .end();
    }
}
