package io.gridward.core.citycase;

import io.gridward.core.account.Role;
import io.gridward.core.citycase.CaseFile.Draft;
import io.gridward.core.citycase.calendar.WorkingCalendar;
import io.gridward.core.citycase.limit.Stage;
import io.gridward.core.citycase.limit.TimeLimits;
import io.gridward.core.citycase.machine.CaseMark;
import io.gridward.core.citycase.machine.CaseMove;
import io.gridward.core.citycase.machine.CaseState;
import io.gridward.core.citycase.machine.FlowEntry;
import io.gridward.core.citycase.machine.MoveRule;
import io.gridward.core.citycase.machine.Mover;
import io.gridward.core.citycase.machine.Need;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What follows from one step for the case, worked out in memory.
 *
 * @param old the case before
 * @param step what is done
 * @param rule the rule by which it is done
 * @param mover who does it
 * @param now when
 * @param calendar the newest calendar
 * @param limits the time limits
 */
record StepWork(
        CaseFile old,
        CaseStep step,
        MoveRule rule,
        Mover mover,
        OffsetDateTime now,
        WorkingCalendar calendar,
        TimeLimits limits) {

    /** The case afterwards. */
    CaseFile after() {
        CaseState before = old.state();
        CaseState next = rule.after(before, back());
        Draft draft = old.draft();
        draft.put(CaseField.REVISION, old.revision() + 1).put(CaseField.STATE, next.name());
        people(draft);
        inTime(draft);
        clock(draft);
        finish(draft);
        boolean answered = isAnswer(step.move());
        if (next != before || answered) {
            draft.put(CaseField.STAGE_DUE_AT, stageDue(next, answered));
        }
        return draft.done();
    }

    private CaseState back() {
        String name = old.text(CaseField.BACK_STATE);
        return name == null ? old.state() : CaseState.valueOf(name);
    }

    static boolean isAnswer(CaseMove move) {
        return move == CaseMove.ANSWER_CHECK || move == CaseMove.ANSWER_VERIFICATION;
    }

    static boolean isTask(CaseMove move) {
        return move == CaseMove.CHECK || move == CaseMove.VERIFY;
    }

    /** True when it is done within the limit of the stage. */
    boolean isInTime() {
        OffsetDateTime due = old.moment(CaseField.STAGE_DUE_AT);
        return due == null || !now.isAfter(due);
    }

    private void people(Draft draft) {
        CaseField field =
                switch (step.move()) {
                    case ACCEPT -> CaseField.ACCEPTED_BY;
                    case FILE -> CaseField.FILED_BY;
                    case DISPATCH, APPROVE_RETURN, DISPATCH_REWORK -> CaseField.DISPATCHED_BY;
                    case CLOSE, FORCE_CLOSE -> CaseField.CLOSED_BY;
                    case RETURN, ASK_EXTENSION, ASK_SUSPENSION, ASK_VOID -> CaseField.ASKED_BY;
                    default -> null;
                };
        if (field != null) {
            draft.put(field, mover.name());
        }
        if (isTask(step.move())) {
            long number = Optional.ofNullable(old.number(CaseField.TASK)).orElse(0L) + 1;
            draft.put(CaseField.INSPECTOR, step.inspector()).put(CaseField.TASK, number);
            draft.mark(CaseMark.ANSWERED, false).mark(CaseMark.ANSWERED_YES, false);
        }
    }

    private void inTime(Draft draft) {
        switch (step.move()) {
            case ACCEPT -> draft.put(CaseField.ACCEPTED_AT, now);
            case FILE ->
                    draft.put(CaseField.FILED_AT, now).mark(CaseMark.FILED_IN_TIME, isInTime());
            case DISPATCH -> draft.mark(CaseMark.DISPATCHED_IN_TIME, isInTime());
            case CLOSE, FORCE_CLOSE -> draft.mark(CaseMark.CLOSED_IN_TIME, isInTime());
            case ANSWER_VERIFICATION, ANSWER_CHECK -> {
                boolean yes = Boolean.TRUE.equals(step.result());
                draft.mark(CaseMark.ANSWERED, true).mark(CaseMark.ANSWERED_YES, yes);
                if (step.move() == CaseMove.ANSWER_VERIFICATION) {
                    draft.mark(CaseMark.VERIFIED, yes);
                }
            }
            case SEND_BACK -> draft.mark(CaseMark.ANSWERED, false);
            case SUPERVISE -> draft.mark(CaseMark.SUPERVISED, true);
            case MARK_MISSED -> draft.mark(CaseMark.MISSED, true);
            case VISIT ->
                    draft.mark(CaseMark.VISITED, true)
                            .mark(CaseMark.CONTENT, Boolean.TRUE.equals(step.result()));
            default -> {
                // nothing to note
            }
        }
    }

    private void clock(Draft draft) {
        HandlingClock clock = new HandlingClock(old, draft, now, calendar);
        switch (step.move()) {
            case FILE -> clock.choose(step, limits);
            case DISPATCH -> clock.start(step.department());
            case APPROVE_RETURN -> {
                draft.mark(CaseMark.REROUTED, true);
                clock.start(step.department());
            }
            case ASK_EXTENSION -> draft.put(CaseField.ASKED_AMOUNT, step.extension().longValue());
            case APPROVE_EXTENSION -> clock.extend();
            case APPROVE_SUSPENSION -> clock.stop();
            case RESUME -> clock.goOn();
            case HANDLE -> clock.handled();
            case FALL_DUE -> draft.put(CaseField.OVERDUE, 1L);
            case SEND_BACK -> clock.forget();
            default -> {
                // the clock is as it was
            }
        }
    }

    private void finish(Draft draft) {
        switch (step.move()) {
            case CLOSE -> draft.put(CaseField.CLOSED_AT, now);
            case FORCE_CLOSE -> draft.put(CaseField.CLOSED_AT, now).mark(CaseMark.FORCED, true);
            case ORDER_REWORK ->
                    draft.put(CaseField.REWORK_CODE, old.text(CaseField.DEPARTMENT_CODE));
            case ASK_VOID -> draft.put(CaseField.BACK_STATE, old.state().name());
            case APPROVE_VOID -> draft.put(CaseField.DUE_AT, null);
            case RELOCATE -> CaseRows.put(draft, step.place());
            default -> {
                // nothing ends here
            }
        }
    }

    private @Nullable OffsetDateTime stageDue(CaseState next, boolean answered) {
        Stage stage =
                switch (next) {
                    case REPORTED, HANDLED -> Stage.ACCEPTANCE;
                    case VERIFYING -> answered ? Stage.ACCEPTANCE : Stage.VERIFICATION;
                    case ACCEPTED -> Stage.FILING;
                    case FILED, RETURNED, EXTENSION_ASKED, SUSPEND_ASKED, REWORK -> Stage.DISPATCH;
                    case CHECKING -> answered ? Stage.CLOSING : Stage.CHECK;
                    case VOID_ASKED -> Stage.CLOSING;
                    default -> null;
                };
        return stage == null ? null : limits.of(stage).from(now, calendar);
    }

    /** The row of the log. */
    FlowEntry entry(CaseFile file) {
        boolean limited = step.move() == CaseMove.FILE;
        Long asked = step.extension() == null ? null : step.extension().longValue();
        boolean asking = step.move() == CaseMove.ASK_EXTENSION;
        return new FlowEntry(
                file.revision(),
                now,
                step.move(),
                old.state(),
                file.state(),
                mover.name(),
                role(),
                file.text(CaseField.DEPARTMENT_CODE),
                isTask(step.move()) || isAnswer(step.move())
                        ? file.text(CaseField.INSPECTOR)
                        : null,
                rule.needs().contains(Need.RESULT) ? step.result() : null,
                limited ? file.text(CaseField.STANDARD_ID) : null,
                limited ? file.number(CaseField.LIMIT_AMOUNT) : asking ? asked : null,
                limited || asking ? file.text(CaseField.LIMIT_CLASS) : null,
                file.moment(CaseField.DUE_AT),
                file.number(CaseField.CALENDAR),
                step.reason());
    }

    private @Nullable Role role() {
        return rule.roles().stream()
                .filter(mover.roles()::contains)
                .sorted()
                .findFirst()
                .orElse(null);
    }
}
