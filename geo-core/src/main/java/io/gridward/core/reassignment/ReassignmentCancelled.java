package io.gridward.core.reassignment;

/** A reassignment that was ended before it was through; nothing was written. */
public final class ReassignmentCancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ReassignmentCancelled() {
        super("重新划归已取消，数据未改动 / the reassignment was cancelled; nothing was written");
    }
}
