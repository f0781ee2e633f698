package io.gridward.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.citycase.CaseField;
import io.gridward.core.citycase.CaseFile;
import io.gridward.core.citycase.Cases;
import io.gridward.core.citycase.calendar.WorkingCalendar;
import io.gridward.core.citycase.evaluation.CaseStatistics;
import io.gridward.core.citycase.evaluation.Count;
import io.gridward.core.citycase.evaluation.Evaluation;
import io.gridward.core.citycase.evaluation.Question;
import io.gridward.core.citycase.limit.TimeLimits;
import io.gridward.core.citycase.machine.CaseState;
import io.gridward.core.citycase.machine.FlowEntry;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.stored.StoredFeatures;
import io.gridward.core.responsibility.Locator;
import io.gridward.core.snapshot.SnapshotFeatures;
import io.gridward.core.store.TestStores;
import io.gridward.importer.samplecase.SampleCases;
import io.gridward.importer.samplecase.SampleHistory;
import io.gridward.web.city.CityReady;
import io.gridward.web.city.GridwardSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Three years of a city that is quickly told: two grids, one body. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // the city is made once
@Tag("slow")
class SampleHistoryTest {
    private static final Instant PRESENT = Instant.parse("2026-11-26T02:00:00Z");
    private static final Clock CLOCK = Clock.fixed(PRESENT, ZoneId.of("Asia/Shanghai"));
    private static final TimeLimits LIMITS = TimeLimits.ofProgram(TimeLimits.YUNCHENG);
    private static final int COUNT = 700;

    @TempDir private static Path folder;
    private TestStores stores;
    private SnapshotFeatures held;

    @BeforeAll
    void open() {
        stores = TestStores.geopackage(folder);
        held =
                SnapshotFeatures.load(
                        StoredFeatures.in(stores.store()),
                        v -> Set.copyOf(SampleLoader.ORDER),
                        LayerCatalog.city().list());
        new SampleLoader(
                        stores.store(),
                        StoredFeatures.in(stores.store()),
                        held,
                        new GridwardSettings(
                                folder,
                                new GridwardSettings.Db("", "", ""),
                                true,
                                Duration.ofDays(1)),
                        new SmallSample(),
                        new SampleCases(
                                stores.store(),
                                StoredFeatures.in(stores.store()),
                                held,
                                Locator.over(held),
                                LIMITS,
                                CLOCK,
                                0),
                        history(),
                        new CityReady())
                .load();
    }

    @AfterAll
    void close() {
        held.close();
        stores.close();
    }

    private SampleHistory history() {
        return new SampleHistory(stores.store(), held, Locator.over(held), LIMITS, CLOCK, COUNT);
    }

    private Cases cases() {
        return Cases.in(stores.store(), LIMITS, CLOCK);
    }

    private List<CaseFile> all() {
        List<CaseFile> all = new ArrayList<>();
        cases().each(0, all::add);
        return all;
    }

    private static LocalDate day(CaseFile file) {
        return Objects.requireNonNull(file.moment(CaseField.REPORTED_AT))
                .atZoneSameInstant(WorkingCalendar.ZONE)
                .toLocalDate();
    }

    private static long count(List<CaseFile> all, Predicate<LocalDate> days) {
        return all.stream().filter(f -> days.test(day(f))).count();
    }

    @Test
    void hasSeasonsWeeksAndYears() {
        List<CaseFile> all = all();
        assertThat(all.size()).isBetween(COUNT * 95 / 100, COUNT * 105 / 100);
        List<CaseFile> snow =
                all.stream().filter(f -> "10001".equals(f.text(CaseField.TYPE_CODE))).toList();
        assertThat(count(snow, d -> d.getMonthValue() >= 5 && d.getMonthValue() <= 9)).isZero();
        assertThat(count(snow, d -> d.getMonthValue() <= 2 || d.getMonthValue() == 12))
                .isGreaterThan(snow.size() / 2);
        assertThat(count(all, d -> d.getDayOfWeek() == DayOfWeek.SUNDAY) * 4)
                .isLessThan(count(all, d -> d.getDayOfWeek() == DayOfWeek.MONDAY) * 3);
        LocalDate first = LocalDate.of(2023, 11, 26);
        assertThat(count(all, d -> d.isBefore(first.plusYears(1))))
                .isLessThan(count(all, d -> !d.isBefore(first.plusYears(2))));
        assertThat(all).allSatisfy(f -> assertThat(day(f)).isAfterOrEqualTo(first));
        assertThat(all).allSatisfy(f -> assertThat(f.text(CaseField.GRID_CODE)).isNotNull());
    }

    @Test
    void nearlyAllAreClosedAndTheirStepsAreInOrderAndPast() {
        List<CaseFile> all = all();
        assertThat(all.stream().filter(f -> f.state() == CaseState.CLOSED).count())
                .isGreaterThan(all.size() * 90L / 100);
        for (CaseFile file : all) {
            OffsetDateTime last = OffsetDateTime.MIN;
            for (FlowEntry step : cases().flow(file.caseNo())) {
                assertThat(step.at()).as(file.caseNo()).isAfterOrEqualTo(last);
                last = step.at();
            }
            assertThat(last.toInstant()).as(file.caseNo()).isBeforeOrEqualTo(PRESENT);
        }
    }

    @Test
    void someAreLateAndMostAreNot() {
        Evaluation years =
                CaseStatistics.load(cases())
                        .evaluate(
                                Question.all(
                                        LocalDate.of(2023, 1, 1),
                                        LocalDate.of(2027, 1, 1),
                                        OffsetDateTime.now(CLOCK)));
        long handled = years.count(0, Count.N12);
        long inTime = years.count(0, Count.N13);
        assertThat(inTime).isBetween(handled * 65 / 100, handled * 97 / 100);
        assertThat(years.count(0, Count.N15)).as("reworked").isPositive();
        assertThat(years.count(0, Count.N03)).as("by citizens").isBetween(150L, 400L);
    }

    @Test
    void theSameDayGivesTheSameCases() {
        int before = all().size();
        history().make(() -> {});
        assertThat(all()).as("known by their numbers: none twice").hasSize(before);
    }
}
