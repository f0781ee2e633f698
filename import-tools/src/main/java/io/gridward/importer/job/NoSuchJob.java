package io.gridward.importer.job;

/** There is no job of that number or no such file of it, or it was removed with age. */
public final class NoSuchJob extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private NoSuchJob(String message) {
        super(message);
    }

    static NoSuchJob of(String id) {
        return new NoSuchJob(
                "没有导入任务 “%s”，或已按期清除 / there is no import job '%s', or it was removed with age"
                        .formatted(id, id));
    }

    static NoSuchJob file(String id, String name) {
        return new NoSuchJob(
                "导入任务 %s 没有报告文件 “%s”，见 GET /api/imports/%s/report / import job %s has no report file '%s': see GET /api/imports/%s/report"
                        .formatted(id, name, id, id, name, id));
    }
}
