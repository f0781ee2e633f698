package io.gridward.web.citycase;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.account.Role;
import io.gridward.core.citycase.machine.CaseMachine;
import io.gridward.core.citycase.machine.CaseMove;
import io.gridward.core.citycase.machine.CaseState;
import io.gridward.core.citycase.machine.MoveRule;
import io.gridward.web.Answer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each state × each move × each role, as the table of the machine says it, by REST. The accounts of
 * the roles are those who would otherwise be right: the inspector has the task, the department the
 * case.
 */
@Tag("slow")
class CaseMachineOverHttpTest extends CasesServer {
    private static final Set<Role> SEE_ALL =
            EnumSet.of(
                    Role.ACCEPTOR,
                    Role.SHIFT_LEADER,
                    Role.DISPATCHER,
                    Role.SUPERVISOR,
                    Role.GIS,
                    Role.ADMINISTRATOR,
                    Role.INSPECTOR); // he reported it
    private static final Set<CaseState> WITH_DEPARTMENT =
            EnumSet.of(
                    CaseState.DISPATCHED,
                    CaseState.RETURNED,
                    CaseState.HANDLING,
                    CaseState.EXTENSION_ASKED,
                    CaseState.EXTENDED,
                    CaseState.SUSPEND_ASKED,
                    CaseState.SUSPENDED,
                    CaseState.HANDLED,
                    CaseState.CHECKING,
                    CaseState.REWORK,
                    CaseState.CLOSED);

    private final CaseRoad road = new CaseRoad(this);

    @ParameterizedTest
    @EnumSource(CaseState.class)
    void isHeldToForEachMoveAndRole(CaseState state) {
        List<String> wrong = new ArrayList<>();
        String no = road.to(state);
        long revision = revision(no);
        for (CaseMove move : CaseMove.values()) {
            for (Role role : Role.values()) {
                int expected = expected(state, move, role);
                String on = expected == 200 ? road.to(state) : no;
                long seen = expected == 200 ? revision(on) : revision;
                Answer answer = attempt(role, on, move, seen);
                boolean right =
                        answer.status() == expected
                                && (expected != 409 || namesLegalMoves(answer, state, move))
                                && (expected != 200 || leads(answer, state, move, role));
                if (!right) {
                    wrong.add(
                            "%s %s %s: %d expected, %d %s"
                                    .formatted(
                                            state,
                                            move,
                                            role,
                                            expected,
                                            answer.status(),
                                            answer.text()));
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(revision(no)).as("nothing refused left a trace").isEqualTo(revision);
    }

    private long revision(String no) {
        return get("SUPERVISOR", "/api/cases/" + no).json().at("/case/revision").asLong();
    }

    private Answer attempt(Role role, String no, CaseMove move, long revision) {
        String department = move == CaseMove.APPROVE_RETURN ? OTHER_UNIT : "D1";
        boolean extends_ = move == CaseMove.ASK_EXTENSION;
        boolean moves = move == CaseMove.RELOCATE;
        boolean files = move == CaseMove.FILE;
        String all =
                CaseRoad.REASON
                        + ",\"result\":true,"
                        + CaseRoad.VERIFIER
                        + ",\"department\":\"%s\"".formatted(department)
                        + (extends_ ? ",\"extension\":1" : "")
                        + (moves ? ",\"lon\":122.006,\"lat\":46.006" : "")
                        + (files ? "," + road.condition(no) : "");
        return post(role.name(), "/api/cases/" + no + "/moves", body(move.name(), revision, all));
    }

    private static boolean isSeen(CaseState state, Role role) {
        return SEE_ALL.contains(role) || role == Role.DEPARTMENT && WITH_DEPARTMENT.contains(state);
    }

    private static List<MoveRule> rules(CaseState state, CaseMove move) {
        return CaseMachine.rules().stream()
                .filter(r -> r.move() == move && r.from().contains(state))
                .toList();
    }

    private static int expected(CaseState state, CaseMove move, Role role) {
        if (!isSeen(state, role)) {
            return 404;
        }
        List<MoveRule> rules = rules(state, move);
        if (rules.isEmpty()) {
            return 409;
        }
        if (rules.stream().noneMatch(r -> r.roles().contains(role))) {
            return 403;
        }
        return move == CaseMove.ORDER_REWORK ? 409 : 200; // the check was passed
    }

    private static boolean namesLegalMoves(Answer answer, CaseState state, CaseMove move) {
        List<String> legal =
                CaseMachine.legal(state).stream()
                        .filter(m -> m != move)
                        .map(CaseMove::name)
                        .toList();
        List<String> told =
                answer.json().path("legal").valueStream().map(n -> n.asString()).toList();
        return told.equals(legal);
    }

    private static boolean leads(Answer answer, CaseState state, CaseMove move, Role role) {
        MoveRule rule =
                rules(state, move).stream()
                        .filter(r -> r.roles().contains(role))
                        .findFirst()
                        .orElseThrow();
        CaseState after = rule.after(state, CaseState.FILED); // voiding was asked for when filed
        return answer.at("/case/state").equals(after.name());
    }
}
