package io.gridward.importer.locate;

import io.gridward.core.layer.LocalText;
import io.gridward.core.responsibility.Locator;
import io.gridward.importer.locate.flow.AnswerSender;
import io.gridward.importer.locate.flow.OrderedAnswers;
import io.gridward.importer.locate.record.RecordBlock;
import io.gridward.importer.locate.record.RecordSplitter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A batch of points. Each line asks ({@code id}, {@code lon}, {@code lat}, {@code kind}, {@code
 * type}, {@code component}, {@code at}, {@code accuracy}; all but the place may be absent) and gets
 * one line, in order: {@code id}, {@code grid_code}, {@code community_code}, {@code
 * subdistrict_code}, {@code department_code}, {@code rule}, {@code flags}. A line that cannot be
 * used gets the flag {@code error} and the field {@code error}, which names line and field; the
 * batch goes on. Blank lines are passed over.
 *
 * <p>Lines are read, decided by several threads and written at the same time: the first answers
 * come before the last questions. Memory does not grow with the batch.
 */
public final class LocateBatch {
    /** One a worker, and some that wait for an earlier one. */
    private static final int BLOCKS_UNDER_WAY = WaitingBlocks.MOST_WORKERS + 2;

    private final RecordSplitter splitter;
    private final BatchFormat format;
    private final BatchLimits limits;
    private final Supplier<LineReader> readers;
    private final RecordBlock first;

    private LocateBatch(
            RecordSplitter splitter,
            BatchFormat format,
            BatchLimits limits,
            Supplier<LineReader> readers,
            RecordBlock first) {
        this.splitter = splitter;
        this.format = format;
        this.limits = limits;
        this.readers = readers;
        this.first = first;
    }

    /**
     * Reads as far as it takes to know that there is a batch.
     *
     * @throws BadBatch when there is no line, the first is too long, or a header is no header
     * @throws IOException when the input cannot be read
     */
    public static LocateBatch open(InputStream in, BatchFormat format, BatchLimits limits)
            throws IOException {
        boolean csv = format == BatchFormat.CSV;
        RecordSplitter splitter = new RecordSplitter(in, csv, limits.maxLineBytes());
        RecordBlock first = splitter.next();
        if (first == null) {
            throw BadBatch.of(LocalText.of("没有内容", "there is nothing in it"));
        }
        if (first.fault(0) == RecordBlock.TOO_LONG) {
            throw BadBatch.lineTooLong(limits.maxLineBytes());
        }
        if (!csv) {
            return new LocateBatch(splitter, format, limits, JsonReader::new, first);
        }
        LineReader reader = CsvReader.under(first.bytes(), first.from(0), first.to(0));
        return new LocateBatch(splitter, format, limits, () -> reader, first);
    }

    /**
     * Answers every line, all by the city as it is at the beginning. The calling thread reads; the
     * stream for answers is used by another one and is not closed.
     *
     * @param today day that is meant where a line says none
     * @param workers decide lines; best as many threads as there are cores
     * @param told hears how many lines have been read
     * @throws IOException when nobody takes the answers any more
     */
    public BatchSummary answer(
            Locator locator, LocalDate today, Executor workers, OutputStream out, LongConsumer told)
            throws IOException {
        BlockAnswers blocks =
                new BlockAnswers(locator.frozen(), today, format, readers, limits.maxLineBytes());
        try (OrderedAnswers answers =
                new OrderedAnswers(BLOCKS_UNDER_WAY, limits.maxSpoolBytes())) {
            AnswerSender sender = AnswerSender.start(answers, out);
            Run run = new Run(blocks, answers, workers, told);
            try {
                run.readAll();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                answers.abandon(new InterruptedIOException("interrupted"));
            } catch (RuntimeException e) {
                answers.abandon(new IOException(e));
                throw e;
            } finally {
                answers.end();
                sender.await();
            }
            return new BatchSummary(run.points, blocks.errors(), run.complete, blocks.failure());
        }
    }

    /** One way through the input. */
    private final class Run {
        private final BlockAnswers blocks;
        private final OrderedAnswers answers;
        private final WaitingBlocks waiting;
        private final LongConsumer told;
        private final long deadline =
                System.nanoTime() + TimeUnit.SECONDS.toNanos(limits.maxSeconds());

        // house: counts
        private long points = 0;
        private boolean complete = true;

        Run(BlockAnswers blocks, OrderedAnswers answers, Executor workers, LongConsumer told) {
            this.blocks = blocks;
            this.answers = answers;
            this.waiting = new WaitingBlocks(workers, blocks, answers);
            this.told = told;
        }

        void readAll() throws IOException, InterruptedException {
            put(AnswerText.head(format).getBytes(StandardCharsets.UTF_8));
            RecordBlock block = first;
            int from = format == BatchFormat.CSV ? 1 : 0;
            while (block != null && complete) {
                int room = (int) Math.min(block.size() - from, limits.maxPoints() - points);
                waiting.add(new WaitingBlocks.Part(block, from, from + room));
                points += room;
                told.accept(points);
                if (room < block.size() - from) {
                    long most = limits.maxPoints();
                    stop(
                            LocalText.of(
                                    "一批最多 %d 个点".formatted(most),
                                    "a batch has at most %d points".formatted(most)));
                } else if (System.nanoTime() - deadline > 0) {
                    long most = limits.maxSeconds();
                    stop(
                            LocalText.of(
                                    "一批最长 %d 秒".formatted(most),
                                    "a batch takes at most %d seconds".formatted(most)));
                } else {
                    block = next();
                    from = 0;
                }
            }
            waiting.awaitAll();
        }

        private @Nullable RecordBlock next() throws InterruptedException {
            try {
                return splitter.next();
            } catch (IOException e) {
                stop(LocalText.of("输入中断", "the input broke off"));
                return null;
            }
        }

        private void stop(LocalText why) throws InterruptedException {
            waiting.awaitAll();
            put(blocks.stop(why));
            complete = false;
        }

        /** Puts a text behind all answers that were reserved; none of them is under way. */
        private void put(byte[] text) {
            long place = answers.reserve();
            if (place >= 0) {
                answers.put(place, text);
            }
        }
    }
}
