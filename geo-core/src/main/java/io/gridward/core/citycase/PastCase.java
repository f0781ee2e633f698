package io.gridward.core.citycase;

import io.gridward.core.citycase.calendar.WorkingCalendar;
import io.gridward.core.citycase.limit.TimeLimit;
import io.gridward.core.citycase.limit.TimeLimits;
import io.gridward.core.citycase.machine.CaseMachine;
import io.gridward.core.citycase.machine.CaseMark;
import io.gridward.core.citycase.machine.CaseMove;
import io.gridward.core.citycase.machine.CaseRefused;
import io.gridward.core.citycase.machine.CaseRefused.Kind;
import io.gridward.core.citycase.machine.FlowEntry;
import io.gridward.core.citycase.machine.MoveRule;
import io.gridward.core.citycase.machine.Mover;
import io.gridward.core.citycomponent.TypeCatalog;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A case with all that was done to it, at times of its own: of another system, or of before.
 *
 * @param report what was reported; its key is the number that the giver knows the case by
 * @param place where
 * @param mover who reported
 * @param at when
 * @param deeds what was done afterwards, in the order of time
 */
public record PastCase(
        CaseReport report, CasePlace place, Mover mover, OffsetDateTime at, List<Deed> deeds) {

    /** The program, which notes that the time of a case ran out. */
    static final Mover PROGRAM = new Mover("gridward", Set.of(), null);

    public PastCase {
        deeds = List.copyOf(deeds);
    }

    /**
     * One thing that was done.
     *
     * @param at when
     * @param mover by whom
     * @param step what; its revision is of no account, the order is that of the deeds
     * @param dueAt when handling was due from then on, as the giver says; null to count it
     */
    public record Deed(
            OffsetDateTime at, Mover mover, CaseStep step, @Nullable OffsetDateTime dueAt) {
        /** A deed after which due times are counted by the limit. */
        public Deed(OffsetDateTime at, Mover mover, CaseStep step) {
            this(at, mover, step, null);
        }
    }

    /**
     * What became of a case that was handed over.
     *
     * @param caseNo its number; null when it was refused
     * @param added false when it was here before
     * @param refusal why it was not taken; null when it is here
     */
    public record Outcome(@Nullable String caseNo, boolean added, @Nullable CaseRefused refusal) {}

    /**
     * A case brought to where it stands now, not written yet.
     *
     * @param file as it stands
     * @param log its flow log
     * @param tasks the steps that have to do with tasks of inspectors, with the case after each
     */
    record Walked(CaseFile file, List<FlowEntry> log, List<TaskStep> tasks) {}

    /** A step that has to do with a task, and the case after it. */
    record TaskStep(StepWork work, CaseFile after) {}

    /** What makes two of them the same to the number they are known by. */
    String fingerprint() {
        StringBuilder text = new StringBuilder(report.fingerprint());
        text.append(" at ").append(place.lon()).append(' ').append(place.lat());
        text.append(' ').append(at.toInstant());
        for (Deed d : deeds) {
            text.append(' ').append(d.at().toInstant()).append(' ').append(d.step().move());
            text.append(' ').append(d.step().department());
            text.append(' ').append(d.dueAt() == null ? "" : d.dueAt().toInstant());
        }
        return text.toString();
    }

    /**
     * Walks the case through the machine.
     *
     * @throws CaseRefused when the machine does not allow a deed, or the times are not in order
     */
    Walked walk(String caseNo, OffsetDateTime now, Rules rules) {
        requireOrder(now);
        NewCase made = new NewCase(report, place, mover, rules.types());
        MoveRule rule = made.require();
        CaseFile file = made.file(caseNo, at, rules.calendar(), rules.limits());
        Walk walk = new Walk(file, rules);
        walk.log.add(made.entry(file, rule, at));
        deeds.forEach(walk::make);
        return new Walked(walk.file[0], walk.log, walk.tasks);
    }

    /** What cases are judged by. */
    record Rules(TypeCatalog types, WorkingCalendar calendar, TimeLimits limits) {}

    private void requireOrder(OffsetDateTime now) {
        OffsetDateTime before = at;
        for (Deed deed : deeds) {
            if (deed.at().isBefore(before)) {
                throw disorder(deed.at(), before);
            }
            before = deed.at();
        }
        if (before.isAfter(now)) {
            throw new CaseRefused(
                    Kind.BAD_INPUT,
                    "时间 %s 晚于现在 / the time %s is yet to come".formatted(before, before));
        }
    }

    private static CaseRefused disorder(OffsetDateTime later, OffsetDateTime before) {
        return new CaseRefused(
                Kind.BAD_INPUT,
                "时间次序有误：%s 早于上一步的 %s / times are not in order: %s is before %s of the step before"
                        .formatted(later, before, later, before));
    }

    /** One case on its way. */
    private static final class Walk {
        private final CaseFile[] file;
        private final Rules rules;
        private final List<FlowEntry> log = new ArrayList<>();
        private final List<TaskStep> tasks = new ArrayList<>();

        Walk(CaseFile file, Rules rules) {
            this.file = new CaseFile[] {file};
            this.rules = rules;
        }

        void make(Deed deed) {
            OffsetDateTime due = file[0].moment(CaseField.DUE_AT);
            if (file[0].state().isTimed()
                    && due != null
                    && due.isBefore(deed.at())
                    && file[0].getNumber(CaseField.OVERDUE) == 0) {
                fallDue(due, deed.at());
            }
            CaseStep step = deed.step().seen(file[0].revision());
            MoveRule rule =
                    new StepCheck(file[0], step, deed.mover())
                            .require(rules.limits(), StoredCases.day(deed.at()));
            keep(work(step, rule, deed.mover(), deed.at()), deed.dueAt());
        }

        /** As soon as it is due, but not before what was done last nor after what comes next. */
        private void fallDue(OffsetDateTime due, OffsetDateTime next) {
            CaseStep overdue = CaseStep.of(CaseMove.FALL_DUE, file[0].revision());
            MoveRule own = CaseMachine.findOwn(file[0].state(), CaseMove.FALL_DUE).orElseThrow();
            OffsetDateTime last = log.get(log.size() - 1).at();
            OffsetDateTime at = due.plusSeconds(1);
            at = at.isBefore(last) ? last : at;
            keep(work(overdue, own, PROGRAM, at.isBefore(next) ? at : next), null);
        }

        private StepWork work(CaseStep step, MoveRule rule, Mover mover, OffsetDateTime at) {
            return new StepWork(file[0], step, rule, mover, at, rules.calendar(), rules.limits());
        }

        private void keep(StepWork work, @Nullable OffsetDateTime dueAt) {
            CaseFile after = dueAt == null ? work.after() : due(work, dueAt);
            if (StepWork.isTask(work.step().move()) || StepWork.isAnswer(work.step().move())) {
                tasks.add(new TaskStep(work, after));
            }
            log.add(work.entry(after));
            file[0] = after;
        }

        /** The due time that was told stands in the place of the one that was counted. */
        private CaseFile due(StepWork work, OffsetDateTime dueAt) {
            CaseFile counted = work.after();
            TimeLimit limit = Objects.requireNonNull(counted.limit(), "no limit is due");
            return counted.draft()
                    .put(CaseField.DUE_AT, dueAt)
                    .put(
                            CaseField.LIMIT_MS,
                            limit.by(rules.calendar()).between(work.now(), dueAt).toMillis())
                    .mark(CaseMark.PROVISIONAL, false)
                    .done();
        }
    }
}
