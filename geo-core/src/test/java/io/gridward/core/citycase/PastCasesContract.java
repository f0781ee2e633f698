package io.gridward.core.citycase;

import static io.gridward.core.citycase.Town.ACCEPTOR;
import static io.gridward.core.citycase.Town.DISPATCHER;
import static io.gridward.core.citycase.Town.INSPECTOR;
import static io.gridward.core.citycase.Town.LEADER;
import static io.gridward.core.citycase.Town.UNIT;
import static io.gridward.core.citycase.Town.moment;
import static io.gridward.core.citycase.Town.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.citycase.PastCase.Deed;
import io.gridward.core.citycase.PastCase.Outcome;
import io.gridward.core.citycase.evaluation.CaseStatistics;
import io.gridward.core.citycase.evaluation.Count;
import io.gridward.core.citycase.evaluation.Dimension;
import io.gridward.core.citycase.evaluation.Evaluation;
import io.gridward.core.citycase.evaluation.Question;
import io.gridward.core.citycase.machine.CaseMove;
import io.gridward.core.citycase.machine.CaseRefused;
import io.gridward.core.citycase.machine.CaseState;
import io.gridward.core.citycase.machine.FlowEntry;
import io.gridward.core.store.ChangeFeed;
import io.gridward.core.store.TestStores;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is promised of cases that another system closed, on every kind of store. */
abstract class PastCasesContract {
    private static final String GIVER = "import:old";

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

    /** Filed at nine, handled when it is told, closed an hour later. */
    private static PastCase closed(String key, String day, String handled, @Nullable String due) {
        OffsetDateTime at = moment(day + "T09:00");
        OffsetDateTime done = moment(handled);
        List<Deed> deeds = new ArrayList<>();
        deeds.add(new Deed(at, ACCEPTOR, step(CaseMove.ACCEPT)));
        deeds.add(new Deed(at, LEADER, step(CaseMove.FILE).under(Town.condition())));
        deeds.add(
                new Deed(
                        at,
                        DISPATCHER,
                        step(CaseMove.DISPATCH).to("D1"),
                        due == null ? null : moment(due)));
        deeds.add(new Deed(at, UNIT, step(CaseMove.TAKE)));
        deeds.add(new Deed(done, UNIT, step(CaseMove.HANDLE)));
        deeds.add(new Deed(done, ACCEPTOR, step(CaseMove.CHECK).by(INSPECTOR.name())));
        OffsetDateTime end = done.plusHours(1);
        deeds.add(new Deed(end, INSPECTOR, step(CaseMove.ANSWER_CHECK).saying(true)));
        deeds.add(new Deed(end, LEADER, step(CaseMove.CLOSE)));
        return new PastCase(Town.litter(key), Town.place(122.07, 46.08), INSPECTOR, at, deeds);
    }

    private List<Outcome> take(PastCase... cases) {
        return town.cases.takeOver(List.of(cases), GIVER);
    }

    /** Four working hours from nine end at 14:00 in winter's hours. */
    @Test
    void standsAtItsEndWithItsOwnTimesAndLog() {
        Outcome one = take(closed("A-1", "2024-03-05", "2024-03-05T11:00", null)).get(0);

        assertThat(one.added()).isTrue();
        assertThat(one.caseNo()).isEqualTo("20240305000001");
        CaseFile file = town.cases.get(one.caseNo());
        assertThat(file.state()).isEqualTo(CaseState.CLOSED);
        assertThat(file.moment(CaseField.REPORTED_AT)).isEqualTo(moment("2024-03-05T09:00"));
        assertThat(file.moment(CaseField.CLOSED_AT)).isEqualTo(moment("2024-03-05T12:00"));
        assertThat(file.number(CaseField.OVERDUE)).isZero();
        assertThat(file.place().getX()).isEqualTo(122.07);
        assertThat(town.told(file))
                .containsExactly(
                        "REPORT > REPORTED",
                        "ACCEPT > ACCEPTED",
                        "FILE > FILED",
                        "DISPATCH > DISPATCHED",
                        "TAKE > HANDLING",
                        "HANDLE > HANDLED",
                        "CHECK > CHECKING",
                        "ANSWER_CHECK > CHECKING",
                        "CLOSE > CLOSED");
        List<FlowEntry> flow = town.cases.flow(one.caseNo());
        assertThat(flow).extracting(FlowEntry::revision).endsWith(9L);
        assertThat(flow.get(5).at()).isEqualTo(moment("2024-03-05T11:00"));
        assertThat(town.cases.tasks()).hasSize(1);
        assertThat(town.cases.tasks().get(0).answeredAt()).isEqualTo(moment("2024-03-05T12:00"));
        assertThat(town.cases.openTasks(INSPECTOR.name())).isEmpty();
    }

