package io.gridward.importer.locate;

import io.gridward.core.layer.LocalText;

/** A batch that cannot be begun: nothing of it was answered. */
public final class BadBatch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean tooLarge;

    private BadBatch(LocalText what, boolean tooLarge) {
        super(what.zh() + " / " + what.en());
        this.tooLarge = tooLarge;
    }

    static BadBatch of(LocalText what) {
        return new BadBatch(what, false);
    }

    static BadBatch lineTooLong(int maxBytes) {
        return new BadBatch(
                LocalText.of(
                        "第一行超过 %d 字节".formatted(maxBytes),
                        "the first line is longer than %d bytes".formatted(maxBytes)),
                true);
    }

    /** True when it is too large, not malformed. */
    public boolean tooLarge() {
        return tooLarge;
    }
}
