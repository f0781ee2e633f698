package io.gridward.core.citycase.machine;

import static io.gridward.core.account.Role.ACCEPTOR;
import static io.gridward.core.account.Role.CONSUMER;
import static io.gridward.core.account.Role.DEPARTMENT;
import static io.gridward.core.account.Role.DISPATCHER;
import static io.gridward.core.account.Role.INSPECTOR;
import static io.gridward.core.account.Role.SHIFT_LEADER;
import static io.gridward.core.account.Role.SUPERVISOR;
import static io.gridward.core.citycase.machine.CaseState.ACCEPTED;
import static io.gridward.core.citycase.machine.CaseState.CHECKING;
import static io.gridward.core.citycase.machine.CaseState.CLOSED;
import static io.gridward.core.citycase.machine.CaseState.DISPATCHED;
import static io.gridward.core.citycase.machine.CaseState.EXTENDED;
import static io.gridward.core.citycase.machine.CaseState.EXTENSION_ASKED;
import static io.gridward.core.citycase.machine.CaseState.FILED;
import static io.gridward.core.citycase.machine.CaseState.HANDLED;
import static io.gridward.core.citycase.machine.CaseState.HANDLING;
import static io.gridward.core.citycase.machine.CaseState.REJECTED;
import static io.gridward.core.citycase.machine.CaseState.REPORTED;
import static io.gridward.core.citycase.machine.CaseState.RETURNED;
import static io.gridward.core.citycase.machine.CaseState.REWORK;
import static io.gridward.core.citycase.machine.CaseState.SUSPENDED;
import static io.gridward.core.citycase.machine.CaseState.SUSPEND_ASKED;
import static io.gridward.core.citycase.machine.CaseState.VERIFYING;
import static io.gridward.core.citycase.machine.CaseState.VOID;
import static io.gridward.core.citycase.machine.CaseState.VOID_ASKED;

import io.gridward.core.account.Role;
import io.gridward.core.citycase.machine.MoveRule.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one table of what may be done to a case, by whom, in which state. Program, tests and the
 * picture in docs/cases.md are made from it. Supervision files, checks and closes; command
 * dispatches and decides on time; the department handles (GB/T 30428.8-2020, 监管分离).
 */
public final class CaseMachine {
    private static final List<MoveRule> RULES = new Table().rules;

    private CaseMachine() {}

    /** All rows, in the order of a case's life. */
    public static List<MoveRule> rules() {
        return RULES;
    }

    /** Moves that somebody can make in a state, whoever it is. */
    public static List<CaseMove> legal(CaseState state) {
        return moves(r -> r.from().contains(state) && !r.roles().isEmpty());
    }

    /** Moves that one who has these roles can make in a state. */
    public static List<CaseMove> legal(CaseState state, Set<Role> roles) {
        return moves(r -> r.from().contains(state) && r.roles().stream().anyMatch(roles::contains));
    }

    private static List<CaseMove> moves(Predicate<MoveRule> wanted) {
        Set<CaseMove> moves = new LinkedHashSet<>();
        RULES.stream().filter(wanted).forEach(r -> moves.add(r.move()));
        return List.copyOf(moves);
    }

    /**
     * The rule by which a move is made.
     *
     * @param caseNo named in refusals
     * @param state where the case stands; null for a case that is to be made
     * @param roles roles of who moves it
     * @throws CaseRefused when the state does not allow it, or not to these roles
     */
    public static MoveRule require(
            String caseNo, @Nullable CaseState state, CaseMove move, Set<Role> roles) {
        List<MoveRule> fitting = RULES.stream().filter(r -> fits(r, state, move)).toList();
        if (fitting.isEmpty()) {
            throw illegal(caseNo, state, move);
        }
        Optional<MoveRule> rule =
                fitting.stream()
                        .filter(r -> r.roles().stream().anyMatch(roles::contains))
                        .findFirst();
        return rule.orElseThrow(() -> notPermitted(caseNo, fitting, move));
    }

    /**
     * The rule by which the program itself makes a move; empty when the state does not allow it.
     */
    public static Optional<MoveRule> findOwn(CaseState state, CaseMove move) {
        return RULES.stream().filter(r -> fits(r, state, move) && r.roles().isEmpty()).findFirst();
    }

    private static boolean fits(MoveRule rule, @Nullable CaseState state, CaseMove move) {
        return rule.move() == move
                && (state == null ? rule.from().isEmpty() : rule.from().contains(state));
    }

