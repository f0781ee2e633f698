package io.gridward.importer.load;

/** A run was told to stop; nothing was published. */
public final class ImportStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What a person is told. */
    public static final String TEXT = "已取消，未发布任何数据 / cancelled; nothing was published";

    ImportStopped() {
        super(TEXT);
    }
}
