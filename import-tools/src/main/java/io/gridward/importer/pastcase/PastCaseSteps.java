package io.gridward.importer.pastcase;

import io.gridward.core.account.Role;
import io.gridward.core.citycase.CaseField;
import io.gridward.core.citycase.CasePlace;
import io.gridward.core.citycase.CaseReport;
import io.gridward.core.citycase.CaseStep;
import io.gridward.core.citycase.PastCase;
import io.gridward.core.citycase.PastCase.Deed;
import io.gridward.core.citycase.calendar.WorkingCalendar;
import io.gridward.core.citycase.limit.FilingCondition;
import io.gridward.core.citycase.limit.LimitClass;
import io.gridward.core.citycase.limit.TimeLimit;
import io.gridward.core.citycase.limit.TimeLimits;
import io.gridward.core.citycase.machine.CaseMove;
import io.gridward.core.citycase.machine.CaseSource;
import io.gridward.core.citycase.machine.Mover;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The steps that the times of a closed case imply. What no time is told of was done at the moment
 * of the step before it: it is taken in when it is filed, a check is issued when it is handled and
 * passed when it is closed. Who did it is not known: the giver stands for everybody.
 *
 * @param limits conditions of filing
 * @param calendar what due times are counted by, to find the condition that was meant
 * @param giver the other system
 */
record PastCaseSteps(TimeLimits limits, WorkingCalendar calendar, String giver) {
    private static final int HOURS = 24;

    /** The case; empty when nothing tells how much time it had. */
    Optional<PastCase> of(PastCaseRow row, CasePlace place) {
        OffsetDateTime filed = row.time(CaseField.FILED_AT);
        Optional<CaseStep> filing = filing(row, place);
        if (filing.isEmpty()) {
            return Optional.empty();
        }
        OffsetDateTime dispatched = row.time(CaseField.DISPATCHED_AT);
        OffsetDateTime handled = row.time(CaseField.HANDLED_AT);
        OffsetDateTime closed = row.time(CaseField.CLOSED_AT);
        String body = row.get(CaseField.DEPARTMENT_CODE);
        Mover unit = new Mover(giver, Set.of(Role.DEPARTMENT), body);
        Mover acceptor = mover(Role.ACCEPTOR);
        List<Deed> deeds = new ArrayList<>();
        deeds.add(new Deed(filed, acceptor, step(CaseMove.ACCEPT)));
        deeds.add(new Deed(filed, mover(Role.SHIFT_LEADER), filing.get()));
        deeds.add(
                new Deed(
                        dispatched,
                        mover(Role.DISPATCHER),
                        step(CaseMove.DISPATCH).to(body),
                        row.moment(CaseField.DUE_AT)));
        deeds.add(new Deed(dispatched, unit, step(CaseMove.TAKE)));
        deeds.add(new Deed(handled, unit, step(CaseMove.HANDLE)));
        deeds.add(new Deed(handled, acceptor, step(CaseMove.CHECK).by(giver)));
        deeds.add(
                new Deed(closed, mover(Role.INSPECTOR), step(CaseMove.ANSWER_CHECK).saying(true)));
        deeds.add(new Deed(closed, mover(Role.SHIFT_LEADER), step(CaseMove.CLOSE)));
        return Optional.of(
                new PastCase(
                        report(row), place, reporter(row), row.time(CaseField.REPORTED_AT), deeds));
    }

    private Mover mover(Role role) {
        return new Mover(giver, Set.of(role), null);
    }

    private Mover reporter(PastCaseRow row) {
        boolean inspector = CaseSource.INSPECTOR.code().equals(row.text(CaseField.SOURCE));
        return mover(inspector ? Role.INSPECTOR : Role.ACCEPTOR);
    }

    private static CaseStep step(CaseMove move) {
        return CaseStep.of(move, 0);
    }

    private static CaseReport report(PastCaseRow row) {
        return new CaseReport(
                CaseSource.of(row.get(CaseField.SOURCE)),
                row.get(CaseField.SCHEME),
                row.get(CaseField.KIND),
                row.get(CaseField.TYPE_CODE),
                row.text(CaseField.ADDRESS),
                row.text(CaseField.DESCRIPTION),
                Set.of(),
                null,
                null,
                row.get(CaseField.CASE_NO));
    }

    /** Under the condition whose limit is nearest to the due time, the first when none is told. */
    private Optional<CaseStep> filing(PastCaseRow row, CasePlace place) {
        OffsetDateTime filed = row.time(CaseField.FILED_AT);
        List<FilingCondition> conditions =
                limits.list(
                        row.get(CaseField.SCHEME),
                        row.get(CaseField.KIND),
                        row.get(CaseField.TYPE_CODE),
                        place.zoneClass(),
                        filed.atZoneSameInstant(WorkingCalendar.ZONE).toLocalDate());
        OffsetDateTime due = row.moment(CaseField.DUE_AT);
        OffsetDateTime start = row.time(CaseField.DISPATCHED_AT);
        if (conditions.isEmpty()) {
            return Optional.ofNullable(due).map(d -> step(CaseMove.FILE).within(limit(start, d)));
        }
        FilingCondition meant =
                due == null || conditions.size() == 1
                        ? conditions.get(0)
                        : conditions.stream()
                                .min(Comparator.comparing(c -> distance(c, start, due)))
                                .orElseThrow();
        return Optional.of(step(CaseMove.FILE).under(meant.id()));
    }

    private Duration distance(
            FilingCondition c, OffsetDateTime start, @Nullable OffsetDateTime due) {
        return Duration.between(c.limit().from(start, calendar), due).abs();
    }

    /** A limit of clock hours, or of days where these are whole. */
    private static TimeLimit limit(OffsetDateTime start, OffsetDateTime due) {
        long hours = Math.max(1, Duration.between(start, due).plusMinutes(59).toHours());
        boolean days = hours % HOURS == 0 || hours > TimeLimit.MOST;
        long amount = days ? Math.min(TimeLimit.MOST, (hours + HOURS - 1) / HOURS) : hours;
        return new TimeLimit(
                (int) amount, days ? LimitClass.URGENT_DAY : LimitClass.URGENT_HOUR, null);
    }
}
