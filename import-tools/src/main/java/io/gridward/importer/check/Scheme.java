package io.gridward.importer.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Generations of the component code: division, type, number (GB/T 30428.2 §5, GB/T 47678.5). */
public enum Scheme {
    /** 17 digits = 6 + 5 + 6. */
    GBT47678_2026("GB/T 47678.5-2026", 17, 5),
    /** 16 digits = 6 + 4 + 6. */
    GBT30428_2013("GB/T 30428.2-2013", 16, 4),
    /** 16 digits = 6 + 4 + 6, other types; only when stated. */
    CJT214_2007("CJ/T 214-2007", 16, 4);

    private static final int DIVISION_DIGITS = 6;
    private static final List<Scheme> ALL = List.of(values());

    private final String title;
    private final int codeDigits;
    private final int typeDigits;

    Scheme(String title, int codeDigits, int typeDigits) {
        this.title = title;
        this.codeDigits = codeDigits;
        this.typeDigits = typeDigits;
    }

    /** Name as stored. */
    public String title() {
        return title;
    }

    /** Digits of a component code. */
    public int codeDigits() {
        return codeDigits;
    }

    /** The type digits of a component code of this scheme. */
    public String typeOf(String code) {
        return code.substring(DIVISION_DIGITS, DIVISION_DIGITS + typeDigits);
    }

    /** The scheme of that name, if there is one. */
    public static Optional<Scheme> find(String title) {
        for (Scheme scheme : ALL) {
            if (scheme.title.equalsIgnoreCase(title)) {
                return Optional.of(scheme);
            }
        }
        return Optional.empty();
    }

    /**
     * The scheme of a code: by its length, among those of the stated name if there is one. A stated
     * 16-digit scheme does not speak about 17-digit codes of the same file, and the other way round
     * only for the file as a whole.
     */
    public static Optional<Scheme> of(String code, @Nullable String stated) {
        for (Scheme scheme : ALL) {
            if (scheme.codeDigits == code.length()
                    && (stated == null || scheme.title.equalsIgnoreCase(stated))) {
                return Optional.of(scheme);
            }
        }
        return Optional.empty();
    }

    /** Code lengths to name in a message. */
    public static String digits(@Nullable String stated) {
        return Arrays.stream(values())
                .filter(s -> stated == null || s.title.equalsIgnoreCase(stated))
                .map(s -> s.codeDigits)
                .distinct()
                .map(String::valueOf)
                .collect(Collectors.joining("/"));
    }
}
