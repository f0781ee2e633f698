package io.gridward.importer.job;

import io.gridward.core.batch.Batch;
import io.gridward.core.batch.BatchDiff.Difference;
import io.gridward.core.batch.Batches;
import io.gridward.core.batch.score.DiffSummary;
import io.gridward.core.store.Store;
import io.gridward.importer.activation.ActivationOrder;
import io.gridward.importer.activation.ActivationOutcome;
import io.gridward.importer.activation.Activator;
import io.gridward.importer.load.ImportStopped;
import io.gridward.importer.load.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The imports of a server: they run one after the other, in the order they came, and are found
 * again after a restart. Safe for use by many threads.
 */
public final class ImportJobs implements AutoCloseable {
    private static final int ID_BYTES = 8;

    private final Store store;
    private final Path folder;
    private final JobLimits limits;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, ImportJob> jobs = new ConcurrentHashMap<>();
    private final AtomicLong tickets = new AtomicLong();
    private final ExecutorService runner =
            Executors.newSingleThreadExecutor(
                    work -> {
                        Thread thread = new Thread(work, "import-job");
                        thread.setDaemon(true);
                        return thread;
                    });

    private ImportJobs(Store store, Path folder, JobLimits limits) {
        this.store = store;
        this.folder = folder;
        this.limits = limits;
    }

