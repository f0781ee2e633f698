package io.gridward.core.layer.evaluate;

/** Truth as SQL has it (ISO/IEC 9075-2 §8.2): unknown is neither true nor false. */
enum Truth {
    FALSE,
    UNKNOWN,
    TRUE;

    static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }

    Truth not() {
        return this == TRUE ? FALSE : this == FALSE ? TRUE : UNKNOWN;
    }
}
