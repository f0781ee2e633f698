package io.gridward.core.citycase.calendar;

import io.gridward.core.store.Store;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The calendars of a store. A version is never changed: a time limit that was counted by it can be
 * counted again.
 */
public interface Calendars {

    /** The calendars of a store. */
    static Calendars in(Store store) {
        return new StoredCalendars(store);
    }

    /**
     * The newest calendar; in a store without one that of the program, which is kept as its first.
     */
    WorkingCalendar current();

    /** The newest calendar, in the caller's transaction. */
    WorkingCalendar current(Connection connection) throws SQLException;

    /**
     * The calendar of a version.
     *
     * @throws BadCalendar when there is none
     */
    WorkingCalendar get(long version);

    /** The calendar of a version, in the caller's transaction. */
    WorkingCalendar get(Connection connection, long version) throws SQLException;

    /**
     * Keeps a calendar as the newest; the same as the newest one is no new version. It is written
     * to the audit.
     *
     * @param text a file as {@code codes/working-calendar.csv}
     * @throws BadCalendar when it is not understood
     */
    WorkingCalendar load(String text, String actor);
}
