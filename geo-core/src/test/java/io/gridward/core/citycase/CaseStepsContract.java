package io.gridward.core.citycase;

import static io.gridward.core.citycase.Town.ACCEPTOR;
import static io.gridward.core.citycase.Town.DISPATCHER;
import static io.gridward.core.citycase.Town.INSPECTOR;
import static io.gridward.core.citycase.Town.LEADER;
import static io.gridward.core.citycase.Town.OTHER_UNIT;
import static io.gridward.core.citycase.Town.SUPERVISOR;
import static io.gridward.core.citycase.Town.UNIT;
import static io.gridward.core.citycase.Town.place;
import static io.gridward.core.citycase.Town.refusal;
import static io.gridward.core.citycase.Town.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.gridward.core.account.Role;
import io.gridward.core.citycase.machine.CaseMachine;
import io.gridward.core.citycase.machine.CaseMark;
import io.gridward.core.citycase.machine.CaseMove;
import io.gridward.core.citycase.machine.CaseRefused;
import io.gridward.core.citycase.machine.CaseRefused.Kind;
import io.gridward.core.citycase.machine.CaseState;
import io.gridward.core.citycase.machine.FlowEntry;
import io.gridward.core.citycase.machine.MoveRule;
import io.gridward.core.citycase.machine.Mover;
import io.gridward.core.store.ChangeFeed;
import io.gridward.core.store.TestStores;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What cases promise on every kind of store: the steps. */
abstract class CaseStepsContract {
    private TestStores stores;
    private Town town;

    abstract TestStores openStores();

    @BeforeEach
    void open() {
        stores = openStores();
        town = new Town(stores.store(), "2026-11-26T09:00"); // a Thursday
    }

    @AfterEach
    void close() {
        if (stores != null) {
            stores.close();
        }
    }

    @Test
    void walksACaseToItsEnd() {
        CaseFile file = town.report();
        assertThat(file.caseNo()).isEqualTo("20261126000001");
        town.make(file, ACCEPTOR, step(CaseMove.VERIFY).by(INSPECTOR.name()));
        town.make(file, INSPECTOR, step(CaseMove.ANSWER_VERIFICATION).saying(true));
        town.make(file, ACCEPTOR, CaseMove.ACCEPT);
        town.make(file, LEADER, step(CaseMove.FILE).under(Town.condition()));
        town.make(file, DISPATCHER, step(CaseMove.DISPATCH).to("D1"));
        town.make(file, UNIT, CaseMove.TAKE);
        town.make(file, UNIT, step(CaseMove.HANDLE).because("已清理"));
        town.checked(file, true);
        CaseFile closed = town.make(file, LEADER, CaseMove.CLOSE);

        assertThat(closed.state()).isEqualTo(CaseState.CLOSED);
        assertThat(closed.revision()).isEqualTo(11);
        assertThat(town.told(file))
                .containsExactly(
                        "REPORT > REPORTED",
                        "VERIFY > VERIFYING",
                        "ANSWER_VERIFICATION > VERIFYING",
                        "ACCEPT > ACCEPTED",
                        "FILE > FILED",
                        "DISPATCH > DISPATCHED",
                        "TAKE > HANDLING",
                        "HANDLE > HANDLED",
                        "CHECK > CHECKING",
                        "ANSWER_CHECK > CHECKING",
                        "CLOSE > CLOSED");
        assertThat(closed.text(CaseField.CLOSED_BY)).isEqualTo(LEADER.name());
        assertThat(closed.is(CaseMark.VERIFIED)).isTrue();
        assertThat(town.cases.tasks())
                .extracting(InspectorTask::check, InspectorTask::result)
                .containsExactly(tuple(false, true), tuple(true, true));
    }

    /** Generated from the machine: what is refused leaves nothing behind. */
    @Test
    void refusesIllegalMovesInEveryStateAndWritesNothing() {
        for (CaseState state : CaseState.values()) {
            refusesIllegalMoves(state);
        }
    }

    private void refusesIllegalMoves(CaseState state) {
        CaseFile file = town.inState(state);
        assertThat(file.state()).isEqualTo(state);
        long version = ChangeFeed.of(stores.store()).version();
        Set<Role> all = EnumSet.allOf(Role.class);
        Mover anybody = new Mover("anybody", all, "D1");

        for (CaseMove move : CaseMove.values()) {
            if (!CaseMachine.legal(state).contains(move)) {
                Kind kind = refusal(() -> town.make(file, anybody, move));
                assertThat(kind)
                        .as("%s %s", state, move)
                        .isEqualTo(
                                CaseMachine.findOwn(state, move).isPresent()
                                        ? Kind.NOT_PERMITTED
                                        : Kind.ILLEGAL);
            }
        }

        assertThat(town.cases.flow(file.caseNo())).hasSize((int) file.revision());
        assertThat(ChangeFeed.of(stores.store()).version()).isEqualTo(version);
    }

