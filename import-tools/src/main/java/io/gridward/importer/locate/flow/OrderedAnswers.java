package io.gridward.importer.locate.flow;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Puts the answers of blocks that are decided side by side back into order, for one reader of the
 * input and one writer of the output. At most some blocks are under way, and at most so many bytes
 * wait for the writer.
 */
public final class OrderedAnswers implements Closeable {
    private static final int MEMORY_BYTES = 4 << 20;

    private final Spool spool = new Spool(MEMORY_BYTES);
    private final byte[] @Nullable [] done;
    private final long maxBytes;

    // house: guarded by this
    private long reserved = 0;
    private long ordered = 0;
    private boolean ended = false;
    private @Nullable IOException broken = null;

    /**
     * Nothing yet.
     *
     * @param blocksUnderWay most blocks that are reserved and not yet in order
     * @param maxBytes most bytes that wait for the writer
     */
    public OrderedAnswers(int blocksUnderWay, long maxBytes) {
        this.done = new byte[blocksUnderWay][];
        this.maxBytes = maxBytes;
    }

    /** Waits until what waits for the writer is little enough for more to be read. */
    public synchronized void awaitRoom() throws IOException, InterruptedException {
        while (broken == null && spool.size() > maxBytes) {
            wait();
        }
        check();
    }

    /** The number of the next block; -1 while too many are under way, or nobody reads answers. */
    public synchronized long reserve() {
        return broken != null || reserved - ordered >= done.length ? -1 : reserved++;
    }

    /** The answers of a block; each reserved one has to be given once. */
    public synchronized void put(long block, byte[] answers) {
        done[slot(block)] = answers;
        try {
            byte[] next = done[slot(ordered)];
            while (next != null && broken == null) {
                spool.add(next);
                done[slot(ordered)] = null;
                ordered++;
                next = done[slot(ordered)];
            }
        } catch (IOException e) {
            broken = e;
        }
        notifyAll();
    }

    /** No block comes after those that are reserved. */
    public synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** True when nobody reads the answers any more. */
    public synchronized boolean isBroken() {
        return broken != null;
    }

    /** Nobody reads the answers any more. */
    public synchronized void abandon(IOException why) {
        broken = why;
        notifyAll();
    }

    /** Answers in order, waiting for some; null after the last. */
    synchronized byte @Nullable [] take() throws IOException, InterruptedException {
        while (true) {
            check();
            byte[] next = spool.poll();
            if (next != null) {
                notifyAll();
                return next;
            }
            if (ended && ordered == reserved) {
                return null;
            }
            wait();
        }
    }

    /** True when nothing waits to be written. */
    synchronized boolean idle() {
        return spool.size() == 0;
    }

    private int slot(long block) {
        return (int) (block % done.length);
    }

    private void check() throws IOException {
        if (broken != null) {
            throw broken;
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (broken == null) {
            broken = new IOException("closed");
        }
        notifyAll();
        spool.close();
    }
}
