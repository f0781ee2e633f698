package io.gridward.core.layer;

/** A data version was asked for that was not published yet. */
public final class NoSuchVersion extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A version that is not there.
     *
     * @param newest the newest there is
     */
    public NoSuchVersion(long version, long newest) {
        super(
                "没有数据版本 %d，最新为 %d / there is no data version %d, the newest is %d"
                        .formatted(version, newest, version, newest));
    }
}