    private static CaseRefused illegal(String caseNo, @Nullable CaseState state, CaseMove move) {
        List<CaseMove> legal = state == null ? List.of(CaseMove.REPORT) : legal(state);
        String zh = state == null ? "尚未上报" : state.title().zh();
        String en = state == null ? "not reported yet" : state.title().en();
        String none = legal.isEmpty() ? "（无）" : "";
        return new CaseRefused(
                CaseRefused.Kind.ILLEGAL,
                "案卷 %s %s，不能“%s”；可以：%s / case %s is %s, it is not possible to %s; possible are: %s"
                        .formatted(
                                caseNo,
                                zh,
                                move.title().zh(),
                                none + named(legal, m -> m.title().zh(), "、"),
                                caseNo,
                                en,
                                move.title().en(),
                                legal.isEmpty() ? "none" : named(legal, CaseMove::name, ", ")),
                legal);
    }

    private static CaseRefused notPermitted(String caseNo, List<MoveRule> rules, CaseMove move) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        rules.forEach(r -> roles.addAll(r.roles()));
        return new CaseRefused(
                CaseRefused.Kind.NOT_PERMITTED,
                "案卷 %s 的“%s”应由%s办理 / case %s: to %s takes the role %s"
                        .formatted(
                                caseNo,
                                move.title().zh(),
                                roles.isEmpty()
                                        ? "系统"
                                        : named(List.copyOf(roles), r -> r.title().zh(), "或"),
                                caseNo,
                                move.title().en(),
                                roles.isEmpty()
                                        ? "of the program itself"
                                        : named(List.copyOf(roles), Role::name, " or ")));
    }

    private static <T> String named(List<T> things, Function<T, String> name, String between) {
        return things.stream().map(name).collect(Collectors.joining(between));
    }

    /** The rows. */
    private static final class Table {
        private static final CaseState[] OPEN =
                Arrays.stream(CaseState.values()).filter(s -> !s.isEnd()).toArray(CaseState[]::new);
        private static final CaseState[] TIMED =
                Arrays.stream(CaseState.values())
                        .filter(CaseState::isTimed)
                        .toArray(CaseState[]::new);

        private final List<MoveRule> rules = new ArrayList<>();

        Table() {
            supervisionBeforeFiling();
            command();
            handling();
            supervisionAfterHandling();
            voiding();
            aside();
        }

        private void supervisionBeforeFiling() {
            on().by(INSPECTOR, ACCEPTOR, SUPERVISOR, CONSUMER).to(REPORTED, CaseMove.REPORT);
            on(REPORTED).by(ACCEPTOR).needs(Need.INSPECTOR).to(VERIFYING, CaseMove.VERIFY);
            on(VERIFYING).by(INSPECTOR).needs(Need.RESULT).stays(CaseMove.ANSWER_VERIFICATION);
            on(REPORTED, VERIFYING).by(ACCEPTOR).to(ACCEPTED, CaseMove.ACCEPT);
            on(REPORTED, VERIFYING).by(ACCEPTOR).needs(Need.REASON).to(REJECTED, CaseMove.REJECT);
            on(ACCEPTED).by(SHIFT_LEADER).needs(Need.REASON).to(REJECTED, CaseMove.REJECT);
            on(ACCEPTED).by(SHIFT_LEADER).needs(Need.REASON).to(REPORTED, CaseMove.SEND_BACK);
            on(ACCEPTED).by(SHIFT_LEADER).needs(Need.CONDITION).to(FILED, CaseMove.FILE);
        }

        private void command() {
            on(FILED).by(DISPATCHER).needs(Need.REASON).to(ACCEPTED, CaseMove.SEND_BACK);
            on(FILED).by(DISPATCHER).needs(Need.DEPARTMENT).to(DISPATCHED, CaseMove.DISPATCH);
            on(RETURNED)
                    .by(DISPATCHER)
                    .needs(Need.OTHER_DEPARTMENT)
                    .decides()
                    .to(DISPATCHED, CaseMove.APPROVE_RETURN);
            on(RETURNED)
                    .by(DISPATCHER)
                    .needs(Need.REASON)
                    .decides()
                    .to(DISPATCHED, CaseMove.REFUSE_RETURN);
            on(EXTENSION_ASKED).by(DISPATCHER).decides().to(EXTENDED, CaseMove.APPROVE_EXTENSION);
            on(EXTENSION_ASKED)
                    .by(DISPATCHER)
                    .needs(Need.REASON)
                    .decides()
                    .to(HANDLING, CaseMove.REFUSE_EXTENSION);
            on(SUSPEND_ASKED).by(DISPATCHER).decides().to(SUSPENDED, CaseMove.APPROVE_SUSPENSION);
            on(SUSPEND_ASKED)
                    .by(DISPATCHER)
                    .needs(Need.REASON)
                    .decides()
                    .to(HANDLING, CaseMove.REFUSE_SUSPENSION);
            on(SUSPENDED).by(DISPATCHER).to(HANDLING, CaseMove.RESUME);
            on(REWORK).by(DISPATCHER).to(DISPATCHED, CaseMove.DISPATCH_REWORK);
        }

        private void handling() {
            on(DISPATCHED).by(DEPARTMENT).to(HANDLING, CaseMove.TAKE);
            on(DISPATCHED).by(DEPARTMENT).needs(Need.REASON).to(RETURNED, CaseMove.RETURN);
            on(HANDLING)
                    .by(DEPARTMENT)
                    .needs(Need.REASON, Need.EXTENSION)
                    .to(EXTENSION_ASKED, CaseMove.ASK_EXTENSION);
            on(HANDLING)
                    .by(DEPARTMENT)
                    .needs(Need.REASON)
                    .to(SUSPEND_ASKED, CaseMove.ASK_SUSPENSION);
            on(HANDLING, EXTENDED).by(DEPARTMENT).to(HANDLED, CaseMove.HANDLE);
        }

        private void supervisionAfterHandling() {
            on(HANDLED).by(ACCEPTOR).needs(Need.INSPECTOR).to(CHECKING, CaseMove.CHECK);
            on(CHECKING).by(INSPECTOR).needs(Need.RESULT).stays(CaseMove.ANSWER_CHECK);
            on(CHECKING).by(SHIFT_LEADER).to(CLOSED, CaseMove.CLOSE);
            on(CHECKING).by(SHIFT_LEADER).needs(Need.REASON).to(CLOSED, CaseMove.FORCE_CLOSE);
            on(CHECKING).by(SHIFT_LEADER).to(REWORK, CaseMove.ORDER_REWORK);
        }

        private void voiding() {
            on(FILED, DISPATCHED, RETURNED, HANDLING)
                    .by(ACCEPTOR, DISPATCHER)
                    .needs(Need.REASON)
                    .to(VOID_ASKED, CaseMove.ASK_VOID);
            on(VOID_ASKED).by(SHIFT_LEADER).decides().to(VOID, CaseMove.APPROVE_VOID);
            on(VOID_ASKED)
                    .by(SHIFT_LEADER)
                    .needs(Need.REASON)
                    .decides()
                    .goesBack(CaseMove.REFUSE_VOID);
        }

        private void aside() {
            on(REPORTED, VERIFYING, ACCEPTED)
                    .by(ACCEPTOR)
                    .needs(Need.PLACE)
                    .stays(CaseMove.RELOCATE);
            on(FILED, RETURNED).by(DISPATCHER).needs(Need.PLACE).stays(CaseMove.RELOCATE);
            on(OPEN).by(SUPERVISOR).needs(Need.REASON).stays(CaseMove.SUPERVISE);
            on(OPEN).by(ACCEPTOR).needs(Need.REASON).stays(CaseMove.MARK_MISSED);
            on(TIMED).by().stays(CaseMove.FALL_DUE);
            on(CLOSED).by(ACCEPTOR).needs(Need.RESULT).stays(CaseMove.VISIT);
        }

        private Row on(CaseState... from) {
            return new Row(Set.of(from), Set.of(), Set.of(), false);
        }

        /** A row while it is written. */
        private final class Row {
            private final Set<CaseState> from;
            private final Set<Role> roles;
            private final Set<Need> needs;
            private final boolean decides;

            Row(Set<CaseState> from, Set<Role> roles, Set<Need> needs, boolean decides) {
                this.from = from;
                this.roles = roles;
                this.needs = needs;
                this.decides = decides;
            }

            Row by(Role... who) {
                return new Row(from, Set.of(who), needs, decides);
            }

            Row needs(Need... what) {
                return new Row(from, roles, Set.of(what), decides);
            }

            Row decides() {
                return new Row(from, roles, needs, true);
            }

            void to(CaseState state, CaseMove move) {
                add(move, Target.STATE, state);
            }

            void stays(CaseMove move) {
                add(move, Target.SAME, null);
            }

            void goesBack(CaseMove move) {
                add(move, Target.BEFORE, null);
            }

            private void add(CaseMove move, Target target, @Nullable CaseState to) {
                rules.add(new MoveRule(move, from, target, to, roles, needs, decides));
            }
        }
    }
}
