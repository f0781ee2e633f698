package io.gridward.core.batch;

import io.gridward.core.audit.AuditEntry;
import io.gridward.core.audit.AuditLog;
import io.gridward.core.batch.BatchTable.Counts;
import io.gridward.core.store.Dialect;
import io.gridward.core.store.SqlText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One batch becoming visible: all steps run in the caller's transaction. */
record Publication(
        LayerSql sql,
        AuditLog audit,
        long batch,
        BatchRequest request,
        long staged,
        Staging.Facts facts,
        Set<String> withdrawn) {
    private static final int MOST_NAMED = 20;

    /** One of rows that nothing is known of, and that withdraws nothing by name. */
    Publication(LayerSql sql, AuditLog audit, long batch, BatchRequest request, long staged) {
        this(sql, audit, batch, request, staged, Staging.Facts.NONE, Set.of());
    }

    Batch on(Connection connection) throws SQLException {
        BatchTable table = new BatchTable(connection, sql.dialect());
        sql.dialect().beforeChange(connection, sql.stage(), sql.layer().key());
        refuseDuplicates(connection);
        boolean arrivals = !isKnown(connection);
        Counts counts =
                arrivals
                        ? new Counts(staged, staged, 0, 0, countGone(connection))
                        : compare(connection);
        refuseExisting(counts);
        refuseEmptyPeriods(connection, arrivals);
        Long version = counts.nothing() ? null : table.nextVersion();
        if (version != null) {
            move(connection, version, counts, arrivals);
            table.insertChange(
                    version,
                    sql.table(),
                    batch,
                    request.actor(),
                    counts.added(),
                    counts.changed(),
                    counts.withdrawn());
        }
        sql.clear(connection, batch);
        table.deleteCheckpoint(batch);
        if (!table.end(batch, Batch.State.PUBLISHED, version, counts, null)) {
            throw lost(batch);
        }
        audit.add(connection, entry(counts));
        return table.find(batch).orElseThrow();
    }

    static BatchConflict lost(long batch) {
        return new BatchConflict(
                "批次 %d 已不在进行中（写锁丢失）；请重新导入 / batch %d is no longer open (its lock was lost); import again"
                        .formatted(batch, batch));
    }

    private AuditEntry entry(Counts counts) {
        return new AuditEntry(
                BatchTable.now(),
                request.actor(),
                sql.kept() ? "activate" : "publish",
                "batch " + batch,
                "%s from %s%s: %d added, %d changed, %d unchanged%s"
                        .formatted(
                                sql.table(),
                                request.source(),
                                sql.kept() ? " as of " + request.effective() : "",
                                counts.added(),
                                counts.changed(),
                                counts.unchanged(),
                                replacing() || counts.withdrawn() > 0
                                        ? ", %d withdrawn".formatted(counts.withdrawn())
                                        : ""));
    }

    /** Refuses a batch in which a key stands more than once. */
    void refuseDuplicates(Connection connection) throws SQLException {
        if (facts.differ()) {
            return;
        }
        try (PreparedStatement question = connection.prepareStatement(sql.listDuplicates())) {
            question.setLong(1, batch);
            question.setLong(2, batch);
            question.setInt(3, MOST_NAMED);
            List<String> named = new ArrayList<>();
            try (ResultSet rows = question.executeQuery()) {
                while (rows.next()) {
                    named.add("%s (%d)".formatted(rows.getString(1), rows.getLong(2)));
                }
            }
            if (!named.isEmpty()) {
                String list = String.join(", ", named);
                throw new BatchConflict(
                        "同一标识在一批中出现多次（括号内为行号），每个标识只保留一行：%s / a key stands more than once in the batch (row numbers in brackets), keep one row each: %s"
                                .formatted(list, list));
            }
        }
    }

    private void refuseEmptyPeriods(Connection connection, boolean arrivals) throws SQLException {
        if (facts.open()) {
            return;
        }
        try (PreparedStatement question =
                connection.prepareStatement(
                        arrivals
                                ? sql.listEmptyArrivals(request.mode())
                                : sql.listEmptyPeriods())) {
            int days = arrivals ? 2 : 0;
            if (arrivals) {
                bindDay(question, 1, sql.dialect(), request.effective());
            }
            question.setLong(days + 1, batch);
            question.setInt(days + 2, MOST_NAMED);
            List<String> named = new ArrayList<>();
            try (ResultSet rows = question.executeQuery()) {
                while (rows.next()) {
                    named.add("%s (%d)".formatted(rows.getString(2), rows.getLong(1)));
                }
            }
            if (!named.isEmpty()) {
                String list = String.join(", ", named);
                throw new BatchConflict(
                        "valid_to 必须晚于 valid_from（括号内为行号）：%s / valid_to must be after valid_from (row numbers in brackets): %s"
                                .formatted(list, list));
            }
        }
    }

    /** True when a staged key is known already; else all rows are new and need no comparison. */
    private boolean isKnown(Connection connection) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement(sql.findKnown())) {
            question.setLong(1, batch);
            try (ResultSet rows = question.executeQuery()) {
                return rows.next();
            }
        }
    }

    private Counts compare(Connection connection) throws SQLException {
        run(connection, SqlText.of("batch/create_verdict"));
        run(connection, "DELETE FROM batch_verdict");
        runFrom(connection, sql.insertVerdicts(request.mode()));
        Map<String, Long> verdicts = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SqlText.of("batch/count_verdicts"))) {
            while (rows.next()) {
                verdicts.put(rows.getString(1), rows.getLong(2));
            }
        }
        long added = verdicts.getOrDefault("added", 0L);
        long changed = verdicts.getOrDefault("changed", 0L);
        long unchanged = count(connection) - added - changed;
        return new Counts(staged, added, changed, unchanged, countGone(connection));
    }

    private long count(Connection connection) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement(sql.countStaged())) {
            question.setLong(1, batch);
            try (ResultSet rows = question.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private long countGone(Connection connection) throws SQLException {
        if (replacing()) {
            return countWithdrawn(connection);
        }
        return withdrawn.isEmpty() ? 0 : countNamed(connection);
    }

    /** Notes the keys that are withdrawn by name, and counts the things that are. */
    private long countNamed(Connection connection) throws SQLException {
        run(connection, SqlText.of("batch/create_undone"));
        run(connection, "DELETE FROM batch_undone");
        try (PreparedStatement insert =
                connection.prepareStatement(SqlText.of("batch/insert_named"))) {
            for (String key : withdrawn) {
                sql.dialect().bindValue(insert, 1, key, String.class);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (PreparedStatement question = connection.prepareStatement(sql.countNamed())) {
            bindDay(question, 1, sql.dialect(), request.effective());
            try (ResultSet rows = question.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private void withdrawNamed(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql.insertNamed())) {
            bindDay(insert, 1, sql.dialect(), request.effective());
            insert.executeUpdate();
        }
    }

    /** The importer refuses such rows; here data may have come since. */
    private void refuseExisting(Counts counts) {
        long known = counts.changed() + counts.unchanged();
        if (request.mode() == BatchRequest.Mode.APPEND && known > 0) {
            throw new BatchConflict(
                    "批次 %d 仅追加，但其中 %d 行的标识已入库；请以 --mode upsert 重新导入 / batch %d only adds, but %d of its rows bear keys that are published: import them with --mode upsert"
                            .formatted(batch, known, batch, known));
        }
    }

    private boolean replacing() {
        return request.mode() == BatchRequest.Mode.REPLACE;
    }

    private long countWithdrawn(Connection connection) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement(sql.countWithdrawn())) {
            bindDay(question, 1, sql.dialect(), request.effective());
            question.setLong(3, batch);
            try (ResultSet rows = question.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /** Runs a statement whose parameters are the effective day, the first day, and the batch. */
    private void runFrom(Connection connection, String statement) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(statement)) {
            bindDay(insert, 1, sql.dialect(), request.effective());
            insert.setLong(3, batch);
            insert.executeUpdate();
        }
    }

    /** Binds a day to compare with, and the same day to write: absent when it is since ever. */
    static void bindDay(PreparedStatement statement, int index, Dialect dialect, LocalDate day)
            throws SQLException {
        LocalDate opening = day.equals(BatchRequest.SINCE_EVER) ? null : day;
        dialect.bindValue(statement, index, day, LocalDate.class);
        dialect.bindValue(statement, index + 1, opening, LocalDate.class);
    }

    private void move(Connection connection, long version, Counts counts, boolean arrivals)
            throws SQLException {
        if (!arrivals || counts.withdrawn() > 0) {
            replace(connection, version, arrivals);
        }
        long rows = counts.added() + counts.changed();
        sql.dialect().addRows(connection, sql.table(), rows, c -> insertNew(c, version, arrivals));
        sql.dialect().afterChange(connection, sql.table(), rows + counts.withdrawn());
    }

    /** Keeps what changed or gone rows replace in the history, and ends or removes it. */
    private void replace(Connection connection, long version, boolean arrivals)
            throws SQLException {
        run(connection, SqlText.of("batch/create_touched"));
        run(connection, "DELETE FROM batch_touched");
        if (!arrivals) {
            runFrom(connection, sql.insertTouched(request.mode()));
        }
        if (replacing()) {
            runFrom(connection, sql.insertWithdrawn());
        }
        if (!withdrawn.isEmpty()) {
            withdrawNamed(connection);
        }
        run(connection, sql.keepTouched(), version);
        run(connection, sql.deleteReplaced());
        run(connection, sql.endOthers(), version);
    }

    private Void insertNew(Connection connection, long version, boolean arrivals)
            throws SQLException {
        if (!arrivals) {
            run(connection, sql.insertNew(), version, batch);
            return null;
        }
        try (PreparedStatement insert =
                connection.prepareStatement(sql.insertArrivals(request.mode()))) {
            bindDay(insert, 1, sql.dialect(), request.effective());
            insert.setLong(3, version);
            insert.setLong(4, batch);
            if (insert.executeUpdate() != staged) {
                throw lost(batch);
            }
        }
        return null;
    }

    static int run(Connection connection, String sql, long... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setLong(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        }
    }
}
