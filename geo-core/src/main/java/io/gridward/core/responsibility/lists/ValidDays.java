package io.gridward.core.responsibility.lists;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.Layer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a version of a row holds, as days since 1970-01-01 of the city's calendar.
 *
 * @param from first day, {@link #EVER} when it has held since ever
 * @param to first day it no longer holds, {@link #FOREVER} until further notice
 */
public record ValidDays(int from, int to) {
    /** Before every day. */
    public static final int EVER = Integer.MIN_VALUE;

    /** After every day. */
    public static final int FOREVER = Integer.MAX_VALUE;

    /** The days of a version, read with them. */
    public static ValidDays of(Feature version) {
        LocalDate from = (LocalDate) version.value(Layer.VALID_FROM);
        LocalDate to = (LocalDate) version.value(Layer.VALID_TO);
        return new ValidDays(from == null ? EVER : day(from), to == null ? FOREVER : day(to));
    }

    /** A day as a number; days beyond some five million years are the last one. */
    public static int day(LocalDate date) {
        long day = date.toEpochDay();
        return (int) Math.max(EVER + 1L, Math.min(FOREVER - 1L, day));
    }

    /** True when the version holds on a day. */
    public boolean holds(int day) {
        return from <= day && day < to;
    }

    /** First day, null since ever. */
    public @Nullable LocalDate firstDay() {
        return from == EVER ? null : LocalDate.ofEpochDay(from);
    }

    /** First day it no longer holds, null until further notice. */
    public @Nullable LocalDate endDay() {
        return to == FOREVER ? null : LocalDate.ofEpochDay(to);
    }
}
