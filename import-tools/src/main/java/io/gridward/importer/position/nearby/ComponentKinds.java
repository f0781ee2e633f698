package io.gridward.importer.position.nearby;

import io.gridward.importer.check.RowKey;
import io.gridward.importer.check.Scheme;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Numbers for types of components, so that types are compared without texts. */
public final class ComponentKinds {
    /** Of what has no type that can be told. */
    public static final int UNKNOWN = -1;

    private static final int PER_SCHEME = 100_000;
    private static final long NUMBERS = 1_000_000;
    private static final long LEAST_17_DIGITS = 10_000_000_000_000_000L;
    private static final long LEAST_16_DIGITS = LEAST_17_DIGITS / 10;
    private static final long LEAST_18_DIGITS = LEAST_17_DIGITS * 10;

    private ComponentKinds() {}

    /** The kind of a type of a scheme. */
    public static int of(@Nullable String scheme, @Nullable String typeCode) {
        if (scheme == null || typeCode == null) {
            return UNKNOWN;
        }
        Optional<Scheme> known = Scheme.find(scheme);
        long type = RowKey.digits(typeCode);
        boolean fits = type > 0 && type < PER_SCHEME;
        return known.isEmpty() || !fits ? UNKNOWN : known.get().ordinal() * PER_SCHEME + (int) type;
    }

    /**
     * The kind that the digits of a code say: of codes of 16 digits, whichever of the two schemes
     * they follow. Such kinds are compared with each other only.
     *
     * @param code the code as a number
     */
    public static int ofCode(long code) {
        if (code >= LEAST_17_DIGITS && code < LEAST_18_DIGITS) {
            return (int) (code / NUMBERS % 100_000);
        }
        boolean sixteen = code >= LEAST_16_DIGITS && code < LEAST_17_DIGITS;
        return sixteen ? PER_SCHEME + (int) (code / NUMBERS % 10_000) : UNKNOWN;
    }

    /** The type digits of a kind that a code says. */
    public static String digits(int kind) {
        return kind < PER_SCHEME ? "%05d".formatted(kind) : "%04d".formatted(kind - PER_SCHEME);
    }
}
