package io.gridward.core.citycase;

import static io.gridward.core.citycase.Town.ACCEPTOR;
import static io.gridward.core.citycase.Town.DISPATCHER;
import static io.gridward.core.citycase.Town.INSPECTOR;
import static io.gridward.core.citycase.Town.LEADER;
import static io.gridward.core.citycase.Town.UNIT;
import static io.gridward.core.citycase.Town.moment;
import static io.gridward.core.citycase.Town.place;
import static io.gridward.core.citycase.Town.refusal;
import static io.gridward.core.citycase.Town.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.audit.AuditLog;
import io.gridward.core.batch.BatchConflict;
import io.gridward.core.batch.Batches;
import io.gridward.core.citycase.calendar.Calendars;
import io.gridward.core.citycase.limit.Light;
import io.gridward.core.citycase.limit.LimitClass;
import io.gridward.core.citycase.limit.TimeLimit;
import io.gridward.core.citycase.machine.CaseMark;
import io.gridward.core.citycase.machine.CaseMove;
import io.gridward.core.citycase.machine.CaseRefused.Kind;
import io.gridward.core.citycase.machine.CaseSource;
import io.gridward.core.citycase.machine.CaseState;
import io.gridward.core.citycase.machine.Mover;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.stored.StoredFeatures;
import io.gridward.core.store.Change;
import io.gridward.core.store.ChangeFeed;
import io.gridward.core.store.StoreUnavailable;
import io.gridward.core.store.TestStores;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What cases promise on every kind of store: the clock, the log, the layer. */
abstract class CasesContract {
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
    void theClockRunsStandsAndIsExtended() {
        CaseFile file = town.make(town.report(), ACCEPTOR, CaseMove.ACCEPT);
        town.make(file, LEADER, step(CaseMove.FILE).under(Town.condition()));
        CaseFile sent = town.make(file, DISPATCHER, step(CaseMove.DISPATCH).to("D1"));
        TimeLimit limit = sent.limit();
        assertThat(limit).isEqualTo(new TimeLimit(4, LimitClass.WORK_HOUR, null));
        // 09:00 to 12:00, and from 13:30 one hour more
        assertThat(sent.moment(CaseField.DUE_AT)).isEqualTo(moment("2026-11-26T14:30"));
        assertThat(sent.number(CaseField.CALENDAR)).isEqualTo(1L);
        var calendar = Calendars.in(stores.store()).get(1);
        assertThat(sent.light(moment("2026-11-26T12:00"), calendar)).isEqualTo(Light.GREEN);
        assertThat(sent.light(moment("2026-11-26T13:43"), calendar)).isEqualTo(Light.YELLOW);
        assertThat(sent.light(moment("2026-11-26T14:31"), calendar)).isEqualTo(Light.RED);

        town.make(file, UNIT, CaseMove.TAKE);
        town.at("2026-11-26T11:00");
        town.make(file, UNIT, step(CaseMove.ASK_SUSPENSION).because("管线施工"));
        CaseFile stopped = town.make(file, DISPATCHER, CaseMove.APPROVE_SUSPENSION);
        assertThat(stopped.moment(CaseField.DUE_AT)).isNull();
        assertThat(stopped.light(town.now(), calendar)).isEqualTo(Light.STOPPED);

        town.at("2026-11-28T10:00"); // a Saturday; two hours are left for Monday
        CaseFile goesOn = town.make(file, DISPATCHER, CaseMove.RESUME);
        assertThat(goesOn.moment(CaseField.DUE_AT)).isEqualTo(moment("2026-11-30T10:00"));

        town.make(file, UNIT, step(CaseMove.ASK_EXTENSION).because("雪").adding(3));
        CaseFile extended = town.make(file, DISPATCHER, CaseMove.APPROVE_EXTENSION);
        assertThat(extended.moment(CaseField.DUE_AT)).isEqualTo(moment("2026-11-30T14:30"));
        assertThat(extended.number(CaseField.EXTENSIONS)).isEqualTo(1L);

        town.at("2026-11-30T14:31");
        assertThat(town.make(file, UNIT, CaseMove.HANDLE).number(CaseField.OVERDUE)).isEqualTo(1L);
    }

