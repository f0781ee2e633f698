package io.gridward.importer.samplecase;

import io.gridward.core.account.Role;
import io.gridward.core.citycase.CaseLayer;
import io.gridward.core.citycase.CaseReport;
import io.gridward.core.citycase.Cases;
import io.gridward.core.citycase.calendar.WorkingCalendar;
import io.gridward.core.citycase.limit.TimeLimits;
import io.gridward.core.citycase.machine.CaseSource;
import io.gridward.core.citycase.machine.CaseState;
import io.gridward.core.citycase.machine.Mover;
import io.gridward.core.citycase.report.DuplicateRule;
import io.gridward.core.citycase.report.ReportAnswer;
import io.gridward.core.citycase.report.Reporting;
import io.gridward.core.citycomponent.TypeCatalog;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.place.PlaceFinder;
import io.gridward.core.responsibility.Locator;
import io.gridward.core.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/**
 * Some hundred cases of the last twelve months, so that lists, maps and rates show something. They
 * are walked through the machine like any case, by people who have no account; the same seed on the
 * same day gives the same cases.
 */
public final class SampleCases {
    /** How many in the sample city. */
    public static final int USUAL = 200;

    private static final double RECENT_SHARE = 0.3;
    private static final int RECENT_DAYS = 5;
    private static final int DAYS = 365;
    private static final int INSPECTORS = 12;
    private static final int FIRST_HOUR = 7;
    private static final int HOURS = 13;
    private static final long SEED = 152_201L;
    private static final int OLD_REJECTED = 6;
    private static final int OLD_VOID = 9;
    private static final int OLD_SUSPENDED = 11;
    private static final List<CaseSource> SOURCES =
            List.of(
                    CaseSource.HOTLINE_12345,
                    CaseSource.HOTLINE_12345,
                    CaseSource.WECHAT,
                    CaseSource.WECHAT,
                    CaseSource.HOTLINE_12319,
                    CaseSource.VIDEO,
                    CaseSource.WEB,
                    CaseSource.LEADER);

    private final Store store;
    private final FeatureSource stored;
    private final FeatureSource held;
    private final Locator locator;
    private final TimeLimits limits;
    private final Clock clock;
    private final int count;

    /**
     * Over a store.
     *
     * @param stored what the store holds now
     * @param held what is held in memory
     * @param locator says who answers
     * @param limits time limits of the standard
     * @param clock the present
     * @param count how many to make
     */
    public SampleCases(
            Store store,
            FeatureSource stored,
            FeatureSource held,
            Locator locator,
            TimeLimits limits,
            Clock clock,
            int count) {
        this.store = store;
        this.stored = stored;
        this.held = held;
        this.locator = locator;
        this.limits = limits;
        this.clock = clock;
        this.count = count;
    }

    /** True when the store has no case yet. */
    public boolean isWanted() {
        return stored.count(FeatureQuery.of(CaseLayer.get(), null)) == 0;
    }

    /**
     * Makes them.
     *
     * @param goOn called before each; what it throws ends the work
     */
    public void make(Runnable goOn) {
        Random random = new Random(SEED);
        Instant present = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        LocalDate today = LocalDate.ofInstant(present, WorkingCalendar.ZONE);
        SampleSpots spots = new SampleSpots(held, limits, today, random);
        List<String> departments = departments(today);
        if (spots.isEmpty() || departments.isEmpty()) {
            return;
        }
        SampleClock past = new SampleClock(present, WorkingCalendar.ZONE);
        Cases cases = Cases.in(store, limits, past);
        Reporting reporting =
                new Reporting(
                        cases,
                        held,
                        locator,
                        PlaceFinder.NOWHERE,
                        stored,
                        DuplicateRule.USUAL,
                        limits,
                        clock);
        CaseState[] states = CaseState.values();
        int next = 0;
        for (Instant moment : moments(present, random)) {
            goOn.run();
            past.begin(moment);
            Mover inspector =
                    SampleWalk.person(
                            "inspector" + (1 + random.nextInt(INSPECTORS)), Role.INSPECTOR);
            String number = report(reporting, spots, inspector, moment, random);
            boolean recent = moment.plus(Duration.ofDays(RECENT_DAYS)).isAfter(present);
            new SampleWalk(cases, limits, past, random, departments, inspector, number)
                    .to(recent ? states[next++ % states.length] : old(random));
        }
    }

    /** When they are reported: some a day over the year, more of late. */
    private List<Instant> moments(Instant present, Random random) {
        List<Instant> moments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int days = i < count * RECENT_SHARE ? RECENT_DAYS : DAYS;
            ZonedDateTime day =
                    present.atZone(WorkingCalendar.ZONE)
                            .truncatedTo(ChronoUnit.DAYS)
                            .minusDays(1 + random.nextInt(days));
            moments.add(
                    day.plusHours(FIRST_HOUR).plusMinutes(random.nextInt(HOURS * 60)).toInstant());
        }
        moments.sort(null);
        return moments;
    }

    /** Old ones are at an end, with few exceptions; of late all states are there. */
    private static CaseState old(Random random) {
        int fate = random.nextInt(100);
        return fate < OLD_REJECTED
                ? CaseState.REJECTED
                : fate < OLD_VOID
                        ? CaseState.VOID
                        : fate < OLD_SUSPENDED ? CaseState.SUSPENDED : CaseState.CLOSED;
    }

    private static String report(
            Reporting reporting,
            SampleSpots spots,
            Mover inspector,
            Instant moment,
            Random random) {
        SampleSpots.Spot spot = spots.draw(LocalDate.ofInstant(moment, WorkingCalendar.ZONE));
        boolean found = random.nextInt(10) < 7;
        CaseSource source =
                found ? CaseSource.INSPECTOR : SOURCES.get(random.nextInt(SOURCES.size()));
        Mover mover = found ? inspector : SampleWalk.person("acceptor1", Role.ACCEPTOR);
        CaseReport report =
                new CaseReport(
                        source,
                        TypeCatalog.GBT_47678_5_2026,
                        spot.kind(),
                        spot.type(),
                        spot.address(),
                        "示例案卷",
                        Set.of(),
                        null,
                        null,
                        null);
        ReportAnswer answer = reporting.report(report, spot.where(), mover);
        return Objects.requireNonNull(answer.file()).caseNo();
    }

    private List<String> departments(LocalDate today) {
        List<String> codes = new ArrayList<>();
        FeatureQuery all = FeatureQuery.of(LayerCatalog.city().get("department"), today);
        try (FeatureStream stream = held.read(all)) {
            while (stream.hasNext()) {
                Feature one = stream.next();
                codes.add(one.key());
            }
        }
        return codes;
    }
}
