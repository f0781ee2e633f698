package io.gridward.web.citycase;

import io.gridward.core.account.Account;
import io.gridward.core.account.Role;
import io.gridward.core.citycase.CaseField;
import io.gridward.core.citycase.CaseFile;
import io.gridward.core.citycase.Cases;
import io.gridward.core.citycase.machine.CaseRefused;
import io.gridward.core.citycase.machine.CaseState;
import io.gridward.core.citycase.machine.Mover;
import io.gridward.core.layer.filter.Filter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What an account may see of cases. Supervision, command, leaders, GIS staff and administrators see
 * all; a department what was sent to it; an inspector what is not at its end, and what he reported
 * or had a task about; another system what it reported.
 *
 * @param who the account
 * @param cases the cases
 */
public record CaseSight(Account who, Cases cases) {
    /** An older one is found by its number, not in lists. */
    static final int MOST_OWN = 2_000;

    private static final Set<Role> SEE_ALL =
            EnumSet.of(
                    Role.ACCEPTOR,
                    Role.SHIFT_LEADER,
                    Role.DISPATCHER,
                    Role.SUPERVISOR,
                    Role.GIS,
                    Role.ADMINISTRATOR);
    private static final Set<Role> KNOW_PEOPLE =
            EnumSet.of(Role.ACCEPTOR, Role.SHIFT_LEADER, Role.DISPATCHER, Role.SUPERVISOR);
    private static final Set<Role> CALL_BACK =
            EnumSet.of(Role.ACCEPTOR, Role.SHIFT_LEADER, Role.SUPERVISOR);
    private static final List<String> ENDS =
            Arrays.stream(CaseState.values())
                    .filter(CaseState::isEnd)
                    .map(CaseState::name)
                    .toList();
    private static final String MASK = "***";

    /** Who works on cases. */
    public Mover mover() {
        return Mover.of(who);
    }

    private boolean isOne(Set<Role> of) {
        return who.roles().stream().anyMatch(of::contains);
    }

    private boolean is(Role role) {
        return who.roles().contains(role);
    }

    /**
     * Which cases of the layer it sees.
     *
     * @throws CaseRefused when it has no role that has to do with cases
     */
    public Filter scope() {
        if (isOne(SEE_ALL)) {
            return Filter.ALL;
        }
        List<Filter> any = new ArrayList<>();
        if (isDepartment()) {
            any.add(Filter.equal(CaseField.DEPARTMENT_CODE.column(), who.department()));
        }
        if (is(Role.INSPECTOR)) {
            any.add(new Filter.Not(Filter.in(CaseField.STATE.column(), ENDS)));
        }
        if (is(Role.INSPECTOR) || is(Role.CONSUMER)) {
            any.add(Filter.in(CaseField.CASE_NO.column(), cases.ownNumbers(who.name(), MOST_OWN)));
        }
        if (any.isEmpty()) {
            throw new CaseRefused(
                    CaseRefused.Kind.NOT_PERMITTED,
                    "帐号 %s 没有与案卷有关的角色 / the account %s has no role that has to do with cases"
                            .formatted(who.name(), who.name()));
        }
        return new Filter.Or(any);
    }

    private boolean isDepartment() {
        return is(Role.DEPARTMENT) && who.department() != null;
    }

    /** Whether it has a role that has to do with cases, so that it may see some. */
    boolean reads() {
        return isOne(SEE_ALL) || isDepartment() || is(Role.INSPECTOR) || is(Role.CONSUMER);
    }

    /** The cases that are its own: its department's, or those it reported or had a task about. */
    public Filter own() {
        return who.department() == null
                ? Filter.in(CaseField.CASE_NO.column(), cases.ownNumbers(who.name(), MOST_OWN))
                : Filter.equal(CaseField.DEPARTMENT_CODE.column(), who.department());
    }

    /**
     * A case that it may see.
     *
     * @throws CaseRefused when there is none of that number, or it is none of its business
     */
    public CaseFile get(String caseNo) {
        CaseFile file = cases.get(caseNo);
        if (!sees(file)) {
            throw new CaseRefused(
                    CaseRefused.Kind.UNKNOWN,
                    "没有案卷 %s / there is no case %s".formatted(caseNo, caseNo));
        }
        return file;
    }

    private boolean sees(CaseFile file) {
        boolean department =
                isDepartment() && who.department().equals(file.text(CaseField.DEPARTMENT_CODE));
        boolean open = is(Role.INSPECTOR) && !file.state().isEnd();
        return isOne(SEE_ALL) || department || open || isOwn(file);
    }

    private boolean isOwn(CaseFile file) {
        if (who.name().equals(file.text(CaseField.REPORTED_BY))) {
            return is(Role.INSPECTOR) || is(Role.CONSUMER);
        }
        return is(Role.INSPECTOR)
                && (who.name().equals(file.text(CaseField.INSPECTOR))
                        || cases.ownNumbers(who.name(), MOST_OWN).contains(file.caseNo()));
    }

    /** Whether it may know who reported a case: those who ask back, and whoever told it. */
    public boolean knowsReporter(CaseFile file) {
        return isOne(CALL_BACK) || who.name().equals(file.text(CaseField.REPORTED_BY));
    }

    /** The name of somebody who worked on a case, or a mask. */
    public String person(String name) {
        return isOne(KNOW_PEOPLE) || name.equals(who.name()) ? name : MASK;
    }
}
