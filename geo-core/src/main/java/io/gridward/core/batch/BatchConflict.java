package io.gridward.core.batch;

/** What was asked of a batch cannot be done in its state; the message says why and what to do. */
public final class BatchConflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A message in both languages. */
    public BatchConflict(String message) {
        super(message);
    }
}