    /**
     * The jobs of a folder. Those that an ended server left queued have failed, one that was
     * running can go on if it had staged rows.
     *
     * @param folder private folder of the jobs; made when needed
     */
    public static ImportJobs in(Store store, Path folder, JobLimits limits) {
        ImportJobs jobs = new ImportJobs(store, folder, limits);
        try {
            Files.createDirectories(folder);
            try (Stream<Path> found = Files.list(folder)) {
                found.map(JobFolder::new).forEach(jobs::findAgain);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        jobs.tidy();
        return jobs;
    }

    private void findAgain(JobFolder found) {
        Optional<JobView> saved = found.load();
        if (saved.isEmpty()) {
            return;
        }
        ImportJob job = new ImportJob(found, saved.get());
        jobs.put(saved.get().id(), job);
        if (!saved.get().state().rests()) {
            Batches batches = Batches.in(store);
            batches.list(); // marks the batches of dead processes
            long batch = saved.get().batch();
            boolean resumable = batch != 0 && batches.isResumable(batch);
            job.become(
                    resumable ? JobState.RESUMABLE : JobState.FAILED,
                    "服务器在导入期间停止 / the server ended while this was imported");
        }
    }

    /**
     * Takes a job: copies the file and queues it.
     *
     * @param bytes the file; not closed
     * @throws BadOrder when an option cannot be used
     * @throws TooManyJobs when too many wait
     */
    public JobView submit(JobOrder order, InputStream bytes) throws IOException {
        return submit(order, bytes, List.of());
    }

    /**
     * The same with files beside the survey.
     *
     * @param beside at most one of each part
     * @throws BadOrder when an option or one of these files cannot be used
     */
    public JobView submit(JobOrder order, InputStream bytes, List<BesideFile> beside)
            throws IOException {
        order.plan(Path.of("survey"), BesideFiles.NONE);
        tidy();
        long waiting = jobs.values().stream().filter(j -> !j.state().rests()).count();
        if (waiting >= limits.mostQueued()) {
            throw new TooManyJobs(limits.mostQueued());
        }
        byte[] number = new byte[ID_BYTES];
        random.nextBytes(number);
        ImportJob job = ImportJob.make(folder, HexFormat.of().formatHex(number), order);
        try {
            Files.copy(bytes, job.folder().file(order.file()));
            for (BesideFile file : beside) {
                job.folder().add(file);
            }
            order.plan(job.folder().file(order.file()), job.folder().beside());
            job.folder().beside().require();
        } catch (IOException | RuntimeException e) {
            job.folder().remove();
            throw e;
        }
        job.change(v -> v);
        jobs.put(job.view().id(), job);
        enqueue(job);
        return seen(job);
    }

    /** Lets it run after those that were queued before it. */
    private void enqueue(ImportJob job) {
        synchronized (tickets) {
            job.queued(tickets.incrementAndGet());
            runner.execute(new JobRun(store, job));
        }
    }

    /** A job with its place in the queue. */
    private JobView seen(ImportJob job) {
        JobView view = job.view();
        return switch (view.state()) {
            case RUNNING -> view.queuedAt(0);
            case QUEUED -> view.queuedAt((int) queuedUpTo(job));
            default -> view;
        };
    }

    private long queuedUpTo(ImportJob job) {
        return jobs.values().stream()
                        .filter(j -> j != job && j.state() == JobState.QUEUED)
                        .filter(j -> j.ticket() < job.ticket())
                        .count()
                + 1;
    }

    /** All jobs, newest first. */
    public List<JobView> list() {
        return jobs.values().stream()
                .map(this::seen)
                .sorted(Comparator.comparing(JobView::createdAt).reversed())
                .toList();
    }

    /**
     * One job.
     *
     * @throws NoSuchJob when there is none of that number
     */
    public JobView get(String id) {
        return seen(job(id));
    }

    private ImportJob job(String id) {
        ImportJob job = jobs.get(id);
        if (job == null) {
            throw NoSuchJob.of(id);
        }
        return job;
    }

    /**
     * Findings as GeoJSON features, in the order of the file.
     *
     * @param from how many to pass over
     * @param most most that are returned
     */
    public List<String> listFindings(String id, long from, int most) {
        return JobFindings.page(job(id).folder().findingLines(), from, most);
    }

    /**
     * The files of its report, the page first; none before it is written or when nothing was found.
     */
    public List<ReportFile> listReport(String id) {
        ImportJob job = job(id);
        return job.view().summary() == null ? List.of() : ReportFile.list(job.folder().findings());
    }

    /**
     * One file of its report.
     *
     * @param name its name as {@link #listReport} tells it; nothing else is looked for
     * @throws NoSuchJob when there is none of that name
     */
    public ReportFile report(String id, String name) {
        return listReport(id).stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow(() -> NoSuchJob.file(id, name));
    }

    /**
     * Compares the rows of a job that is staged with what is published.
     *
     * @throws JobConflict when it is not staged
     */
    public DiffSummary diff(String id, LocalDate day, Consumer<Difference> each) {
        JobView job = require(id, JobState.STAGED, "比较", "compared").view();
        return DiffSummary.of(Batches.in(store), job.batch(), day, each);
    }

    /**
     * Cancels a job that waits or runs; one that is publishing may still end well.
     *
     * @throws JobConflict when it rests
     */
    public JobView cancel(String id) {
        ImportJob job = job(id);
        if (job.state().rests()) {
            throw JobConflict.state(id, job.state(), "取消", "cancelled");
        }
        job.stop();
        if (job.pass(JobState.QUEUED, JobState.CANCELLED)) {
            job.become(JobState.CANCELLED, ImportStopped.TEXT);
        }
        return job.view();
    }

    /**
     * Lets a job go on whose server ended.
     *
     * @throws JobConflict when it cannot
     */
    public JobView resume(String id) {
        ImportJob job = job(id);
        job.ready();
        if (!job.pass(JobState.RESUMABLE, JobState.QUEUED)) {
            throw JobConflict.state(id, job.state(), "续传", "resumed");
        }
        enqueue(job);
        return seen(job);
    }

    /**
     * Publishes the rows of a staged job as of a day; see {@link Activator}.
     *
     * @param override why to go on in spite of new gaps and conflicts; null not to
     * @throws JobConflict when it is not staged, or something stands against it
     */
    public JobView activate(String id, LocalDate day, Optional<String> override, String actor) {
        ImportJob job = require(id, JobState.STAGED, "发布", "published");
        ActivationOrder order = new ActivationOrder(job.view().batch(), day, override, 0, actor);
        ActivationOutcome outcome =
                new Activator(store, job.folder().findings(), Progress.NONE).activate(order);
        if (outcome.blocked()) {
            throw new JobConflict(
                    "批次 %d 会产生新的空白或冲突，未生效；改正后重新导入，或说明理由（override） / batch %d would make new gaps or conflicts and is not in force: mend the file, or give a reason (override)"
                            .formatted(order.batch(), order.batch()));
        }
        job.become(JobState.PUBLISHED, null);
        return job.view();
    }

    /**
     * Drops the rows of a job that is staged or could go on.
     *
     * @throws JobConflict when it is neither
     */
    public JobView discard(String id, String actor) {
        ImportJob job = job(id);
        if (job.state() != JobState.STAGED && job.state() != JobState.RESUMABLE) {
            throw JobConflict.state(id, job.state(), "放弃", "discarded");
        }
        Batch batch = Batches.in(store).discard(job.view().batch(), actor);
        job.become(JobState.CANCELLED, batch.message());
        return job.view();
    }

    /**
     * Undoes a published job.
     *
     * @throws JobConflict when it is not published
     */
    public JobView rollback(String id, String actor) {
        ImportJob job = require(id, JobState.PUBLISHED, "撤销", "rolled back");
        Batch batch = Batches.in(store).rollback(job.view().batch(), actor);
        job.become(JobState.ROLLED_BACK, batch.message());
        return job.view();
    }

    private ImportJob require(String id, JobState state, String zh, String en) {
        ImportJob job = job(id);
        if (job.state() != state) {
            throw JobConflict.state(id, job.state(), zh, en);
        }
        return job;
    }

    /** Removes what has been kept long enough. */
    private void tidy() {
        Instant oldest = Instant.now().minus(Duration.ofDays(limits.keptDays()));
        List<JobView> resting = list().stream().filter(j -> j.state().rests()).toList();
        for (int i = 0; i < resting.size(); i++) {
            JobView job = resting.get(i);
            if (i >= limits.keptJobs() || job.createdAt().isBefore(oldest)) {
                Optional.ofNullable(jobs.remove(job.id())).ifPresent(j -> j.folder().remove());
            }
        }
    }

    /**
     * The next server finds a job that runs as one that can go on, and one that waits as failed.
     */
    @Override
    public void close() {
        jobs.values().forEach(ImportJob::leave);
        runner.shutdown();
    }
}
