package io.gridward.importer.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * The rows of a file, read by one thread and worked on by others, piece by piece; what was made of
 * them comes out in the order of the file. So many pieces are on their way at most that memory
 * stays flat.
 *
 * @param <T> what is made of a piece
 */
public final class RowPieces<T> implements AutoCloseable {
    private static final int PIECE_ROWS = 1024;
    private static final int PIECES_AHEAD = 8;

    private final ExecutorService reader = Executors.newSingleThreadExecutor();
    private final ExecutorService workers;
    private final BlockingQueue<Future<Optional<T>>> pieces =
            new ArrayBlockingQueue<>(PIECES_AHEAD);

    /**
     * Begins to read.
     *
     * @param work what is done with every piece, by several threads
     */
    public RowPieces(SurveyFile file, Function<List<RawRow>, T> work) {
        this.workers =
                Executors.newFixedThreadPool(
                        Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
        reader.execute(() -> read(file, work));
    }

    private void read(SurveyFile file, Function<List<RawRow>, T> work) {
        try {
            try (RowStream rows = file.rows()) {
                while (rows.hasNext()) {
                    List<RawRow> piece = new ArrayList<>(PIECE_ROWS);
                    while (piece.size() < PIECE_ROWS && rows.hasNext()) {
                        piece.add(rows.next());
                    }
                    pieces.put(workers.submit(() -> Optional.of(work.apply(piece))));
                }
                pieces.put(CompletableFuture.completedFuture(Optional.empty()));
            } catch (RuntimeException | Error e) {
                pieces.put(CompletableFuture.failedFuture(e));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed: nobody waits for more
        }
    }

    /**
     * What was made of the next rows in the order of the file; nothing at its end.
     *
     * @throws UnreadableFile when the file cannot be read
     * @throws CancellationException when this thread was interrupted
     */
    public Optional<T> next() {
        try {
            return pieces.take().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException told) {
                throw told;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        reader.shutdownNow();
        workers.shutdownNow();
    }
}
