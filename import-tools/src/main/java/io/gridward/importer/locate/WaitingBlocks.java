package io.gridward.importer.locate;

import io.gridward.importer.locate.flow.OrderedAnswers;
import io.gridward.importer.locate.record.RecordBlock;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Blocks that were read and wait to be decided. A worker takes all there are: as long as workers
 * are idle a line is answered as soon as it has come, and the more there is to do the more lines
 * are decided together. For one reading thread; a batch has at most as many workers at a time as
 * there are cores, and each goes to the end of the workers' queue after what it took, so that
 * batches side by side take turns.
 */
final class WaitingBlocks {
    static final int MOST_WORKERS = Runtime.getRuntime().availableProcessors();

    private static final int MOST_BYTES = 1 << 20;

    private final Executor workers;
    private final BlockAnswers blocks;
    private final OrderedAnswers answers;
    private final List<Part> waiting = new ArrayList<>();

    // house: guarded by this
    private int bytes = 0;
    private int working = 0;

    WaitingBlocks(Executor workers, BlockAnswers blocks, OrderedAnswers answers) {
        this.workers = workers;
        this.blocks = blocks;
        this.answers = answers;
    }

    /** Some records of a block. */
    record Part(RecordBlock block, int from, int to) {}

    /** Parts that are decided together, and which block of answers they become. */
    private record Taken(long place, List<Part> parts) {}

    /** Adds a part, as soon as there is room for it. */
    void add(Part part) throws IOException, InterruptedException {
        answers.awaitRoom();
        if (enqueue(part)) {
            work();
        }
    }

    private synchronized boolean enqueue(Part part) throws InterruptedException {
        while (bytes > MOST_BYTES) {
            wait();
        }
        waiting.add(part);
        bytes += part.block().bytes().length;
        if (working == MOST_WORKERS) {
            return false;
        }
        working++;
        return true;
    }

    /** Waits until all that was added is answered. */
    synchronized void awaitAll() throws InterruptedException {
        while (working > 0) {
            wait();
        }
    }

    private void work() {
        try {
            workers.execute(this::decide);
        } catch (RuntimeException e) {
            answers.abandon(new IOException(Objects.toString(e), e));
            take(); // nothing is answered any more
        }
    }

    private void decide() {
        Taken taken = take();
        if (taken == null) {
            return;
        }
        try {
            answers.put(taken.place, blocks.decide(taken.parts));
        } catch (RuntimeException | Error e) {
            answers.abandon(new IOException(Objects.toString(e), e));
        }
        work();
    }

    /**
     * All that waits; null, and a worker less, when there is nothing. While too many blocks wait
     * for an earlier one, whoever decides that one comes here afterwards.
     */
    private synchronized @Nullable Taken take() {
        long place = waiting.isEmpty() ? -1 : answers.reserve();
        Taken taken = place < 0 ? null : new Taken(place, List.copyOf(waiting));
        if (taken == null) {
            working--;
        }
        if (taken != null || answers.isBroken()) {
            waiting.clear();
            bytes = 0;
        }
        notifyAll();
        return taken;
    }
}
