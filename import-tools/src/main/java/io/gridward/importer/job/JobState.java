package io.gridward.importer.job;

/** Where a job stands. */
public enum JobState {
    /** It waits for those before it. */
    QUEUED,
    /** It reads, checks, stages or publishes. */
    RUNNING,
    /** Its file was checked; nothing was to be stored. */
    CHECKED,
    /** Its rows wait for a day. */
    STAGED,
    /** Its rows are visible. */
    PUBLISHED,
    /** It ended without effect. */
    FAILED,
    /** The server ended while it ran; it can go on from its staged rows. */
    RESUMABLE,
    /** Somebody cancelled it, or discarded its rows. */
    CANCELLED,
    /** It was published, and undone. */
    ROLLED_BACK;

    /** True when it will not change by itself. */
    public boolean rests() {
        return this != QUEUED && this != RUNNING;
    }

    /** True when its file is needed no more. */
    boolean doneWithFile() {
        return rests() && this != RESUMABLE;
    }
}
