package io.gridward.bench;

import io.gridward.core.citycase.CaseField;
import io.gridward.core.citycase.CaseFile;
import io.gridward.core.citycase.MadeCases;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** PostgreSQL with a table of the same cases, asked over one connection. */
final class StatisticsPeer implements AutoCloseable {
    private static final CaseField[] COLUMNS = {
        CaseField.SCHEME,
        CaseField.KIND,
        CaseField.TYPE_CODE,
        CaseField.STATE,
        CaseField.REPORTED_AT,
        CaseField.DISPATCHED_AT,
        CaseField.HANDLED_AT,
        CaseField.DUE_AT,
        CaseField.OVERDUE,
        CaseField.GRID_CODE
    };

    private final Connection connection;
    private final Path statements;
    private final Map<String, PreparedStatement> prepared = new LinkedHashMap<>();

    private StatisticsPeer(Connection connection, Path statements) {
        this.connection = connection;
        this.statements = statements;
    }

    static StatisticsPeer fill(String address, Path statements, MadeCases made)
            throws SQLException, IOException {
        Connection connection = DriverManager.getConnection(address + "&prepareThreshold=1");
        connection.createStatement().execute("SET TIME ZONE 'Asia/Shanghai'");
        connection.createStatement().execute(text(statements.resolve("table.sql")));
        StringBuilder rows = new StringBuilder();
        for (CaseFile file : made.files()) {
            StringJoiner row = new StringJoiner("\t", "", "\n");
            for (CaseField column : COLUMNS) {
                row.add(Objects.toString(file.value(column), "\\N"));
            }
            rows.append(row);
        }
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY plain_case FROM STDIN", new StringReader(rows.toString()));
        connection.createStatement().execute(text(statements.resolve("indexes.sql")));
        connection.createStatement().execute("VACUUM ANALYZE plain_case");
        return new StatisticsPeer(connection, statements);
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file).replaceAll("(?m)^--.*$", "");
    }

    private ResultSet ask(String file, LocalDate from, LocalDate to, OffsetDateTime now)
            throws SQLException, IOException {
        PreparedStatement statement = prepared.get(file);
        if (statement == null) {
            statement = connection.prepareStatement(text(statements.resolve(file + ".sql")));
            prepared.put(file, statement);
        }
        statement.setObject(1, now);
        statement.setObject(2, from);
        statement.setObject(3, to);
        return statement.executeQuery();
    }

    /** Counts by key. */
    Map<List<String>, List<Long>> answers(
            String file, LocalDate from, LocalDate to, OffsetDateTime now, int keys)
            throws SQLException, IOException {
        Map<List<String>, List<Long>> answers = new HashMap<>();
        try (ResultSet rows = ask(file, from, to, now)) {
            while (rows.next()) {
                List<String> key = new ArrayList<>();
                for (int i = 1; i <= keys; i++) {
                    key.add(orEmpty(rows.getString(i)));
                }
                List<Long> counts = new ArrayList<>();
                for (int i = keys + 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    counts.add(rows.getLong(i));
                }
                answers.put(key, counts);
            }
        }
        return answers;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Reads all rows of an answer; how many there are. */
    int read(String file, LocalDate from, LocalDate to, OffsetDateTime now)
            throws SQLException, IOException {
        int groups = 0;
        try (ResultSet rows = ask(file, from, to, now)) {
            while (rows.next()) {
                groups++;
            }
        }
        return groups;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
