package io.gridward.core.coverage;

/** A check that was ended before it was through; nothing was written. */
public final class CoverageCancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CoverageCancelled() {
        super("检查已取消 / the check was cancelled");
    }
}