    @Test
    void notesWhatFellDueOnceAndByItself() {
        CaseFile file = town.handling();
        assertThat(town.cases.noteOverdue()).isZero();
        town.at("2026-11-27T09:00");
        assertThat(town.cases.noteOverdue()).isEqualTo(1);
        assertThat(town.cases.noteOverdue()).isZero();

        CaseFile late = town.cases.get(file.caseNo());
        assertThat(late.number(CaseField.OVERDUE)).isEqualTo(1L);
        assertThat(town.cases.flow(file.caseNo()).get(5).actor()).isEqualTo("gridward");
        assertThat(late.state()).isEqualTo(CaseState.HANDLING);
    }

    @Test
    void anotherBodyHasAClockOfItsOwn() {
        CaseFile file = town.inState(CaseState.RETURNED);
        town.at("2026-11-27T09:00");
        CaseFile sent = town.make(file, DISPATCHER, step(CaseMove.APPROVE_RETURN).to("D2"));
        assertThat(sent.text(CaseField.DEPARTMENT_CODE)).isEqualTo("D2");
        assertThat(sent.is(CaseMark.REROUTED)).isTrue();
        assertThat(sent.moment(CaseField.DUE_AT)).isEqualTo(moment("2026-11-27T14:30"));
        assertThat(refusal(() -> town.make(file, UNIT, CaseMove.TAKE)))
                .isEqualTo(Kind.NOT_PERMITTED);
    }

    @Test
    void aRetryIsNotDoneTwice() {
        CaseFile first = town.cases.report(Town.litter("k1"), place(122.07, 46.08), INSPECTOR);
        CaseFile again = town.cases.report(Town.litter("k1"), place(122.07, 46.08), INSPECTOR);
        assertThat(again.caseNo()).isEqualTo(first.caseNo());
        assertThat(
                        refusal(
                                () ->
                                        town.cases.report(
                                                Town.litter("k1"),
                                                place(122.08, 46.08),
                                                INSPECTOR)))
                .isEqualTo(Kind.KEY_REUSED);
        Mover colleague = new Mover("另一采集员", INSPECTOR.roles(), null);
        assertThat(town.cases.report(Town.litter("k1"), place(122.07, 46.08), colleague).caseNo())
                .as("a key belongs to an account")
                .isEqualTo("20261126000002");

        CaseStep accept = CaseStep.of(CaseMove.ACCEPT, 1).keyed("k2");
        town.cases.make(first.caseNo(), accept, ACCEPTOR);
        assertThat(town.cases.make(first.caseNo(), accept, ACCEPTOR).revision()).isEqualTo(2);
        assertThat(town.cases.flow(first.caseNo())).hasSize(2);
    }

    @Test
    void whoSawAnOlderRevisionIsRefused() {
        CaseFile file = town.report();
        town.make(file, ACCEPTOR, CaseMove.ACCEPT);
        assertThat(
                        refusal(
                                () ->
                                        town.cases.make(
                                                file.caseNo(),
                                                CaseStep.of(CaseMove.ACCEPT, 1),
                                                ACCEPTOR)))
                .isEqualTo(Kind.STALE);
    }

    /** Many at once, each with a key and a retry: nothing is lost, doubled or out of step. */
    @Test
    void manyAtOnceLoseAndDoubleNothing() throws Exception {
        int people = 16;
        int each = 5;
        ExecutorService crowd = Executors.newFixedThreadPool(people);
        try {
            List<Future<?>> work = new ArrayList<>();
            for (int p = 0; p < people; p++) {
                String person = "k" + p;
                work.add(crowd.submit(() -> reportAndAccept(person, each)));
            }
            for (Future<?> one : work) {
                one.get();
            }
        } finally {
            crowd.shutdownNow();
        }
        List<CaseFile> all = new ArrayList<>();
        town.cases.each(0, all::add);
        assertThat(all).hasSize(people * each);
        assertThat(all).allMatch(f -> f.state() == CaseState.ACCEPTED && f.revision() == 2);
        assertThat(all.stream().map(CaseFile::caseNo).distinct()).hasSize(people * each);
        assertThat(ChangeFeed.of(stores.store()).version()).isEqualTo(2L * people * each);
        all.forEach(f -> assertThat(town.cases.flow(f.caseNo())).hasSize(2));
    }

