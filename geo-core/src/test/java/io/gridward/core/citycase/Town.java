package io.gridward.core.citycase;

import io.gridward.core.account.Role;
import io.gridward.core.citycase.limit.TimeLimits;
import io.gridward.core.citycase.machine.CaseMove;
import io.gridward.core.citycase.machine.CaseRefused;
import io.gridward.core.citycase.machine.CaseSource;
import io.gridward.core.citycase.machine.CaseState;
import io.gridward.core.citycase.machine.Mover;
import io.gridward.core.citycomponent.TypeCatalog;
import io.gridward.core.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** People, a clock and short words for tests of cases. */
final class Town {
    static final Mover INSPECTOR = new Mover("采集员", Set.of(Role.INSPECTOR), null);
    static final Mover ACCEPTOR = new Mover("受理员", Set.of(Role.ACCEPTOR), null);
    static final Mover LEADER = new Mover("值班长", Set.of(Role.SHIFT_LEADER), null);
    static final Mover DISPATCHER = new Mover("派遣员", Set.of(Role.DISPATCHER), null);
    static final Mover UNIT = new Mover("环卫中心", Set.of(Role.DEPARTMENT), "D1");
    static final Mover OTHER_UNIT = new Mover("水务局", Set.of(Role.DEPARTMENT), "D2");
    static final Mover SUPERVISOR = new Mover("督办领导", Set.of(Role.SUPERVISOR), null);

    /** Exposed litter, cleared within 4 working hours or 2 days. */
    static final String TYPE = "06010";

    static final TimeLimits LIMITS = TimeLimits.ofProgram(TimeLimits.YUNCHENG);

    final Cases cases;
    private final AtomicReference<OffsetDateTime> now = new AtomicReference<>();

    Town(Store store, String start) {
        now.set(OffsetDateTime.parse(start + ":00+08:00"));
        cases = Cases.in(store, LIMITS, new HandClock());
    }

    /** A clock that is set by hand. */
    private final class HandClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get().toInstant();
        }
    }

    void at(String moment) {
        now.set(OffsetDateTime.parse(moment + ":00+08:00"));
    }

    OffsetDateTime now() {
        return now.get();
    }

    static OffsetDateTime moment(String text) {
        return OffsetDateTime.parse(text + ":00+08:00");
    }

    static CasePlace place(double lon, double lat) {
        return new CasePlace(
                lon,
                lat,
                12.5,
                "152201001001001",
                "152201001001",
                "152201001",
                "1",
                "D1",
                "territorial",
                "Z1",
                "地域清单：Z1 / zone Z1\n",
                null);
    }

    static CaseReport litter(@Nullable String key) {
        return new CaseReport(
                CaseSource.INSPECTOR,
                TypeCatalog.GBT_47678_5_2026,
                TypeCatalog.MATTER,
                TYPE,
                "兴安路 1 号",
                "路边有垃圾",
                Set.of(),
                null,
                null,
                key);
    }

    CaseFile report() {
        return cases.report(litter(null), place(122.07, 46.08), INSPECTOR);
    }

    /** Makes a step at the newest revision. */
    CaseFile make(CaseFile file, Mover mover, CaseStep step) {
        CaseStep now =
                new CaseStep(
                        step.move(),
                        cases.get(file.caseNo()).revision(),
                        step.reason(),
                        step.department(),
                        step.inspector(),
                        step.result(),
                        step.condition(),
                        step.limit(),
                        step.extension(),
                        step.place(),
                        step.key());
        return cases.make(file.caseNo(), now, mover);
    }

    CaseFile make(CaseFile file, Mover mover, CaseMove move) {
        return make(file, mover, CaseStep.of(move, 0));
    }

    static CaseStep step(CaseMove move) {
        return CaseStep.of(move, 0);
    }

    /** A case filed under the condition of a limit of 4 working hours. */
    CaseFile filed() {
        CaseFile file = make(report(), ACCEPTOR, CaseMove.ACCEPT);
        return make(file, LEADER, step(CaseMove.FILE).under(condition()));
    }

    static String condition() {
        return LIMITS.list(
                        TypeCatalog.GBT_47678_5_2026,
                        TypeCatalog.MATTER,
                        TYPE,
                        "1",
                        LocalDate.of(2026, 1, 1))
                .get(0)
                .id();
    }

    CaseFile dispatched() {
        return make(filed(), DISPATCHER, step(CaseMove.DISPATCH).to("D1"));
    }

    CaseFile handling() {
        return make(dispatched(), UNIT, CaseMove.TAKE);
    }

    CaseFile checked(CaseFile handled, boolean passed) {
        make(handled, ACCEPTOR, step(CaseMove.CHECK).by(INSPECTOR.name()));
        return make(handled, INSPECTOR, step(CaseMove.ANSWER_CHECK).saying(passed));
    }

    /** Each step of a case in words: who, what, where it stands. */
    List<String> told(CaseFile file) {
        List<String> told = new ArrayList<>();
        cases.flow(file.caseNo()).forEach(e -> told.add(e.move() + " > " + e.to()));
        return told;
    }

    static CaseRefused.@Nullable Kind refusal(Runnable work) {
        try {
            work.run();
            return null;
        } catch (CaseRefused e) {
            return e.kind();
        }
    }

    /** A case in a state, brought there by the ordinary way. */
    CaseFile inState(CaseState state) {
        return switch (state) {
            case REPORTED -> report();
            case VERIFYING -> make(report(), ACCEPTOR, step(CaseMove.VERIFY).by(INSPECTOR.name()));
            case ACCEPTED -> make(report(), ACCEPTOR, CaseMove.ACCEPT);
            case REJECTED -> make(report(), ACCEPTOR, step(CaseMove.REJECT).because("重复"));
            case FILED -> filed();
            case VOID_ASKED -> make(filed(), ACCEPTOR, step(CaseMove.ASK_VOID).because("误立"));
            case VOID -> make(inState(CaseState.VOID_ASKED), LEADER, CaseMove.APPROVE_VOID);
            case DISPATCHED -> dispatched();
            case RETURNED -> make(dispatched(), UNIT, step(CaseMove.RETURN).because("非本单位"));
            case HANDLING -> handling();
            case EXTENSION_ASKED ->
                    make(handling(), UNIT, step(CaseMove.ASK_EXTENSION).because("雨").adding(2));
            case EXTENDED ->
                    make(
                            inState(CaseState.EXTENSION_ASKED),
                            DISPATCHER,
                            CaseMove.APPROVE_EXTENSION);
            case SUSPEND_ASKED ->
                    make(handling(), UNIT, step(CaseMove.ASK_SUSPENSION).because("封冻"));
            case SUSPENDED ->
                    make(inState(CaseState.SUSPEND_ASKED), DISPATCHER, CaseMove.APPROVE_SUSPENSION);
            case HANDLED -> make(handling(), UNIT, CaseMove.HANDLE);
            case CHECKING ->
                    make(
                            inState(CaseState.HANDLED),
                            ACCEPTOR,
                            step(CaseMove.CHECK).by(INSPECTOR.name()));
            case REWORK ->
                    make(checked(inState(CaseState.HANDLED), false), LEADER, CaseMove.ORDER_REWORK);
            case CLOSED -> make(checked(inState(CaseState.HANDLED), true), LEADER, CaseMove.CLOSE);
        };
    }
}
