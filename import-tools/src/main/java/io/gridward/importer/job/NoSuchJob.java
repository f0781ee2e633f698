package io.gridward.importer.job;

/** There is no job of that number, or it was removed with age. */
public final class NoSuchJob extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoSuchJob(String id) {
        super(
                "没有导入任务 “%s”，或已按期清除 / there is no import job '%s', or it was removed with age"
                        .formatted(id, id));
    }
}
