package io.gridward.core.citycase.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.account.Role;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CaseMachineTest {

    /** The rows of GB/T 30428.8-2020 as the domain notes tell them, approvals as states. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REPORTED | ACCEPTED REJECTED VERIFYING",
                "VERIFYING | ACCEPTED REJECTED",
                "ACCEPTED | FILED REJECTED REPORTED",
                "REJECTED | ''",
                "FILED | ACCEPTED DISPATCHED VOID_ASKED",
                "DISPATCHED | HANDLING RETURNED VOID_ASKED",
                "RETURNED | DISPATCHED VOID_ASKED",
                "HANDLING | EXTENSION_ASKED HANDLED SUSPEND_ASKED VOID_ASKED",
                "EXTENSION_ASKED | EXTENDED HANDLING",
                "EXTENDED | HANDLED",
                "SUSPEND_ASKED | HANDLING SUSPENDED",
                "SUSPENDED | HANDLING",
                "HANDLED | CHECKING",
                "CHECKING | CLOSED REWORK",
                "REWORK | DISPATCHED",
                "VOID_ASKED | VOID",
                "VOID | ''",
                "CLOSED | ''"
            })
    void goesWhereTheStandardSays(CaseState state, String next) {
        Set<String> found = new TreeSet<>();
        CaseMachine.rules().stream()
                .filter(r -> r.from().contains(state) && r.target() == MoveRule.Target.STATE)
                .forEach(r -> found.add(r.to().name()));
        assertThat(String.join(" ", found)).isEqualTo(next);
    }

    @Test
    void everyStateIsReachedAndLeadsToAnEnd() {
        Set<CaseState> reached = EnumSet.noneOf(CaseState.class);
        Deque<CaseState> open = new ArrayDeque<>(List.of(CaseState.REPORTED));
        while (!open.isEmpty()) {
            CaseState state = open.pop();
            if (reached.add(state)) {
                open.addAll(following(state));
            }
        }
        assertThat(reached).containsExactly(CaseState.values());
        for (CaseState state : CaseState.values()) {
            assertThat(following(state).isEmpty()).as(state.name()).isEqualTo(state.isEnd());
        }
    }

    private static Set<CaseState> following(CaseState state) {
        Set<CaseState> next = EnumSet.noneOf(CaseState.class);
        CaseMachine.rules().stream()
                .filter(r -> r.from().contains(state))
                .map(r -> r.after(state, state))
                .filter(s -> s != state)
                .forEach(next::add);
        return next;
    }

    /** One test for every state and every move that is not in the table. */
    @TestFactory
    List<DynamicTest> refusesWhatIsIllegalAndNamesWhatIsLegal() {
        List<DynamicTest> tests = new ArrayList<>();
        Set<Role> everybody = EnumSet.allOf(Role.class);
        for (CaseState state : CaseState.values()) {
            for (CaseMove move : CaseMove.values()) {
                if (CaseMachine.legal(state).contains(move) || move == CaseMove.FALL_DUE) {
                    continue;
                }
                tests.add(
                        DynamicTest.dynamicTest(
                                state + " " + move, () -> isRefused(state, move, everybody)));
            }
        }
        return tests;
    }

    private static void isRefused(CaseState state, CaseMove move, Set<Role> everybody) {
        assertThatThrownBy(() -> CaseMachine.require("20261126000001", state, move, everybody))
                .isInstanceOfSatisfying(
                        CaseRefused.class,
                        e -> {
                            assertThat(e.kind()).isEqualTo(CaseRefused.Kind.ILLEGAL);
                            assertThat(e.legal()).isEqualTo(CaseMachine.legal(state));
                            assertThat(e)
                                    .hasMessageContaining("20261126000001")
                                    .hasMessageContaining(state.title().zh())
                                    .hasMessageContaining(" / ");
                            e.legal().forEach(m -> assertThat(e).hasMessageContaining(m.name()));
                        });
    }

    /** One test for every row and every role that it does not name. */
    @TestFactory
    List<DynamicTest> refusesRolesThatARowDoesNotName() {
        List<DynamicTest> tests = new ArrayList<>();
        for (CaseState state : CaseState.values()) {
            for (CaseMove move : CaseMachine.legal(state)) {
                for (Role role : Role.values()) {
                    boolean may = CaseMachine.legal(state, Set.of(role)).contains(move);
                    tests.add(
                            DynamicTest.dynamicTest(
                                    state + " " + move + " " + role,
                                    () -> permits(state, move, role, may)));
                }
            }
        }
        return tests;
    }

    private static void permits(CaseState state, CaseMove move, Role role, boolean may) {
        if (may) {
            MoveRule rule = CaseMachine.require("1", state, move, Set.of(role));
            assertThat(rule.roles()).contains(role);
            return;
        }
        assertThatThrownBy(() -> CaseMachine.require("1", state, move, Set.of(role)))
                .isInstanceOfSatisfying(
                        CaseRefused.class,
                        e -> assertThat(e.kind()).isEqualTo(CaseRefused.Kind.NOT_PERMITTED));
    }

    /** Who judges does not command, who commands does not judge, who handles does neither. */
    @Test
    void keepsSupervisionAndCommandApart() {
        Set<CaseMove> judging =
                EnumSet.of(
                        CaseMove.FILE,
                        CaseMove.CHECK,
                        CaseMove.ANSWER_CHECK,
                        CaseMove.CLOSE,
                        CaseMove.FORCE_CLOSE,
                        CaseMove.ORDER_REWORK,
                        CaseMove.APPROVE_VOID);
        Set<CaseMove> commanding =
                EnumSet.of(
                        CaseMove.DISPATCH,
                        CaseMove.APPROVE_RETURN,
                        CaseMove.APPROVE_EXTENSION,
                        CaseMove.APPROVE_SUSPENSION,
                        CaseMove.RESUME,
                        CaseMove.DISPATCH_REWORK);
        for (MoveRule rule : CaseMachine.rules()) {
            for (Role role : rule.roles()) {
                if (judging.contains(rule.move())) {
                    assertThat(role.side()).isEqualTo(Role.Side.SUPERVISION);
                }
                if (commanding.contains(rule.move())) {
                    assertThat(role.side()).isEqualTo(Role.Side.COMMAND);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(CaseMove.class)
    void everyMoveIsInTheTable(CaseMove move) {
        assertThat(CaseMachine.rules()).anyMatch(r -> r.move() == move);
    }

    @Test
    void noTwoRowsContradict() {
        for (CaseState state : CaseState.values()) {
            for (Role role : Role.values()) {
                Arrays.stream(CaseMove.values())
                        .forEach(
                                move ->
                                        assertThat(
                                                        CaseMachine.rules().stream()
                                                                .filter(r -> r.move() == move)
                                                                .filter(
                                                                        r ->
                                                                                r.from()
                                                                                        .contains(
                                                                                                state))
                                                                .filter(
                                                                        r ->
                                                                                r.roles()
                                                                                        .contains(
                                                                                                role)))
                                                .as("%s %s %s", state, move, role)
                                                .hasSizeLessThanOrEqualTo(1));
            }
        }
    }
}
