package io.gridward.core.citycase.calendar;

/** A calendar that cannot be used; the message names the row and says what to do. */
public final class BadCalendar extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadCalendar(String message) {
        super(message);
    }
}
