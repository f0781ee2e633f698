package io.gridward.core.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Days from one on and before another.
 *
 * @param from first day; null since ever
 * @param to first day after it; null without end
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {
    /** All days. */
    public static final Period ALWAYS = new Period(null, null);

    /**
     * The periods between days on which something changes, from the one that holds a day on.
     *
     * @param changes days on which something begins or ends
     * @param later false for the first period only
     */
    static List<Period> between(Collection<LocalDate> changes, LocalDate day, boolean later) {
        TreeSet<LocalDate> days = new TreeSet<>(changes);
        List<Period> all = new ArrayList<>();
        LocalDate from = days.floor(day);
        LocalDate to = days.higher(day);
        all.add(new Period(from, to));
        while (later && to != null) {
            LocalDate next = days.higher(to);
            all.add(new Period(to, next));
            to = next;
        }
        return all;
    }

    /** A day of it. */
    LocalDate someDay() {
        if (from != null) {
            return from;
        }
        return to == null ? LocalDate.EPOCH : to.minusDays(1);
    }

    /** True when the day is one of it. */
    public boolean holds(LocalDate day) {
        return (from == null || !from.isAfter(day)) && (to == null || to.isAfter(day));
    }

    /** The days of both; empty when there are none. */
    Optional<Period> common(Period other) {
        LocalDate first = later(from, other.from);
        LocalDate end = earlier(to, other.to);
        return first != null && end != null && !first.isBefore(end)
                ? Optional.empty()
                : Optional.of(new Period(first, end));
    }

    /** This period and one that follows it at once. */
    Period and(Period next) {
        return new Period(from, next.to);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null || b != null && b.isAfter(a) ? b : a;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null || b != null && b.isBefore(a) ? b : a;
    }
}
