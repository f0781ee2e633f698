package io.gridward.core.storedquery;

import io.gridward.core.audit.AuditEntry;
import io.gridward.core.audit.AuditLog;
import io.gridward.core.store.SqlText;
import io.gridward.core.store.Store;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

final class StoredTexts implements StoredQueryTexts {
    private final Store store;
    private final AuditLog audit;

    StoredTexts(Store store) {
        this.store = store;
        this.audit = AuditLog.in(store);
    }

    @Override
    public Added add(List<StoredQueryText> queries, int most, String actor) {
        return store.write(
                connection -> {
                    Set<String> names = new HashSet<>();
                    list(connection).forEach(q -> names.add(q.id()));
                    if (!queries.stream().allMatch(q -> names.add(q.id()))) {
                        return Added.TAKEN;
                    }
                    if (names.size() > most) {
                        return Added.FULL;
                    }
                    for (StoredQueryText query : queries) {
                        insert(connection, query, actor);
                    }
                    return Added.YES;
                });
    }

    private void insert(Connection connection, StoredQueryText query, String actor)
            throws SQLException {
        OffsetDateTime now = now();
        try (PreparedStatement insert =
                connection.prepareStatement(SqlText.of("storedquery/insert"))) {
            insert.setString(1, query.id());
            insert.setString(2, query.definition());
            insert.setString(3, actor);
            store.dialect().bindValue(insert, 4, now, OffsetDateTime.class);
            insert.executeUpdate();
        }
        note(connection, now, actor, "query add", query.id());
    }

    @Override
    public boolean remove(String id, String actor) {
        return store.write(
                connection -> {
                    try (PreparedStatement delete =
                            connection.prepareStatement(SqlText.of("storedquery/delete"))) {
                        delete.setString(1, known(id));
                        boolean gone = delete.executeUpdate() > 0;
                        if (gone) {
                            note(connection, now(), actor, "query remove", id);
                        }
                        return gone;
                    }
                });
    }

    @Override
    public Optional<StoredQueryText> find(String id) {
        return store.read(
                connection -> {
                    try (PreparedStatement question =
                            connection.prepareStatement(SqlText.of("storedquery/get"))) {
                        question.setString(1, known(id));
                        return read(question).stream().findFirst();
                    }
                });
    }

    @Override
    public List<StoredQueryText> list() {
        return store.read(StoredTexts::list);
    }

    private static List<StoredQueryText> list(Connection connection) throws SQLException {
        try (PreparedStatement question =
                connection.prepareStatement(SqlText.of("storedquery/list"))) {
            return read(question);
        }
    }

    private static List<StoredQueryText> read(PreparedStatement question) throws SQLException {
        List<StoredQueryText> found = new ArrayList<>();
        try (ResultSet rows = question.executeQuery()) {
            while (rows.next()) {
                found.add(new StoredQueryText(rows.getString(1), rows.getString(2)));
            }
        }
        return found;
    }

    /** PostgreSQL knows no text with a zero in it. */
    private static String known(String id) {
        return id.replace('\0', '\uFFFD');
    }

    private void note(
            Connection connection, OffsetDateTime at, String actor, String action, String id)
            throws SQLException {
        audit.add(connection, new AuditEntry(at, actor, action, "query " + id, null));
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    }
}
