package io.gridward.importer.samplecase;

import io.gridward.core.account.Role;
import io.gridward.core.citycase.CaseField;
import io.gridward.core.citycase.CaseFile;
import io.gridward.core.citycase.CaseStep;
import io.gridward.core.citycase.Cases;
import io.gridward.core.citycase.calendar.WorkingCalendar;
import io.gridward.core.citycase.limit.FilingCondition;
import io.gridward.core.citycase.limit.LimitClass;
import io.gridward.core.citycase.limit.TimeLimit;
import io.gridward.core.citycase.limit.TimeLimits;
import io.gridward.core.citycase.machine.CaseMove;
import io.gridward.core.citycase.machine.CaseState;
import io.gridward.core.citycase.machine.Mover;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks one sample case through the machine, by the ordinary way, to a state. */
final class SampleWalk {
    private static final TimeLimit BY_HAND = new TimeLimit(5, LimitClass.WORK_DAY, null);
    private static final int HUNDRED = 100;
    private static final int LATE_OF_HUNDRED = 14;
    private static final int SLOW_MINUTES = 40;

    private final Cases cases;
    private final TimeLimits limits;
    private final SampleClock clock;
    private final Random random;
    private final List<String> departments;
    private final Mover inspector;
    private final String caseNo;

    SampleWalk(
            Cases cases,
            TimeLimits limits,
            SampleClock clock,
            Random random,
            List<String> departments,
            Mover inspector,
            String caseNo) {
        this.cases = cases;
        this.limits = limits;
        this.clock = clock;
        this.random = random;
        this.departments = departments;
        this.inspector = inspector;
        this.caseNo = caseNo;
    }

    static Mover person(String name, Role role) {
        return new Mover("sample." + name, Set.of(role), null);
    }

    private Mover one(String name, Role role) {
        return person(name + (1 + random.nextInt(3)), role);
    }

    private boolean happens(int ofHundred) {
        return random.nextInt(HUNDRED) < ofHundred;
    }

    private CaseFile make(Mover mover, CaseStep step) {
        clock.pass(Duration.ofMinutes(1 + random.nextInt(SLOW_MINUTES)));
        return cases.make(caseNo, step, mover);
    }

    private CaseStep step(CaseMove move) {
        return CaseStep.of(move, cases.get(caseNo).revision());
    }

    private CaseFile acceptor(CaseStep step) {
        return make(one("acceptor", Role.ACCEPTOR), step);
    }

    private CaseFile leader(CaseStep step) {
        return make(one("leader", Role.SHIFT_LEADER), step);
    }

    private CaseFile dispatcher(CaseStep step) {
        return make(one("dispatcher", Role.DISPATCHER), step);
    }

    private CaseFile department(CaseStep step) {
        String code = Objects.requireNonNull(cases.get(caseNo).text(CaseField.DEPARTMENT_CODE));
        return make(new Mover("sample.unit", Set.of(Role.DEPARTMENT), code), step);
    }

    /** Brings a case that was just reported to a state. */
    void to(CaseState target) {
        switch (target) {
            case REPORTED -> {}
            case VERIFYING -> acceptor(step(CaseMove.VERIFY).by(inspector.name()));
            case REJECTED -> acceptor(step(CaseMove.REJECT).because("现场未发现问题"));
            case ACCEPTED -> accept();
            default -> {
                accept();
                file();
                afterFiling(target);
            }
        }
    }

    private void accept() {
        if (happens(30)) {
            acceptor(step(CaseMove.VERIFY).by(inspector.name()));
            make(inspector, step(CaseMove.ANSWER_VERIFICATION).saying(true));
        }
        acceptor(step(CaseMove.ACCEPT));
    }

    private void file() {
        CaseFile file = cases.get(caseNo);
        LocalDate day = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        List<FilingCondition> conditions =
                limits.list(
                        Objects.requireNonNull(file.text(CaseField.SCHEME)),
                        Objects.requireNonNull(file.text(CaseField.KIND)),
                        Objects.requireNonNull(file.text(CaseField.TYPE_CODE)),
                        file.text(CaseField.ZONE_CLASS),
                        day);
        CaseStep step = step(CaseMove.FILE);
        leader(
                conditions.isEmpty()
                        ? step.within(BY_HAND)
                        : step.under(conditions.get(random.nextInt(conditions.size())).id()));
    }

