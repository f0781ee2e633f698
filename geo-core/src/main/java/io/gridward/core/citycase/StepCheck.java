package io.gridward.core.citycase;

import io.gridward.core.account.Role;
import io.gridward.core.citycase.limit.FilingCondition;
import io.gridward.core.citycase.limit.TimeLimit;
import io.gridward.core.citycase.limit.TimeLimits;
import io.gridward.core.citycase.machine.CaseMachine;
import io.gridward.core.citycase.machine.CaseMark;
import io.gridward.core.citycase.machine.CaseMove;
import io.gridward.core.citycase.machine.CaseRefused;
import io.gridward.core.citycase.machine.CaseRefused.Kind;
import io.gridward.core.citycase.machine.MoveRule;
import io.gridward.core.citycase.machine.Mover;
import io.gridward.core.citycase.machine.Need;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a step may be made: by the machine, by this person, with what is said.
 *
 * @param file the case as it stands
 * @param step what is to be done
 * @param mover who wants to
 */
record StepCheck(CaseFile file, CaseStep step, Mover mover) {

    /** The rule by which the step is made. */
    MoveRule require(TimeLimits limits, LocalDate today) {
        if (step.revision() != file.revision()) {
            throw new CaseRefused(
                    Kind.STALE,
                    "案卷 %s 已被他人处理（版本 %d，您看到的是 %d）；请刷新后再办 / somebody did something to case %s meanwhile (revision %d, you saw %d); read it again"
                            .formatted(
                                    file.caseNo(),
                                    file.revision(),
                                    step.revision(),
                                    file.caseNo(),
                                    file.revision(),
                                    step.revision()));
        }
        MoveRule rule =
                CaseMachine.require(file.caseNo(), file.state(), step.move(), mover.roles());
        requirePerson(rule);
        rule.needs().stream().sorted().forEach(this::requireSaid);
        requireText(step.reason());
        requireAnswered();
        if (rule.needs().contains(Need.CONDITION)) {
            requireCondition(limits, today);
        }
        return rule;
    }

    /** True when this person may do it now, as far as that does not depend on what is said. */
    boolean allows(MoveRule rule) {
        try {
            requirePerson(rule);
            requireAnswered();
            return true;
        } catch (CaseRefused e) {
            return false;
        }
    }

    private void requirePerson(MoveRule rule) {
        String department = file.text(CaseField.DEPARTMENT_CODE);
        if (rule.roles().contains(Role.DEPARTMENT)
                && (department == null || !department.equals(mover.department()))) {
            throw notYours("案卷由 %s 处置 / it is with the department %s", department);
        }
        String inspector = file.text(CaseField.INSPECTOR);
        if (StepWork.isAnswer(step.move()) && !mover.name().equals(inspector)) {
            throw notYours("任务派给了 %s / the task is that of %s", inspector);
        }
        if (rule.decides() && mover.name().equals(file.text(CaseField.ASKED_BY))) {
            throw notYours("申请人 %s 不能审批自己的申请 / %s asked for it and cannot decide it", mover.name());
        }
    }

    private CaseRefused notYours(String why, @Nullable String whose) {
        return new CaseRefused(
                Kind.NOT_PERMITTED,
                "案卷 %s 不能由您“%s”：%s / you cannot %s case %s: %s"
                        .formatted(
                                file.caseNo(),
                                step.move().title().zh(),
                                why.split(" / ")[0].formatted(whose),
                                step.move().title().en(),
                                file.caseNo(),
                                why.split(" / ")[1].formatted(whose)));
    }