    private void reportAndAccept(String person, int times) {
        for (int i = 0; i < times; i++) {
            CaseReport report = Town.litter(person + "-" + i);
            CaseFile file = town.cases.report(report, place(122.07, 46.08), INSPECTOR);
            town.cases.report(report, place(122.07, 46.08), INSPECTOR);
            town.cases.make(file.caseNo(), CaseStep.of(CaseMove.ACCEPT, 1), ACCEPTOR);
        }
    }

    @Test
    void theLogIsOnlyAddedTo() {
        List<String> attempts =
                List.of(
                        "UPDATE case_flow SET actor = 'x'",
                        "DELETE FROM case_flow",
                        "UPDATE working_calendar SET content = ''",
                        "DELETE FROM case_request",
                        "DELETE FROM case_photo");
        town.cases.report(Town.litter("k"), place(122.07, 46.08), INSPECTOR);
        town.cases.add("20261126000001", photo("ab"), INSPECTOR);
        for (String sql : attempts) {
            assertThatThrownBy(() -> stores.execute(sql))
                    .as(sql)
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("only added to");
        }
        assertThat(town.cases.flow("20261126000001")).hasSize(1);
    }

    private static CasePhoto photo(String start) {
        String sha256 = start.repeat(32).substring(0, 64);
        return new CasePhoto(CaseMove.REPORT, sha256, "image/jpeg", 5, null, 122.07, 46.08);
    }

    @Test
    void keepsWhatIsKnownOfPhotographsOnce() {
        CaseFile file = town.report();
        town.cases.add(file.caseNo(), photo("ab"), INSPECTOR);
        town.cases.add(file.caseNo(), photo("ab"), INSPECTOR);
        town.cases.add(file.caseNo(), photo("cd"), INSPECTOR);
        assertThat(town.cases.photos(file.caseNo())).containsExactly(photo("ab"), photo("cd"));
        town.make(file, ACCEPTOR, step(CaseMove.REJECT).because("x"));
        assertThat(refusal(() -> town.cases.add(file.caseNo(), photo("ef"), INSPECTOR)))
                .isEqualTo(Kind.ILLEGAL);
    }

    @Test
    void theLayerShowsTheVeryRowsAndTheirPast() {
        CaseFile file = town.report();
        long reported = file.dataVersion();
        town.make(file, ACCEPTOR, CaseMove.ACCEPT);
        CaseFile newest = town.make(file, LEADER, step(CaseMove.FILE).under(Town.condition()));
        FeatureSource features = StoredFeatures.in(stores.store());
        FeatureQuery query = FeatureQuery.of(CaseLayer.get(), LocalDate.of(2026, 11, 26));

        Feature now = only(features, query);
        assertThat(now.text("state")).isEqualTo("FILED");
        assertThat(now.value("filed_at")).isEqualTo(newest.moment(CaseField.FILED_AT));
        assertThat(now.text("type_name")).isEqualTo("暴露垃圾");
        assertThat(now.geometry().getCoordinate().x).isEqualTo(122.07);
        assertThat(now.geometry().getCoordinate().y).isEqualTo(46.08);
        assertThat(only(features, query.pinned(reported)).text("state")).isEqualTo("REPORTED");
        assertThat(features.count(query.on(LocalDate.of(2026, 11, 25)))).isZero();
    }

    private static @Nullable Feature only(FeatureSource features, FeatureQuery query) {
        try (FeatureStream stream = features.read(query)) {
            Feature one = stream.next();
            assertThat(stream.hasNext()).isFalse();
            return one;
        }
    }

