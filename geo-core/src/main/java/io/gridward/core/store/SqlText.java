package io.gridward.core.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Statements kept as files {@code sql/<feature>/<question>.sql} on the class path. */
public final class SqlText {
    private static final Map<String, String> READ = new ConcurrentHashMap<>();

    private SqlText() {}

    /**
     * The statement of a question, for example {@code batch/list}. Its parameters are {@code ?}, in
     * the order its head comment gives.
     *
     * @throws IllegalArgumentException when there is no such file
     */
    public static String of(String question) {
        return READ.computeIfAbsent(question, SqlText::load);
    }

    private static String load(String question) {
        String name = "/sql/" + question + ".sql";
        try (InputStream in = SqlText.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no statement " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
