package io.gridward.core.citycase.machine;

import java.util.List;

/**
 * Something that cannot be done to a case. The message names the case, in Chinese and English, and
 * says what can be done.
 */
public final class CaseRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final transient List<CaseMove> legal;

    /** Why it cannot be done. */
    public enum Kind {
        /** There is no such case. */
        UNKNOWN,
        /** The state of the case does not allow it. */
        ILLEGAL,
        /** Somebody else has to do it. */
        NOT_PERMITTED,
        /** Somebody did something to the case meanwhile. */
        STALE,
        /** What was said is not enough, or wrong. */
        BAD_INPUT,
        /** The same idempotency key came with something else before. */
        KEY_REUSED
    }

    /** A refusal that has nothing to do with moves. */
    public CaseRefused(Kind kind, String message) {
        this(kind, message, List.of());
    }

    /** A refusal with the moves that are legal. */
    public CaseRefused(Kind kind, String message, List<CaseMove> legal) {
        super(message);
        this.kind = kind;
        this.legal = List.copyOf(legal);
    }

    /** Why it cannot be done. */
    public Kind kind() {
        return kind;
    }

    /** Moves that are possible in the state of the case; empty when the state is not the reason. */
    public List<CaseMove> legal() {
        return legal;
    }
}
