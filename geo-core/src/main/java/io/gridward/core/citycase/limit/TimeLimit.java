package io.gridward.core.citycase.limit;

import io.gridward.core.citycase.calendar.CountedTime;
import io.gridward.core.citycase.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * So much time of a class.
 *
 * @param amount how many, 1 to {@link #MOST}
 * @param unit of what
 * @param season season of the calendar in which alone it runs; null for the whole year
 */
public record TimeLimit(int amount, LimitClass unit, @Nullable String season) {
    /** More than any limit seen; what is above is a slip. */
    public static final int MOST = 1_000;

    public TimeLimit {
        if (amount < 1 || amount > MOST) {
            throw new IllegalArgumentException(
                    "时限应为 1–%d，给出的是 %d / a time limit is 1 to %d, not %d"
                            .formatted(MOST, amount, MOST, amount));
        }
    }

    /** All of it. */
    public Duration whole() {
        return unit.unit().multipliedBy(amount);
    }

    /** Time as it is counted by a calendar. */
    public CountedTime by(WorkingCalendar calendar) {
        return new CountedTime(calendar, unit.counts(), season);
    }

    /** When it is over, if it begins at a moment. */
    public OffsetDateTime from(OffsetDateTime start, WorkingCalendar calendar) {
        return by(calendar).after(start, whole());
    }
}