    private void afterFiling(CaseState target) {
        switch (target) {
            case FILED -> {}
            case VOID_ASKED, VOID -> {
                dispatcher(step(CaseMove.ASK_VOID).because("与其他案卷重复"));
                if (target == CaseState.VOID) {
                    leader(step(CaseMove.APPROVE_VOID));
                }
            }
            default -> {
                dispatch(CaseMove.DISPATCH, cases.get(caseNo).text(CaseField.ADVISED_CODE));
                if (target == CaseState.RETURNED) {
                    department(step(CaseMove.RETURN).because("不属于本单位职责"));
                } else if (target != CaseState.DISPATCHED) {
                    afterDispatch(target);
                }
            }
        }
    }

    private void dispatch(CaseMove move, @Nullable String department) {
        String code =
                department == null
                        ? departments.get(random.nextInt(departments.size()))
                        : department;
        dispatcher(step(move).to(code));
    }

    private void afterDispatch(CaseState target) {
        if (departments.size() > 1 && happens(8)) {
            String first = cases.get(caseNo).text(CaseField.DEPARTMENT_CODE);
            department(step(CaseMove.RETURN).because("不属于本单位职责"));
            List<String> others = departments.stream().filter(d -> !d.equals(first)).toList();
            dispatch(CaseMove.APPROVE_RETURN, others.get(random.nextInt(others.size())));
        }
        department(step(CaseMove.TAKE));
        switch (target) {
            case HANDLING -> {}
            case SUSPEND_ASKED, SUSPENDED -> {
                department(step(CaseMove.ASK_SUSPENSION).because("冬季不能施工"));
                if (target == CaseState.SUSPENDED) {
                    dispatcher(step(CaseMove.APPROVE_SUSPENSION));
                }
            }
            case EXTENSION_ASKED, EXTENDED -> extend(target);
            default -> afterHandling(target);
        }
    }

    private void extend(CaseState target) {
        department(step(CaseMove.ASK_EXTENSION).because("等待材料").adding(2));
        if (target == CaseState.EXTENDED) {
            dispatcher(step(CaseMove.APPROVE_EXTENSION));
        }
    }

    private void afterHandling(CaseState target) {
        handle();
        if (target == CaseState.HANDLED) {
            return;
        }
        acceptor(step(CaseMove.CHECK).by(inspector.name()));
        if (target == CaseState.REWORK || target == CaseState.CLOSED && happens(6)) {
            make(inspector, step(CaseMove.ANSWER_CHECK).saying(false));
            leader(step(CaseMove.ORDER_REWORK));
            if (target == CaseState.REWORK) {
                return;
            }
            dispatcher(step(CaseMove.DISPATCH_REWORK));
            department(step(CaseMove.TAKE));
            handle();
            acceptor(step(CaseMove.CHECK).by(inspector.name()));
        }
        if (target == CaseState.CLOSED) {
            make(inspector, step(CaseMove.ANSWER_CHECK).saying(true));
            leader(step(CaseMove.CLOSE));
        }
    }

    /** Most are done in time; of some it is noted that their time ran out. */
    private void handle() {
        OffsetDateTime due = cases.get(caseNo).moment(CaseField.DUE_AT);
        Instant end = due == null ? clock.instant() : due.toInstant();
        Duration left = Duration.between(clock.instant(), end);
        if (left.isNegative()) {
            left = Duration.ZERO;
        }
        if (happens(LATE_OF_HUNDRED) && clock.isPast(end.plus(Duration.ofDays(2)))) {
            clock.pass(left.plusMinutes(1));
            cases.noteOverdue();
            clock.pass(Duration.ofHours(1 + random.nextInt(30)));
        } else {
            clock.pass(left.multipliedBy(5 + random.nextInt(85)).dividedBy(HUNDRED));
        }
        department(step(CaseMove.HANDLE));
    }
}
