package io.gridward.importer.survey;

import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How much a file may hold. Each is a setting {@code gridward.import.*} (docs/operations.md), a
 * system property or an environment variable.
 *
 * @param fileBytes {@code max-file-bytes}: longest file
 * @param rows {@code max-rows}: most data rows
 * @param columns {@code max-columns}: most columns
 * @param cellCharacters {@code max-cell-characters}: longest cell
 * @param vertices {@code max-vertices}: most vertices of one shape
 * @param entries {@code max-archive-entries}: most files in an archive
 * @param unpackedBytes {@code max-unpacked-bytes}: most bytes of an archive, unpacked
 * @param ratio {@code max-archive-ratio}: most bytes unpacked from one packed byte
 * @param sharedTextBytes {@code max-shared-text-bytes}: longest table of shared texts of a
 *     workbook, which is held in memory
 */
public record ReadLimits(
        long fileBytes,
        long rows,
        int columns,
        int cellCharacters,
        int vertices,
        int entries,
        long unpackedBytes,
        int ratio,
        long sharedTextBytes) {

    /** What holds when nothing is set. */
    public static final ReadLimits DEFAULT =
            new ReadLimits(
                    4L << 30,
                    10_000_000,
                    1_000,
                    4_000_000,
                    500_000,
                    1_000,
                    4L << 30,
                    250,
                    128L << 20);

    private static final String PREFIX = "gridward.import.";

    /** Of pictures only a few bytes are read, and a survey has many. */
    private static final int PHOTOS_PER_ENTRY = 100;

    /** As set by system properties, else by environment variables, else {@link #DEFAULT}. */
    public static ReadLimits current() {
        return of(ReadLimits::setting);
    }

    /** The same for an archive of photos, which may have a hundred times as many files. */
    public ReadLimits forPhotos() {
        long most = Math.min(Integer.MAX_VALUE, (long) entries * PHOTOS_PER_ENTRY);
        return new ReadLimits(
                fileBytes,
                rows,
                columns,
                cellCharacters,
                vertices,
                (int) most,
                unpackedBytes,
                ratio,
                sharedTextBytes);
    }

    private static @Nullable String setting(String name) {
        String property = System.getProperty(name);
        return property != null ? property : System.getenv(variable(name));
    }

    /** {@code gridward.import.max-rows} is {@code GRIDWARD_IMPORT_MAXROWS}. */
    static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_').replace("-", "");
    }

    /**
     * From settings.
     *
     * @param settings the text of a setting by its name, null when it is not set
     * @throws UnreadableFile when one is no positive number
     */
    static ReadLimits of(UnaryOperator<@Nullable String> settings) {
        return new ReadLimits(
                number(settings, "max-file-bytes", DEFAULT.fileBytes),
                number(settings, "max-rows", DEFAULT.rows),
                whole(settings, "max-columns", DEFAULT.columns),
                whole(settings, "max-cell-characters", DEFAULT.cellCharacters),
                whole(settings, "max-vertices", DEFAULT.vertices),
                whole(settings, "max-archive-entries", DEFAULT.entries),
                number(settings, "max-unpacked-bytes", DEFAULT.unpackedBytes),
                whole(settings, "max-archive-ratio", DEFAULT.ratio),
                number(settings, "max-shared-text-bytes", DEFAULT.sharedTextBytes));
    }

    private static int whole(UnaryOperator<@Nullable String> settings, String name, int usual) {
        return (int) Math.min(Integer.MAX_VALUE, number(settings, name, usual));
    }

    private static long number(UnaryOperator<@Nullable String> settings, String name, long usual) {
        String text = settings.apply(PREFIX + name);
        if (text == null || text.isBlank()) {
            return usual;
        }
        if (!text.strip().matches("[1-9]\\d{0,17}")) {
            throw new UnreadableFile(
                    "设置 %s 应为正整数，而不是 “%s” / setting %s is to be a positive whole number, not '%s'"
                            .formatted(PREFIX + name, text, PREFIX + name, text));
        }
        return Long.parseLong(text.strip());
    }

    /**
     * What is more than a limit allows.
     *
     * @param what in Chinese
     * @param whatEnglish in English
     * @param limit what is allowed
     * @param setting name of the setting without its prefix
     */
    public static UnreadableFile exceeded(
            String file, String what, String whatEnglish, long limit, String setting) {
        return UnreadableFile.of(
                file,
                "%s，超过上限 %d（设置 %s%s）".formatted(what, limit, PREFIX, setting),
                "%s, more than the limit of %d (setting %s%s)"
                        .formatted(whatEnglish, limit, PREFIX, setting));
    }
}
