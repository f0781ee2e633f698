package io.gridward.importer.survey;

import org.jspecify.annotations.Nullable;

/** A file that cannot be read as a survey; the message names it and says what to do. */
public final class UnreadableFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A message in both languages. */
    public UnreadableFile(String message) {
        this(message, null);
    }

    /** A message in both languages and what caused it. */
    public UnreadableFile(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** What is wrong with a file and what to do, in Chinese and English. */
    public static UnreadableFile of(String file, String zh, String en) {
        return new UnreadableFile("文件 “%s”: %s / file '%s': %s".formatted(file, zh, file, en));
    }

    /** Reading failed for a reason outside the file's content. */
    public static UnreadableFile broken(String file, Exception e) {
        String why = String.valueOf(e.getMessage());
        return new UnreadableFile(
                "无法读取文件 “%s”: %s / cannot read file '%s': %s".formatted(file, why, file, why), e);
    }
}
