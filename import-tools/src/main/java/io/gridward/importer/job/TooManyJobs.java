package io.gridward.importer.job;

/** So many jobs wait that no other is taken. */
public final class TooManyJobs extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManyJobs(int most) {
        super(
                "已有 %d 个导入在排队，请稍后再试 / %d imports wait already: try again later"
                        .formatted(most, most));
    }
}