    /** Generated from the machine: whoever is not named may not. */
    @Test
    void refusesEveryMoveToThoseWhomTheTableDoesNotName() {
        List<Mover> people =
                List.of(INSPECTOR, ACCEPTOR, LEADER, DISPATCHER, UNIT, OTHER_UNIT, SUPERVISOR);
        for (CaseState state : CaseState.values()) {
            CaseFile file = town.inState(state);
            for (MoveRule rule : CaseMachine.rules()) {
                if (!rule.from().contains(state)) {
                    continue;
                }
                for (Mover mover : people) {
                    boolean named = CaseMachine.legal(state, mover.roles()).contains(rule.move());
                    if (!named) {
                        assertThat(refusal(() -> town.make(file, mover, full(rule.move()))))
                                .as("%s %s %s", state, rule.move(), mover.name())
                                .isEqualTo(Kind.NOT_PERMITTED);
                    }
                }
            }
        }
    }

    /** A step that says all that any move needs. */
    private static CaseStep full(CaseMove move) {
        return step(move)
                .because("x")
                .to("D2")
                .by(INSPECTOR.name())
                .saying(true)
                .under(Town.condition())
                .adding(1)
                .at(place(122.1, 46.1));
    }

    @Test
    void refusesAnotherDepartmentAnotherInspectorAndTheOneWhoAsked() {
        CaseFile file = town.dispatched();
        assertThat(refusal(() -> town.make(file, OTHER_UNIT, CaseMove.TAKE)))
                .isEqualTo(Kind.NOT_PERMITTED);

        CaseFile verifying = town.inState(CaseState.VERIFYING);
        Mover colleague = new Mover("另一采集员", INSPECTOR.roles(), null);
        assertThat(
                        refusal(
                                () ->
                                        town.make(
                                                verifying,
                                                colleague,
                                                step(CaseMove.ANSWER_VERIFICATION).saying(true))))
                .isEqualTo(Kind.NOT_PERMITTED);

        Mover both = new Mover("身兼二职", Set.of(Role.ACCEPTOR, Role.SHIFT_LEADER), null);
        CaseFile filed = town.filed();
        town.make(filed, both, step(CaseMove.ASK_VOID).because("误立"));
        assertThatThrownBy(() -> town.make(filed, both, CaseMove.APPROVE_VOID))
                .isInstanceOf(CaseRefused.class)
                .hasMessageContaining("身兼二职")
                .hasMessageContaining(" / ");
        assertThat(town.make(filed, LEADER, CaseMove.APPROVE_VOID).state())
                .isEqualTo(CaseState.VOID);
    }

    @Test
    void asksForWhatAMoveNeeds() {
        CaseFile file = town.filed();
        assertThat(refusal(() -> town.make(file, DISPATCHER, CaseMove.DISPATCH)))
                .isEqualTo(Kind.BAD_INPUT);
        CaseFile returned = town.inState(CaseState.RETURNED);
        assertThatThrownBy(
                        () ->
                                town.make(
                                        returned,
                                        DISPATCHER,
                                        step(CaseMove.APPROVE_RETURN).to("D1")))
                .as("the same department again")
                .hasMessageContaining("另一责任单位");
        CaseFile accepted = town.inState(CaseState.ACCEPTED);
        assertThatThrownBy(() -> town.make(accepted, LEADER, step(CaseMove.FILE).under("no such")))
                .hasMessageContaining(Town.condition());
        assertThat(
                        refusal(
                                () ->
                                        town.make(
                                                accepted,
                                                LEADER,
                                                step(CaseMove.SEND_BACK)
                                                        .because("x".repeat(2_001)))))
                .isEqualTo(Kind.BAD_INPUT);
    }

    @Test
    void closesOnlyWhatPassedItsCheck() {
        CaseFile file = town.inState(CaseState.CHECKING);
        assertThat(refusal(() -> town.make(file, LEADER, CaseMove.CLOSE))).isEqualTo(Kind.ILLEGAL);
        town.make(file, INSPECTOR, step(CaseMove.ANSWER_CHECK).saying(false));
        assertThatThrownBy(() -> town.make(file, LEADER, CaseMove.CLOSE))
                .isInstanceOfSatisfying(
                        CaseRefused.class,
                        e -> assertThat(e.legal()).contains(CaseMove.ORDER_REWORK));
        CaseFile forced = town.make(file, LEADER, step(CaseMove.FORCE_CLOSE).because("拆迁"));
        assertThat(forced.is(CaseMark.FORCED)).isTrue();
    }

    @Test
    void sendsReworkToTheSameBodyAndCountsItOnce() {
        CaseFile file = town.inState(CaseState.REWORK);
        CaseFile again = town.make(file, DISPATCHER, CaseMove.DISPATCH_REWORK);
        assertThat(again.text(CaseField.DEPARTMENT_CODE)).isEqualTo("D1");
        assertThat(again.is(CaseMark.REWORKED)).isFalse();
        town.make(file, UNIT, CaseMove.TAKE);
        assertThat(town.make(file, UNIT, CaseMove.HANDLE).is(CaseMark.REWORKED)).isTrue();
    }

