package io.gridward.core.edit.boundary;

import io.gridward.core.layer.LocalText;

/** A step that would spoil the boundaries, or that makes no sense where they are. */
public final class BoundaryRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String zh;
    private final String en;

    BoundaryRefused(String zh, String en) {
        super(zh + " / " + en);
        this.zh = zh;
        this.en = en;
    }

    /** What is wrong and what to do. */
    public LocalText why() {
        return LocalText.of(zh, en);
    }
}
