package io.gridward.core.citycase;

import io.gridward.core.citycase.limit.TimeLimits;
import io.gridward.core.citycase.machine.CaseMachine;
import io.gridward.core.citycase.machine.FlowEntry;
import io.gridward.core.citycase.machine.MoveRule;
import io.gridward.core.citycase.machine.Mover;
import io.gridward.core.store.Store;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The cases of a store. Each step is one transaction: the case, its history, the flow log, the
 * change feed and the audit, or nothing. Safe for use by many threads and processes.
 *
 * <p>All methods that write refuse with {@link io.gridward.core.citycase.machine.CaseRefused}.
 */
public interface Cases {
    /** Most characters of a text that somebody writes. */
    int MOST_CHARACTERS = 2_000;

    /**
     * The cases of a store.
     *
     * @param clock tells when a step is made
     */
    static Cases in(Store store, TimeLimits limits, Clock clock) {
        return new StoredCases(store, limits, clock);
    }

    /**
     * What somebody may do to a case as it stands, whatever has still to be said for it; in the
     * order of a case's life.
     */
    static List<MoveRule> possible(CaseFile file, Mover mover) {
        return CaseMachine.rules().stream()
                .filter(r -> r.from().contains(file.state()))
                .filter(r -> r.roles().stream().anyMatch(mover.roles()::contains))
                .filter(
                        r ->
                                new StepCheck(file, CaseStep.of(r.move(), file.revision()), mover)
                                        .allows(r))
                .toList();
    }

    /**
     * Makes a case of a report. With an idempotency key that was used before by the same account it
     * gives the case that was made then, as it now stands.
     */
    CaseFile report(CaseReport report, CasePlace place, Mover mover);

    /** Does something to a case; an idempotency key works as for a report. */
    CaseFile make(String caseNo, CaseStep step, Mover mover);

    /**
     * Takes over cases that are at their end elsewhere, or were before, with all that was done to
     * them. Each is walked through the machine at its own times; what the machine refuses is not
     * taken. All that is taken is one transaction and one data version; what a case was before it
     * came is in the flow log, not in the history of the layer.
     *
     * @param giver who hands them over: owner of the keys of their reports. A key that came before
     *     is answered with the case made then; with other content it is refused
     * @return what became of each, in their order
     */
    List<PastCase.Outcome> takeOver(List<PastCase> cases, String giver);

    /** Adds a photograph to a case that is not at its end; the same one once. */
    void add(String caseNo, CasePhoto photo, Mover mover);

    /**
     * Notes that the time of cases has run out; a step of the program itself.
     *
     * @return how many
     */
    int noteOverdue();

    /** The case of a number. */
    CaseFile get(String caseNo);

    /** The case of a number, if there is one. */
    Optional<CaseFile> find(String caseNo);

    /** The cases of some numbers, in the order of the numbers; what is not there is left out. */
    List<CaseFile> list(List<String> caseNos);

    /**
     * Numbers of the cases that an account reported or had a task about, newest first.
     *
     * @param most so many at most
     */
    List<String> ownNumbers(String account, int most);

    /** What was done to a case, first to last. */
    List<FlowEntry> flow(String caseNo);

    /**
     * Who reported a case, if that was told. Personal data: the doors show it to those who may
     * know.
     */
    Optional<CaseReport.Contact> contact(String caseNo);

    /** The photographs of a case. */
    List<CasePhoto> photos(String caseNo);

    /**
     * Gives every case that a step changed after a data version, in the order they came in; all
     * after version 0.
     */
    void each(long afterVersion, Consumer<CaseFile> taker);

    /** All tasks of inspectors, by when they were issued. */
    List<InspectorTask> tasks();

    /** Tasks that an inspector has still to answer, the most pressing first. */
    List<InspectorTask> openTasks(String inspector);
}