    @Test
    void aDueTimeThatWasToldStandsAndFallsDue() {
        List<Outcome> both =
                take(
                        closed("A-1", "2024-03-05", "2024-03-08T11:00", "2024-03-09T09:00"),
                        closed("A-2", "2024-03-05", "2024-03-05T10:30", "2024-03-05T10:00"));

        CaseFile inTime = town.cases.get(both.get(0).caseNo());
        assertThat(inTime.moment(CaseField.DUE_AT)).isEqualTo(moment("2024-03-09T09:00"));
        assertThat(inTime.number(CaseField.OVERDUE)).isZero();
        CaseFile late = town.cases.get(both.get(1).caseNo());
        assertThat(late.number(CaseField.OVERDUE)).isOne();
        assertThat(town.told(late)).containsSequence("TAKE > HANDLING", "FALL_DUE > HANDLING");
        assertThat(town.cases.flow(late.caseNo()).get(5).at())
                .isBetween(moment("2024-03-05T10:00"), moment("2024-03-05T10:30"));
    }

    /** Done in time, found not done when the time was over: it falls due in its second handling. */
    @Test
    void reworkAfterTheDueTimeFallsDueInItsPlace() {
        PastCase once = closed("A-1", "2024-03-05", "2024-03-05T11:00", "2024-03-05T11:30");
        List<Deed> deeds = new ArrayList<>(once.deeds().subList(0, 6));
        OffsetDateTime later = moment("2024-03-05T12:00");
        deeds.add(new Deed(later, INSPECTOR, step(CaseMove.ANSWER_CHECK).saying(false)));
        deeds.add(new Deed(later, LEADER, step(CaseMove.ORDER_REWORK)));
        deeds.add(new Deed(later, DISPATCHER, step(CaseMove.DISPATCH_REWORK)));
        deeds.add(new Deed(later.plusHours(1), UNIT, step(CaseMove.TAKE)));
        String caseNo =
                take(new PastCase(once.report(), once.place(), once.mover(), once.at(), deeds))
                        .get(0)
                        .caseNo();

        List<FlowEntry> flow = town.cases.flow(caseNo);
        assertThat(flow).extracting(FlowEntry::move).contains(CaseMove.FALL_DUE);
        assertThat(flow)
                .extracting(FlowEntry::at)
                .isSortedAccordingTo(OffsetDateTime.timeLineOrder());
    }

    @Test
    void numbersOfADayGoOnAndAllIsOneVersion() {
        town.at("2024-03-05T08:00");
        CaseFile before = town.report();
        town.at("2026-11-26T09:00");
        long version = ChangeFeed.of(stores.store()).version();

        List<Outcome> taken =
                take(
                        closed("A-1", "2024-03-05", "2024-03-05T11:00", null),
                        closed("A-2", "2024-03-05", "2024-03-05T11:00", null),
                        closed("A-3", "2024-03-06", "2024-03-06T11:00", null));

        assertThat(before.caseNo()).isEqualTo("20240305000001");
        assertThat(taken)
                .extracting(Outcome::caseNo)
                .containsExactly("20240305000002", "20240305000003", "20240306000001");
        assertThat(ChangeFeed.of(stores.store()).version()).isEqualTo(version + 1);
        List<String> changed = new ArrayList<>();
        town.cases.each(version, f -> changed.add(f.caseNo()));
        assertThat(changed).hasSize(3);
    }