    @Test
    void aRefusedVoidingGoesBackToWhereItWas() {
        CaseFile file = town.handling();
        town.make(file, DISPATCHER, step(CaseMove.ASK_VOID).because("重复"));
        CaseFile back = town.make(file, LEADER, step(CaseMove.REFUSE_VOID).because("属实"));
        assertThat(back.state()).isEqualTo(CaseState.HANDLING);
        assertThat(back.moment(CaseField.DUE_AT)).isEqualTo(file.moment(CaseField.DUE_AT));
    }

    /** Whatever is offered can be made, and whatever is not is refused, to everybody. */
    @Test
    void offersToEverybodyJustWhatHeMayDo() {
        for (CaseState state : CaseState.values()) {
            CaseFile file = town.cases.get(town.inState(state).caseNo());
            for (Mover mover : List.of(INSPECTOR, ACCEPTOR, LEADER, DISPATCHER, UNIT, OTHER_UNIT)) {
                Set<CaseMove> offered = EnumSet.noneOf(CaseMove.class);
                Cases.possible(file, mover).forEach(r -> offered.add(r.move()));
                for (CaseMove move : CaseMove.values()) {
                    Kind judged = judged(file, move, mover);
                    assertThat(offered.contains(move))
                            .as("%s %s %s: %s", state, mover.name(), move, judged)
                            .isEqualTo(judged == null);
                }
            }
        }
    }

    @Test
    void refusesEveryMoveOfARevisionThatIsNone() {
        for (CaseState state : CaseState.values()) {
            CaseFile file = town.cases.get(town.inState(state).caseNo());
            for (CaseMove move : CaseMove.values()) {
                CaseStep step = CaseStep.of(move, file.revision() + 1);
                assertThat(refusal(() -> town.cases.make(file.caseNo(), step, LEADER)))
                        .as("%s %s", state, move)
                        .isEqualTo(Kind.STALE);
            }
        }
    }

    /** How the step is judged when all that it could need is said; it is not made. */
    private @Nullable Kind judged(CaseFile file, CaseMove move, Mover mover) {
        CaseStep all =
                CaseStep.of(move, file.revision())
                        .because("理由")
                        .to("D2")
                        .by(INSPECTOR.name())
                        .saying(true)
                        .adding(1)
                        .at(place(122.07, 46.08))
                        .under(Town.condition());
        return refusal(
                () ->
                        new StepCheck(file, all, mover)
                                .require(Town.LIMITS, town.now().toLocalDate()));
    }

    @Test
    void tellsWhoseCasesAndTasksTheyAre() {
        CaseFile own = town.report();
        CaseFile asked = town.inState(CaseState.VERIFYING);
        Mover second = new Mover("采集员二", Set.of(Role.INSPECTOR), null);
        CaseFile others = town.cases.report(Town.litter(null), place(122.07, 46.08), second);

        assertThat(town.cases.ownNumbers(INSPECTOR.name(), 10))
                .containsExactly(asked.caseNo(), own.caseNo());
        assertThat(town.cases.ownNumbers(INSPECTOR.name(), 1)).containsExactly(asked.caseNo());
        assertThat(town.cases.ownNumbers("nobody", 10)).isEmpty();
        assertThat(town.cases.openTasks(INSPECTOR.name()))
                .extracting(InspectorTask::caseNo)
                .containsExactly(asked.caseNo());
        assertThat(town.cases.openTasks(second.name())).isEmpty();
        town.make(others, ACCEPTOR, step(CaseMove.VERIFY).by(second.name()));
        town.make(others, second, step(CaseMove.ANSWER_VERIFICATION).saying(true));
        assertThat(town.cases.openTasks(second.name())).as("answered").isEmpty();
    }

    @Test
    void listsCasesInTheOrderAskedForAndLeavesOutWhatIsNotThere() {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 205; i++) {
            numbers.add(0, town.report().caseNo());
        }
        numbers.add(7, "none");
        assertThat(town.cases.list(numbers))
                .extracting(CaseFile::caseNo)
                .containsExactlyElementsOf(
                        numbers.stream().filter(n -> !n.equals("none")).toList());
        assertThat(town.cases.list(List.of())).isEmpty();
    }

    /** What the log says, read from its beginning, is what the case is. */
    @Test
    void theLogAndTheCaseAgree() {
        for (CaseState state : CaseState.values()) {
            CaseFile file = town.cases.get(town.inState(state).caseNo());
            List<FlowEntry> flow = town.cases.flow(file.caseNo());
            CaseState before = null;
            for (int i = 0; i < flow.size(); i++) {
                FlowEntry entry = flow.get(i);
                assertThat(entry.revision()).isEqualTo(i + 1);
                assertThat(entry.from()).isEqualTo(before);
                before = entry.to();
            }
            FlowEntry last = flow.get(flow.size() - 1);
            assertThat(file.state()).isEqualTo(last.to());
            assertThat(file.revision()).isEqualTo(last.revision());
            assertThat(file.moment(CaseField.DUE_AT)).isEqualTo(last.dueAt());
            assertThat(file.text(CaseField.DEPARTMENT_CODE)).isEqualTo(last.departmentCode());
            assertThat(file.number(CaseField.CALENDAR)).isEqualTo(last.calendar());
        }
    }
}