    private void requireSaid(Need need) {
        boolean said =
                switch (need) {
                    case REASON -> step.reason() != null && !step.reason().isBlank();
                    case DEPARTMENT -> isCode(step.department());
                    case OTHER_DEPARTMENT ->
                            isCode(step.department())
                                    && !step.department()
                                            .equals(file.text(CaseField.DEPARTMENT_CODE));
                    case INSPECTOR -> isCode(step.inspector());
                    case RESULT -> step.result() != null;
                    case CONDITION -> step.condition() != null || step.limit() != null;
                    case EXTENSION ->
                            step.extension() != null
                                    && step.extension() > 0
                                    && step.extension() <= TimeLimit.MOST;
                    case PLACE -> step.place() != null;
                };
        if (!said) {
            throw new CaseRefused(
                    Kind.BAD_INPUT,
                    "案卷 %s：“%s”须给出%s / case %s: to %s takes %s"
                            .formatted(
                                    file.caseNo(),
                                    step.move().title().zh(),
                                    need.title().zh(),
                                    file.caseNo(),
                                    step.move().title().en(),
                                    need.title().en()));
        }
    }

    private static boolean isCode(@Nullable String code) {
        return code != null && !code.isBlank() && code.length() <= Cases.MOST_CHARACTERS;
    }

    static void requireText(@Nullable String text) {
        if (text != null && text.length() > Cases.MOST_CHARACTERS) {
            throw new CaseRefused(
                    Kind.BAD_INPUT,
                    "文字过长：%d 字，最多 %d / a text is too long: %d characters, at most %d"
                            .formatted(
                                    text.length(),
                                    Cases.MOST_CHARACTERS,
                                    text.length(),
                                    Cases.MOST_CHARACTERS));
        }
    }

    /** What an inspector was sent out for has to be answered before it is decided. */
    private void requireAnswered() {
        boolean waits =
                switch (file.state()) {
                    case VERIFYING ->
                            step.move() == CaseMove.ACCEPT || step.move() == CaseMove.REJECT;
                    case CHECKING ->
                            step.move() == CaseMove.CLOSE || step.move() == CaseMove.ORDER_REWORK;
                    default -> false;
                };
        boolean yes = file.is(CaseMark.ANSWERED_YES);
        if (waits && !file.is(CaseMark.ANSWERED)) {
            throw new CaseRefused(
                    Kind.ILLEGAL,
                    "案卷 %s 尚无监督员反馈，不能“%s” / case %s: no inspector has answered, it is not possible to %s"
                            .formatted(
                                    file.caseNo(),
                                    step.move().title().zh(),
                                    file.caseNo(),
                                    step.move().title().en()),
                    stillLegal());
        }
        if (step.move() == CaseMove.CLOSE && !yes || step.move() == CaseMove.ORDER_REWORK && yes) {
            throw new CaseRefused(
                    Kind.ILLEGAL,
                    "案卷 %s 的核查%s，不能“%s” / case %s: the check was %s, it is not possible to %s"
                            .formatted(
                                    file.caseNo(),
                                    yes ? "已通过" : "未通过",
                                    step.move().title().zh(),
                                    file.caseNo(),
                                    yes ? "passed" : "failed",
                                    step.move().title().en()),
                    stillLegal());
        }
    }

    private List<CaseMove> stillLegal() {
        return CaseMachine.legal(file.state()).stream().filter(m -> m != step.move()).toList();
    }

    private void requireCondition(TimeLimits limits, LocalDate today) {
        List<FilingCondition> possible =
                limits.list(
                        file.getText(CaseField.SCHEME),
                        file.getText(CaseField.KIND),
                        file.getText(CaseField.TYPE_CODE),
                        file.text(CaseField.ZONE_CLASS),
                        today);
        List<String> ids = possible.stream().map(FilingCondition::id).toList();
        boolean chosen = step.condition() != null && ids.contains(step.condition());
        boolean byHand = ids.isEmpty() && step.condition() == null && step.limit() != null;
        if (!chosen && !byHand) {
            throw new CaseRefused(
                    Kind.BAD_INPUT,
                    "案卷 %s 的立案条件应为 %s，给出的是 %s / case %s: the filing condition is one of %s, not %s"
                            .formatted(
                                    file.caseNo(),
                                    ids.isEmpty() ? "（无，请给出时限）" : ids,
                                    step.condition(),
                                    file.caseNo(),
                                    ids.isEmpty() ? "none (give a time limit)" : ids,
                                    step.condition()));
        }
    }
}
