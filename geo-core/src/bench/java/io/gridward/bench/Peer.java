package io.gridward.bench;

import io.gridward.core.responsibility.LocateQuestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** PostGIS answering by a prepared statement over a connection of its own. */
final class Peer implements AutoCloseable {
    private static final String ONE =
            "(SELECT ST_SetSRID(ST_MakePoint(?, ?), 4490) AS point, ?::text AS kind, ?::text AS type)";

    private final PreparedStatement statement;

    /** A statement from a file whose questions are one row of parameters. */
    Peer(Connection connection, Path sql) throws SQLException, IOException {
        String text = Files.readString(sql).replaceAll("(?m)^--.*$", "").replace(":questions", ONE);
        this.statement = connection.prepareStatement(text);
    }

    /** The cells of the one row that answers. */
    List<@Nullable String> answer(LocateQuestion q) throws SQLException {
        statement.setDouble(1, q.lon());
        statement.setDouble(2, q.lat());
        statement.setString(3, q.kind());
        statement.setString(4, q.type());
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            List<@Nullable String> cells = new ArrayList<>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                cells.add(row.getString(i));
            }
            return cells;
        }
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
