package io.gridward.importer.geopackage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The statements of {@code sql/geopackage}; a line {@code --;} ends each. */
final class SqlText {
    private static final String FOLDER = "/sql/geopackage/";

    private SqlText() {}

    /** Text of one file of the folder. */
    static String read(String name) {
        try (InputStream in = SqlText.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + FOLDER + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs each statement of a script. */
    static void run(Connection db, String script) throws SQLException {
        try (Statement statement = db.createStatement()) {
            for (String one : script.split("(?m)^--;\\s*$")) {
                if (!one.isBlank()) {
                    statement.execute(one);
                }
            }
        }
    }

    /** An identifier in double quotes, whatever it holds. */
    static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
