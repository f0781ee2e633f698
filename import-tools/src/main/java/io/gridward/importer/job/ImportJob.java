package io.gridward.importer.job;

import io.gridward.core.layer.LocalText;
import io.gridward.importer.load.Progress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One job: its view changes, its folder follows. Safe for use by many threads. */
final class ImportJob implements Progress {
    private final JobFolder folder;
    private final AtomicReference<JobView> view;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicBoolean left = new AtomicBoolean();
    private final AtomicLong stepBegan = new AtomicLong();
    private final AtomicLong ticket = new AtomicLong();

    ImportJob(JobFolder folder, JobView view) {
        this.folder = folder;
        this.view = new AtomicReference<>(view);
    }

    static ImportJob make(Path parent, String id, JobOrder order) {
        return new ImportJob(JobFolder.make(parent, id), JobView.queued(id, order, Instant.now()));
    }

    JobFolder folder() {
        return folder;
    }

    JobView view() {
        return view.get();
    }

    JobState state() {
        return view.get().state();
    }

    /** Changes where it stands, and remembers it. */
    synchronized void become(JobState state, @Nullable String why) {
        change(v -> v.in(state, why));
    }

    /** Changes where it stands if it stands where it is thought to; false when it does not. */
    synchronized boolean pass(JobState from, JobState to) {
        if (state() != from) {
            return false;
        }
        change(v -> v.in(to, null));
        return true;
    }

    synchronized void change(UnaryOperator<JobView> change) {
        if (left.get()) {
            return;
        }
        JobView changed = view.updateAndGet(change);
        folder.save(changed);
        if (changed.state().doneWithFile()) {
            folder.removeFile();
        }
    }

    /** Leaves it as it is remembered: the server ends, and the next one finds it so. */
    synchronized void leave() {
        left.set(true);
    }

    void stop() {
        stopped.set(true);
    }

    /** Forgets that it was told to stop: it is about to run again. */
    void ready() {
        stopped.set(false);
    }

    /** Notes its place in the order in which jobs run. */
    void queued(long number) {
        ticket.set(number);
    }

    /** Its place in the order in which jobs run. */
    long ticket() {
        return ticket.get();
    }

    @Override
    public void at(LocalText step, long rows, long total) {
        long now = System.nanoTime();
        if (!step.equals(view().step())) {
            stepBegan.set(now);
        }
        double seconds = (now - stepBegan.get()) / 1e9;
        view.updateAndGet(v -> v.at(step, rows, total, seconds));
    }

    @Override
    public void opened(long batch) {
        change(v -> v.with(batch));
    }

    @Override
    public boolean stopped() {
        return stopped.get();
    }
}
