package io.gridward.core.citycase.calendar;

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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Table {@code working_calendar}; what was read once is kept, as versions do not change. */
final class StoredCalendars implements Calendars {
    private static final String PROGRAM = "gridward";

    private final Store store;
    private final AuditLog audit;
    private final Map<Long, WorkingCalendar> known = new ConcurrentHashMap<>();

    StoredCalendars(Store store) {
        this.store = store;
        this.audit = AuditLog.in(store);
    }

    /** A version and its file. */
    private record Row(long version, String text) {}

    @Override
    public WorkingCalendar current() {
        Row newest = store.read(connection -> read(connection, "citycase/newest_calendar", null));
        return newest == null ? store.write(this::current) : known(newest);
    }

    @Override
    public WorkingCalendar current(Connection connection) throws SQLException {
        Row newest = read(connection, "citycase/newest_calendar", null);
        return newest == null
                ? add(connection, 1, CalendarFile.ofProgram(), PROGRAM)
                : known(newest);
    }

    @Override
    public WorkingCalendar get(long version) {
        WorkingCalendar held = known.get(version);
        return held != null ? held : store.read(connection -> get(connection, version));
    }

    @Override
    public WorkingCalendar get(Connection connection, long version) throws SQLException {
        Row row = read(connection, "citycase/get_calendar", version);
        if (row == null) {
            throw new BadCalendar(
                    "没有版本为 %d 的工作日历 / there is no working calendar of version %d"
                            .formatted(version, version));
        }
        return known(row);
    }

    @Override
    public WorkingCalendar load(String text, String actor) {
        CalendarFile.read(0, text);
        return store.write(
                connection -> {
                    Row newest = read(connection, "citycase/newest_calendar", null);
                    if (newest != null && newest.text().equals(text)) {
                        return known(newest);
                    }
                    long version = newest == null ? 1 : newest.version() + 1;
                    return add(connection, version, text, actor);
                });
    }

    private WorkingCalendar add(Connection connection, long version, String text, String actor)
            throws SQLException {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
        try (PreparedStatement insert =
                connection.prepareStatement(SqlText.of("citycase/insert_calendar"))) {
            insert.setLong(1, version);
            store.dialect().bindValue(insert, 2, now, OffsetDateTime.class);
            store.dialect().bindValue(insert, 3, actor, String.class);
            store.dialect().bindValue(insert, 4, text, String.class);
            insert.executeUpdate();
        }
        audit.add(
                connection,
                new AuditEntry(now, actor, "calendar", "working calendar " + version, null));
        return CalendarFile.read(version, text); // not known before it is committed
    }

    private WorkingCalendar known(Row row) {
        return known.computeIfAbsent(row.version(), v -> CalendarFile.read(v, row.text()));
    }

    private static @Nullable Row read(
            Connection connection, String question, @Nullable Long version) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SqlText.of(question))) {
            if (version != null) {
                statement.setLong(1, version);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? new Row(rows.getLong(1), rows.getString(2)) : null;
            }
        }
    }
}
