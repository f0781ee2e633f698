package io.gridward.importer.job;

/** What was asked of a job does not fit where it stands; the message says what would. */
public final class JobConflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JobConflict(String message) {
        super(message);
    }

    static JobConflict state(String id, JobState state, String zh, String en) {
        return new JobConflict(
                "任务 %s 的状态是 %s，不能%s / job %s is %s: it cannot be %s"
                        .formatted(id, state, zh, id, state, en));
    }
}
