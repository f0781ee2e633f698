package io.gridward.core.batch;

import io.gridward.core.lineage.LineageWriter;
import io.gridward.core.store.Dialect;
import io.gridward.core.store.SqlText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tables {@code batch} and {@code change}, on the caller's transaction. */
record BatchTable(Connection connection, Dialect dialect) {

    /** What publishing did to the staged rows. */
    record Counts(long staged, long added, long changed, long unchanged, long withdrawn) {

        /** Of a batch that ended without effect. */
        static Counts none(long staged) {
            return new Counts(staged, 0, 0, 0, 0);
        }

        boolean nothing() {
            return added == 0 && changed == 0 && withdrawn == 0;
        }
    }

    /** How far a batch is that is filled from a file: all rows up to a number are staged. */
    record Checkpoint(BatchRequest.Origin origin, long baseVersion, long reached) {}

    static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    }

    long insert(BatchRequest request) throws SQLException {
        try (PreparedStatement insert = prepare("batch/insert")) {
            bind(insert, 1, request.layer().name());
            bind(insert, 2, request.source());
            bind(insert, 3, request.actor());
            dialect.bindValue(insert, 4, request.effective(), LocalDate.class);
            bind(insert, 5, request.mode().name());
            bind(insert, 6, now());
            try (ResultSet rows = insert.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    Optional<Batch> find(long id) throws SQLException {
        try (PreparedStatement question = prepare("batch/get")) {
            question.setLong(1, id);
            return read(question).stream().findFirst();
        }
    }

    List<Batch> list() throws SQLException {
        try (PreparedStatement question = prepare("batch/list")) {
            return read(question);
        }
    }

    List<Batch> listRunning() throws SQLException {
        try (PreparedStatement question = prepare("batch/list_running")) {
            return read(question);
        }
    }

    List<Long> listLater(String layer, long version) throws SQLException {
        try (PreparedStatement question = prepare("batch/list_later")) {
            bind(question, 1, layer);
            question.setLong(2, version);
            List<Long> ids = new ArrayList<>();
            try (ResultSet rows = question.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
            return ids;
        }
    }

    void insertCheckpoint(long id, BatchRequest.Origin origin) throws SQLException {
        try (PreparedStatement insert = prepare("batch/insert_checkpoint")) {
            insert.setLong(1, id);
            insert.setLong(2, origin.bytes());
            bind(insert, 3, origin.sha256());
            bind(insert, 4, origin.plan());
            insert.setLong(5, version());
            insert.executeUpdate();
        }
    }

    Optional<Checkpoint> findCheckpoint(long id) throws SQLException {
        try (PreparedStatement question = prepare("batch/get_checkpoint")) {
            question.setLong(1, id);
            try (ResultSet rows = question.executeQuery()) {
                if (!rows.next()) {
                    return Optional.empty();
                }
                BatchRequest.Origin origin =
                        new BatchRequest.Origin(
                                rows.getLong(1), rows.getString(2), rows.getString(3));
                return Optional.of(new Checkpoint(origin, rows.getLong(4), rows.getLong(5)));
            }
        }
    }

    /** Notes up to which row of its file a batch is staged; of no effect without a checkpoint. */
    void noteReached(long id, long row) throws SQLException {
        Publication.run(connection, SqlText.of("batch/note_reached"), row, id);
    }

    void restart(long id) throws SQLException {
        Publication.run(connection, SqlText.of("batch/restart_checkpoint"), version(), id);
        noteStaged(id, 0);
    }

    void deleteCheckpoint(long id) throws SQLException {
        Publication.run(connection, SqlText.of("batch/delete_checkpoint"), id);
    }

    /** Opens a batch again whose process died; false when it is not of that kind. */
    boolean reopen(long id) throws SQLException {
        return Publication.run(connection, SqlText.of("batch/reopen"), id) == 1;
    }

    /** Says anew why a batch failed. */
    void explain(long id, String message) throws SQLException {
        try (PreparedStatement update = prepare("batch/explain")) {
            bind(update, 1, message);
            update.setLong(2, id);
            update.executeUpdate();
        }
    }

    List<Batch> listResumable() throws SQLException {
        try (PreparedStatement question = prepare("batch/list_resumable")) {
            return read(question);
        }
    }

    void noteStaged(long id, long rows) throws SQLException {
        try (PreparedStatement update = prepare("batch/note_staged")) {
            update.setLong(1, rows);
            update.setLong(2, id);
            update.executeUpdate();
        }
    }

    /** Turns an open batch into one that waits for its day; false when it is no longer open. */
    boolean keep(long id, long rows) throws SQLException {
        try (PreparedStatement update = prepare("batch/keep")) {
            update.setLong(1, rows);
            update.setLong(2, id);
            return update.executeUpdate() == 1;
        }
    }

    /** Notes the day from which a batch that waits for one is to hold. */
    void nameDay(long id, LocalDate day) throws SQLException {
        try (PreparedStatement update = prepare("batch/name_day")) {
            dialect.bindValue(update, 1, day, LocalDate.class);
            update.setLong(2, id);
            update.executeUpdate();
        }
    }

    /** Ends an open or staged batch; false when it is neither. */
    boolean end(
            long id,
            Batch.State state,
            @Nullable Long version,
            Counts counts,
            @Nullable String message)
            throws SQLException {
        try (PreparedStatement update = prepare("batch/end")) {
            bind(update, 1, state.name());
            bind(update, 2, now());
            dialect.bindValue(update, 3, version, Long.class);
            update.setLong(4, counts.staged());
            update.setLong(5, counts.added());
            update.setLong(6, counts.changed());
            update.setLong(7, counts.unchanged());
            update.setLong(8, counts.withdrawn());
            dialect.bindValue(update, 9, message, String.class);
            update.setLong(10, id);
            return update.executeUpdate() == 1;
        }
    }

    /** Marks a published batch as undone and forgets its repairs. */
    void undo(long id, String message) throws SQLException {
        new LineageWriter(connection, dialect).remove(id);
        try (PreparedStatement update = prepare("batch/undo")) {
            bind(update, 1, now());
            bind(update, 2, message);
            update.setLong(3, id);
            update.executeUpdate();
        }
    }

    /** The newest data version, 0 for none. */
    long version() throws SQLException {
        try (PreparedStatement question = prepare("store/change_version");
                ResultSet rows = question.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    long nextVersion() throws SQLException {
        return version() + 1;
    }

    void insertChange(
            long version,
            String layer,
            long batch,
            String actor,
            long added,
            long changed,
            long withdrawn)
            throws SQLException {
        try (PreparedStatement insert = prepare("batch/insert_change")) {
            bind(insert, 1, layer);
            insert.setLong(2, batch);
            bind(insert, 3, actor);
            bind(insert, 4, now());
            insert.setLong(5, added);
            insert.setLong(6, changed);
            insert.setLong(7, withdrawn);
            insert.setLong(8, version);
            insert.executeUpdate();
        }
    }

    private List<Batch> read(PreparedStatement question) throws SQLException {
        List<Batch> batches = new ArrayList<>();
        try (ResultSet rows = question.executeQuery()) {
            while (rows.next()) {
                batches.add(read(rows));
            }
        }
        return batches;
    }

    private Batch read(ResultSet rows) throws SQLException {
        return new Batch(
                rows.getLong(1),
                rows.getString(2),
                rows.getString(3),
                rows.getString(4),
                Batch.State.valueOf(rows.getString(5)),
                Objects.requireNonNull(dialect.readValue(rows, 6, OffsetDateTime.class)),
                dialect.readValue(rows, 7, OffsetDateTime.class),
                dialect.readValue(rows, 8, Long.class),
                rows.getLong(9),
                rows.getLong(10),
                rows.getLong(11),
                rows.getLong(12),
                rows.getString(13),
                Objects.requireNonNull(dialect.readValue(rows, 14, LocalDate.class)),
                BatchRequest.Mode.valueOf(rows.getString(15)),
                rows.getLong(16));
    }

    private PreparedStatement prepare(String question) throws SQLException {
        return connection.prepareStatement(SqlText.of(question));
    }

    private void bind(PreparedStatement statement, int index, String text) throws SQLException {
        dialect.bindValue(statement, index, text, String.class);
    }

    private void bind(PreparedStatement statement, int index, OffsetDateTime moment)
            throws SQLException {
        dialect.bindValue(statement, index, moment, OffsetDateTime.class);
    }
}
