package io.gridward.core.citycase;

import static io.gridward.core.citycase.Town.ACCEPTOR;
import static io.gridward.core.citycase.Town.DISPATCHER;
import static io.gridward.core.citycase.Town.INSPECTOR;
import static io.gridward.core.citycase.Town.LEADER;
import static io.gridward.core.citycase.Town.UNIT;
import static io.gridward.core.citycase.Town.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.citycase.dispute.Return;
import io.gridward.core.citycase.dispute.Returns;
import io.gridward.core.citycase.evaluation.CaseStatistics;
import io.gridward.core.citycase.evaluation.Count;
import io.gridward.core.citycase.evaluation.Dimension;
import io.gridward.core.citycase.evaluation.Evaluation;
import io.gridward.core.citycase.evaluation.Post;
import io.gridward.core.citycase.evaluation.Question;
import io.gridward.core.citycase.evaluation.Rate;
import io.gridward.core.citycase.machine.CaseMove;
import io.gridward.core.citycase.machine.CaseState;
import io.gridward.core.store.TestStores;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What statistics promise of cases that were really worked on, on every kind of store. */
abstract class CaseStatisticsContract {
    private static final LocalDate FROM = LocalDate.of(2026, 11, 1);
    private static final LocalDate TO = LocalDate.of(2026, 12, 1);

    private TestStores stores;
    private Town town;

    abstract TestStores openStores();

    @BeforeEach
    void open() {
        stores = openStores();
        town = new Town(stores.store(), "2026-11-26T09:00");
    }

    @AfterEach
    void close() {
        if (stores != null) {
            stores.close();
        }
    }

    /**
     * One closed in time, one closed late after rework, one overdue in the hands of its body, one
     * suspended, one voided, one rejected, one just reported.
     */
    @Test
    void countsWhatWasDone() {
        town.inState(CaseState.CLOSED);
        town.inState(CaseState.VOID);
        town.inState(CaseState.REJECTED);
        town.inState(CaseState.REPORTED);
        town.inState(CaseState.SUSPENDED);
        town.handling();
        CaseFile again = town.inState(CaseState.REWORK);
        CaseStatistics statistics = CaseStatistics.load(town.cases);
        town.at("2026-11-27T10:00");
        town.make(again, DISPATCHER, CaseMove.DISPATCH_REWORK);
        town.make(again, UNIT, CaseMove.TAKE);
        town.make(again, UNIT, CaseMove.HANDLE);
        town.make(again, ACCEPTOR, step(CaseMove.CHECK).by(INSPECTOR.name()));
        town.at("2026-11-27T16:00"); // the check was due after four working hours, at 15:30
        town.make(again, INSPECTOR, step(CaseMove.ANSWER_CHECK).saying(true));
        town.make(again, LEADER, CaseMove.CLOSE);
        assertThat(statistics.refresh()).isTrue();

        Evaluation all = statistics.evaluate(Question.all(FROM, TO, town.now()));

        assertThat(counts(all, 0, Count.N01, Count.N02, Count.N04, Count.N05, Count.N08))
                .containsExactly(7L, 7L, 5L, 5L, 4L);
        assertThat(counts(all, 0, Count.N11, Count.N12, Count.N13, Count.N14, Count.N15))
                .containsExactly(4L, 2L, 1L, 1L, 1L);
        assertThat(counts(all, 0, Count.N16, Count.N17, Count.N18, Count.N24, Count.N26))
                .containsExactly(3L, 2L, 1L, 1L, 1L);
        assertThat(counts(all, 0, Count.N21, Count.N22, Count.CHECKED)).containsExactly(3L, 2L, 3L);
        assertThat(all.indices(0).rate("R03")).isEqualTo(new Rate(2, 3));
        assertThat(all.indices(0).rate("R15")).isEqualTo(new Rate(2, 3));
    }

    private static List<Long> counts(Evaluation evaluation, int group, Count... counts) {
        return Arrays.stream(counts).map(c -> evaluation.count(group, c)).toList();
    }

    @Test
    void tellsGroupsAndPeopleApart() {
        town.inState(CaseState.CLOSED);
        town.make(
                town.inState(CaseState.RETURNED),
                DISPATCHER,
                step(CaseMove.APPROVE_RETURN).to("D2"));
        CaseStatistics statistics = CaseStatistics.load(town.cases);

        Evaluation bodies =
                statistics.evaluate(
                        Question.all(FROM, TO, town.now(), Dimension.DEPARTMENT, Dimension.MONTH));
        assertThat(bodies.size()).isEqualTo(2);
        assertThat(bodies.key(0)).containsExactly("D1", "2026-11");
        assertThat(bodies.key(1)).containsExactly("D2", "2026-11");
        assertThat(bodies.count(1, Count.N10)).as("dispatched wrongly at first").isZero();

        Evaluation dispatchers = statistics.evaluate(Post.DISPATCHER, FROM, TO);
        assertThat(dispatchers.key(0)).containsExactly(DISPATCHER.name());
        assertThat(dispatchers.indices(0).rate("R24")).isEqualTo(new Rate(1, 2));
        Evaluation inspectors = statistics.evaluate(Post.INSPECTOR, FROM, TO);
        assertThat(inspectors.indices(0).rate("R12")).isEqualTo(new Rate(2, 2));
        assertThat(inspectors.indices(0).rate("R15")).isEqualTo(new Rate(1, 1));
    }

    /** One sent to another body, one whose return was refused, one that nobody returned. */
    @Test
    void tellsWhatWasReturnedAndToWhomItWent() {
        CaseFile given = town.inState(CaseState.RETURNED);
        town.make(given, DISPATCHER, step(CaseMove.APPROVE_RETURN).to("D2"));
        CaseFile kept = town.inState(CaseState.RETURNED);
        town.make(kept, DISPATCHER, step(CaseMove.REFUSE_RETURN).because("是你的"));
        town.inState(CaseState.CLOSED);

        List<Return> returns = Returns.in(stores.store()).list(FROM, TO);

        assertThat(returns)
                .extracting(Return::caseNo)
                .containsExactly(given.caseNo(), kept.caseNo());
        assertThat(returns).extracting(Return::from).containsExactly("D1", "D1");
        assertThat(returns).extracting(Return::to).containsExactly("D2", null);
        assertThat(returns.get(0).place().getX()).isEqualTo(122.07);
        assertThat(returns.get(0).type()).isEqualTo(Town.TYPE);
        assertThat(Returns.in(stores.store()).list(TO, TO.plusMonths(1))).isEmpty();
    }
}
