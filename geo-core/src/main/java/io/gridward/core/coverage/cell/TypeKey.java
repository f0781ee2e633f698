package io.gridward.core.coverage.cell;

/**
 * A type of thing.
 *
 * @param kind {@code component} or {@code matter}
 * @param code type code
 */
public record TypeKey(String kind, String code) implements Comparable<TypeKey> {
    private static final int MAJOR_DIGITS = 2;

    /** Leading digits, the major class. */
    String major() {
        return code.substring(0, Math.min(MAJOR_DIGITS, code.length()));
    }

    @Override
    public int compareTo(TypeKey other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : code.compareTo(other.code);
    }

    /** {@code kind:code}. */
    @Override
    public String toString() {
        return kind + ":" + code;
    }
}