    @Test
    void aSecondTimeChangesNothing() {
        PastCase one = closed("A-1", "2024-03-05", "2024-03-05T11:00", null);
        String caseNo = take(one).get(0).caseNo();
        long version = ChangeFeed.of(stores.store()).version();

        Outcome again = take(one).get(0);
        Outcome twice = town.cases.takeOver(List.of(one), "import:other").get(0);
        Outcome other = take(closed("A-1", "2024-03-05", "2024-03-05T11:30", null)).get(0);

        assertThat(again).isEqualTo(new Outcome(caseNo, false, null));
        assertThat(twice.added()).as("the number of another system").isTrue();
        assertThat(other.caseNo()).isNull();
        assertThat(other.refusal().kind()).isEqualTo(CaseRefused.Kind.KEY_REUSED);
        assertThat(ChangeFeed.of(stores.store()).version()).isEqualTo(version + 1);
    }

    /** A deed that the machine does not allow, times that run backwards, times to come. */
    @Test
    void whatIsRefusedLeavesNothingAndTheOthersAreTaken() {
        PastCase good = closed("A-1", "2024-03-05", "2024-03-05T11:00", null);
        List<Deed> withoutDispatch = new ArrayList<>(good.deeds());
        withoutDispatch.remove(2);
        PastCase illegal =
                new PastCase(
                        Town.litter("A-2"), good.place(), good.mover(), good.at(), withoutDispatch);
        PastCase backwards = closed("A-3", "2024-03-05", "2024-03-05T08:00", null);
        PastCase toCome = closed("A-4", "2026-11-26", "2026-11-27T09:00", null);

        List<Outcome> taken = take(illegal, backwards, toCome, good);

        assertThat(taken)
                .extracting(o -> o.refusal() == null ? null : o.refusal().kind())
                .containsExactly(
                        CaseRefused.Kind.ILLEGAL,
                        CaseRefused.Kind.BAD_INPUT,
                        CaseRefused.Kind.BAD_INPUT,
                        null);
        assertThat(taken.get(3).caseNo()).as("no number is lost").isEqualTo("20240305000001");
        CaseLedger ledger = new CaseLedger(stores.store(), town.cases);
        assertThat(ledger.count("SELECT count(*) FROM city_case")).isOne();
        assertThat(ledger.count("SELECT count(*) FROM case_work")).isOne();
        assertThat(ledger.count("SELECT count(*) FROM case_flow")).isEqualTo(9);
        assertThat(ledger.count("SELECT count(*) FROM case_request")).isOne();
    }

    @Test
    void statisticsCountThemByTheirOwnTimes() {
        take(
                closed("A-1", "2024-03-05", "2024-03-05T11:00", null),
                closed("A-2", "2024-03-05", "2024-03-08T11:00", null),
                closed("A-3", "2025-07-01", "2025-07-04T11:00", "2025-07-05T09:00"));
        Evaluation years =
                CaseStatistics.load(town.cases)
                        .evaluate(
                                Question.all(
                                        LocalDate.of(2024, 1, 1),
                                        LocalDate.of(2026, 1, 1),
                                        town.now(),
                                        Dimension.YEAR));

        assertThat(years.size()).isEqualTo(2);
        assertThat(years.key(0)).containsExactly("2024");
        assertThat(years.count(0, Count.N17)).as("closed").isEqualTo(2);
        assertThat(years.count(0, Count.N13)).as("handled in time").isEqualTo(1);
        assertThat(years.count(1, Count.N13)).as("by the due time told").isEqualTo(1);
        assertThat(years.count(0, Count.N21)).as("check tasks").isEqualTo(2);
    }
}