    @Test
    void everyStepIsInTheChangeFeedAndTheAudit() {
        CaseFile file = town.make(town.report(), ACCEPTOR, CaseMove.ACCEPT);

        List<Change> changes = ChangeFeed.of(stores.store()).since(0, 10);
        assertThat(changes).extracting(Change::layer).containsOnly("case").hasSize(2);
        assertThat(changes.get(0).added()).isEqualTo(1);
        assertThat(changes.get(1).changed()).isEqualTo(1);
        assertThat(changes.get(0).batch()).isEqualTo(changes.get(1).batch());
        assertThat(file.dataVersion()).isEqualTo(changes.get(1).version());
        assertThat(AuditLog.in(stores.store()).list(1).get(0))
                .satisfies(
                        e -> {
                            assertThat(e.subject()).isEqualTo("case " + file.caseNo());
                            assertThat(e.actor()).isEqualTo(ACCEPTOR.name());
                            assertThat(e.detail()).contains("ACCEPT: ACCEPTED, revision 2");
                        });
        long batch = changes.get(0).batch();
        assertThat(Batches.in(stores.store()).get(batch).changed()).isEqualTo(1);
        assertThatThrownBy(() -> Batches.in(stores.store()).rollback(batch, "gis"))
                .isInstanceOf(BatchConflict.class)
                .hasMessageContaining("case");
    }

    @Test
    void acceptsALimitByHandOnlyWhereTheTablesHaveNone() {
        CaseReport other =
                new CaseReport(
                        CaseSource.HOTLINE_12345,
                        "GB/T 47678.5-2026",
                        "matter",
                        "06009",
                        null,
                        null,
                        Set.of(CaseMark.URGENT),
                        null,
                        new CaseReport.Contact("王女士", "138"),
                        null);
        CaseFile file = town.cases.report(other, place(122.07, 46.08), ACCEPTOR);
        assertThat(town.cases.contact(file.caseNo()))
                .contains(new CaseReport.Contact("王女士", "138"));
        town.make(file, ACCEPTOR, CaseMove.ACCEPT);
        TimeLimit own = new TimeLimit(3, LimitClass.URGENT_HOUR, null);
        CaseStep step = step(CaseMove.FILE).within(own);
        assertThat(town.make(file, LEADER, step).limit()).isEqualTo(own);
        CaseFile litter = town.inState(CaseState.ACCEPTED);
        assertThat(refusal(() -> town.make(litter, LEADER, step))).isEqualTo(Kind.BAD_INPUT);
    }

    @Test
    void theSourceFitsWhoReports() {
        assertThat(
                        refusal(
                                () ->
                                        town.cases.report(
                                                Town.litter(null), place(122.07, 46.08), ACCEPTOR)))
                .isEqualTo(Kind.NOT_PERMITTED);
        assertThat(refusal(() -> CaseSource.of("fax"))).isEqualTo(Kind.BAD_INPUT);
        assertThat(refusal(() -> town.cases.get("1"))).isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void aNewCalendarIsANewVersionAndOldDueTimesKeepTheirs() {
        CaseFile old = town.dispatched();
        Calendars calendars = Calendars.in(stores.store());
        String longer = "kind,from,to,value,source\nhours,01-01,12-31,00:00-23:59,x\n";
        assertThat(calendars.load(longer, "chief").version()).isEqualTo(2);
        assertThat(calendars.load(longer, "chief").version()).isEqualTo(2);

        CaseFile fresh = town.dispatched();
        assertThat(fresh.number(CaseField.CALENDAR)).isEqualTo(2L);
        assertThat(fresh.moment(CaseField.DUE_AT)).isEqualTo(moment("2026-11-26T13:00"));
        CaseFile kept = town.cases.get(old.caseNo());
        assertThat(kept.number(CaseField.CALENDAR)).isEqualTo(1L);
        assertThat(kept.moment(CaseField.DUE_AT)).isEqualTo(moment("2026-11-26T14:30"));
        assertThat(calendars.get(1).version()).isEqualTo(1);
    }
}
