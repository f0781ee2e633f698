package io.gridward.core.citycase;

import io.gridward.core.audit.AuditEntry;
import io.gridward.core.audit.AuditLog;
import io.gridward.core.citycase.calendar.WorkingCalendar;
import io.gridward.core.citycase.machine.FlowEntry;
import io.gridward.core.store.ChangeFeed;
import io.gridward.core.store.Dialect;
import io.gridward.core.store.SqlText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * Tells of steps in the change feed and the audit, in the caller's transaction. A step is a data
 * version; the steps of a day are one batch.
 */
record CaseFeed(Connection connection, Dialect dialect, AuditLog audit) {

    long nextVersion() throws SQLException {
        return ChangeFeed.version(connection) + 1;
    }

    void tell(long version, CaseFile file, FlowEntry entry) throws SQLException {
        long added = entry.from() == null ? 1 : 0;
        tell(version, entry.at(), entry.actor(), added, 1 - added);
        audit.add(
                connection,
                new AuditEntry(
                        entry.at(),
                        entry.actor(),
                        "case",
                        "case " + file.caseNo(),
                        "%s: %s, revision %d, data version %d"
                                .formatted(entry.move(), entry.to(), entry.revision(), version)));
    }

    /** Tells of cases that were taken over together. */
    void tellTakenOver(long version, long cases, String giver, OffsetDateTime now)
            throws SQLException {
        tell(version, now, giver, cases, 0);
        audit.add(
                connection,
                new AuditEntry(
                        now,
                        giver,
                        "case import",
                        "case",
                        "%d cases taken over, data version %d".formatted(cases, version)));
    }

    private void tell(long version, OffsetDateTime at, String actor, long added, long changed)
            throws SQLException {
        long batch = batch(at, actor);
        try (PreparedStatement count =
                connection.prepareStatement(SqlText.of("citycase/count_step"))) {
            dialect.bindValue(count, 1, at, OffsetDateTime.class);
            count.setLong(2, version);
            count.setLong(3, added + changed);
            count.setLong(4, added);
            count.setLong(5, changed);
            count.setLong(6, batch);
            count.executeUpdate();
        }
        try (PreparedStatement insert =
                connection.prepareStatement(SqlText.of("batch/insert_change"))) {
            dialect.bindValue(insert, 1, CaseLayer.NAME, String.class);
            insert.setLong(2, batch);
            dialect.bindValue(insert, 3, actor, String.class);
            dialect.bindValue(insert, 4, at, OffsetDateTime.class);
            insert.setLong(5, added);
            insert.setLong(6, changed);
            insert.setLong(7, 0);
            insert.setLong(8, version);
            insert.executeUpdate();
        }
    }

    private long batch(OffsetDateTime at, String actor) throws SQLException {
        LocalDate day = at.atZoneSameInstant(WorkingCalendar.ZONE).toLocalDate();
        try (PreparedStatement question =
                connection.prepareStatement(SqlText.of("citycase/find_batch"))) {
            dialect.bindValue(question, 1, day, LocalDate.class);
            try (ResultSet rows = question.executeQuery()) {
                if (rows.next()) {
                    return rows.getLong(1);
                }
            }
        }
        try (PreparedStatement insert =
                connection.prepareStatement(SqlText.of("citycase/insert_batch"))) {
            dialect.bindValue(insert, 1, actor, String.class);
            dialect.bindValue(insert, 2, day, LocalDate.class);
            dialect.bindValue(insert, 3, at, OffsetDateTime.class);
            try (ResultSet rows = insert.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
