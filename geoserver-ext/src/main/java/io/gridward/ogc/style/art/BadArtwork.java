package io.gridward.ogc.style.art;

import io.gridward.core.layer.LocalText;

/** A drawing that cannot be read; names the part that is in the way. */
public final class BadArtwork extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient LocalText part;

    BadArtwork(String zh, String en) {
        super(en);
        this.part = LocalText.of(zh, en);
    }

    /** What is in the way. */
    public LocalText part() {
        return part;
    }
}
