package io.gridward.core.citycase;

import io.gridward.core.citycase.CaseFile.Draft;
import io.gridward.core.citycase.calendar.CountedTime;
import io.gridward.core.citycase.calendar.WorkingCalendar;
import io.gridward.core.citycase.limit.FilingCondition;
import io.gridward.core.citycase.limit.TimeLimit;
import io.gridward.core.citycase.limit.TimeLimits;
import io.gridward.core.citycase.machine.CaseMark;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The clock of handling. It starts when a case is dispatched to a body, again for another body,
 * goes on through refused requests and rework, and stands while the case is suspended.
 *
 * @param old the case before the step
 * @param draft the case after it
 * @param now when the step is made
 * @param calendar the newest calendar; what is counted anew is counted by it
 */
record HandlingClock(CaseFile old, Draft draft, OffsetDateTime now, WorkingCalendar calendar) {

    /** Sets the limit: that of a filing condition, or one given by hand. */
    void choose(CaseStep step, TimeLimits limits) {
        TimeLimit limit = step.limit();
        if (step.condition() != null) {
            limit = limits.find(step.condition()).map(FilingCondition::limit).orElse(limit);
        }
        Objects.requireNonNull(limit);
        draft.put(CaseField.STANDARD_ID, step.condition())
                .put(CaseField.LIMIT_AMOUNT, (long) limit.amount())
                .put(CaseField.LIMIT_CLASS, limit.unit().name())
                .put(CaseField.LIMIT_SEASON, limit.season());
    }

    /** Takes the limit back. */
    void forget() {
        draft.put(CaseField.STANDARD_ID, null)
                .put(CaseField.LIMIT_AMOUNT, null)
                .put(CaseField.LIMIT_CLASS, null)
                .put(CaseField.LIMIT_SEASON, null)
                .put(CaseField.FILED_AT, null)
                .mark(CaseMark.FILED_IN_TIME, false);
    }

    /** A body gets the case and all the time. */
    void start(@Nullable String department) {
        TimeLimit limit = limit();
        draft.put(CaseField.DEPARTMENT_CODE, department)
                .put(CaseField.DISPATCHED_AT, now)
                .put(CaseField.LIMIT_MS, limit.whole().toMillis())
                .put(CaseField.OVERDUE, 0L);
        due(now, limit.whole());
    }

    /** Adds what was asked for to the end. */
    void extend() {
        long amount = Objects.requireNonNull(old.number(CaseField.ASKED_AMOUNT));
        Duration more = limit().unit().unit().multipliedBy(amount);
        OffsetDateTime was = Objects.requireNonNull(old.moment(CaseField.DUE_AT));
        draft.put(CaseField.LIMIT_MS, old.getNumber(CaseField.LIMIT_MS) + more.toMillis())
                .put(CaseField.EXTENSIONS, old.getNumber(CaseField.EXTENSIONS) + 1)
                .put(CaseField.EXTENDED_MS, old.getNumber(CaseField.EXTENDED_MS) + more.toMillis());
        draft.put(CaseField.OVERDUE, due(was, more).isBefore(now) ? 1L : 0L);
    }

    /** The clock stands. What is overdue stays due when it was. */
    void stop() {
        OffsetDateTime due = Objects.requireNonNull(old.moment(CaseField.DUE_AT));
        draft.put(CaseField.SUSPENDED_AT, now).mark(CaseMark.WAS_SUSPENDED, true);
        if (now.isBefore(due)) {
            draft.put(CaseField.LEFT_MS, counted().between(now, due).toMillis())
                    .put(CaseField.DUE_AT, null);
        }
    }

    /** What was left when the clock was stopped is left now. */
    void goOn() {
        Long left = old.number(CaseField.LEFT_MS);
        draft.put(CaseField.SUSPENDED_AT, null).put(CaseField.LEFT_MS, null);
        if (left != null) {
            due(now, Duration.ofMillis(left));
        }
    }

    /** The body is done. */
    void handled() {
        OffsetDateTime due = Objects.requireNonNull(old.moment(CaseField.DUE_AT));
        String department = old.text(CaseField.DEPARTMENT_CODE);
        draft.put(CaseField.HANDLED_AT, now).put(CaseField.OVERDUE, now.isAfter(due) ? 1L : 0L);
        if (department != null && department.equals(old.text(CaseField.REWORK_CODE))) {
            draft.mark(CaseMark.REWORKED, true);
        }
    }

    private TimeLimit limit() {
        return Objects.requireNonNull(old.limit());
    }

    private CountedTime counted() {
        return limit().by(calendar);
    }

    private OffsetDateTime due(OffsetDateTime from, Duration time) {
        OffsetDateTime due = counted().after(from, time);
        draft.put(CaseField.DUE_AT, due)
                .put(CaseField.CALENDAR, calendar.version())
                .mark(CaseMark.PROVISIONAL, !counted().isCertain(from, due));
        return due;
    }
}
