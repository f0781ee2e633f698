package io.gridward.web.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.citycase.CaseField;
import io.gridward.core.citycase.CaseFile;
import io.gridward.core.citycase.Cases;
import io.gridward.core.citycase.limit.TimeLimits;
import io.gridward.core.citycase.machine.CaseState;
import io.gridward.core.citycase.machine.FlowEntry;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.stored.StoredFeatures;
import io.gridward.core.responsibility.Locator;
import io.gridward.core.snapshot.SnapshotFeatures;
import io.gridward.core.store.Store;
import io.gridward.core.store.TestStores;
import io.gridward.importer.samplecase.SampleCases;
import io.gridward.importer.samplecase.SampleHistory;
import io.gridward.web.city.CityReady;
import io.gridward.web.city.GridwardSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cases that come with the sample city. */
@Tag("slow")
class SampleCasesTest {
    private static final Instant PRESENT = Instant.parse("2026-11-26T02:00:00Z");
    private static final Clock CLOCK = Clock.fixed(PRESENT, ZoneId.of("Asia/Shanghai"));
    private static final TimeLimits LIMITS = TimeLimits.ofProgram(TimeLimits.YUNCHENG);

    @TempDir private Path folder;
    private TestStores stores;
    private SnapshotFeatures held;
    private SampleCases sample;

    @BeforeEach
    void open() {
        stores = TestStores.geopackage(folder);
        Store store = stores.store();
        held =
                SnapshotFeatures.load(
                        StoredFeatures.in(store),
                        v -> Set.copyOf(SampleLoader.ORDER),
                        LayerCatalog.city().list());
        sample =
                new SampleCases(
                        store,
                        StoredFeatures.in(store),
                        held,
                        Locator.over(held),
                        LIMITS,
                        CLOCK,
                        SampleCases.USUAL);
    }

    @AfterEach
    void close() {
        held.close();
        stores.close();
    }

    private void city() {
        GridwardSettings settings =
                new GridwardSettings(
                        folder, new GridwardSettings.Db("", "", ""), true, Duration.ofDays(1));
        new SampleLoader(
                        stores.store(),
                        StoredFeatures.in(stores.store()),
                        held,
                        settings,
                        new SmallSample(),
                        sample,
                        new SampleHistory(
                                stores.store(), held, Locator.over(held), LIMITS, CLOCK, 0),
                        new CityReady())
                .load();
    }

    private List<CaseFile> all() {
        List<CaseFile> all = new ArrayList<>();
        Cases.in(stores.store(), LIMITS, CLOCK).each(0, all::add);
        return all;
    }

    @Test
    void areOfTheLastTwelveMonthsAndInEveryState() {
        city();
        List<CaseFile> all = all();
        assertThat(all).hasSize(SampleCases.USUAL);
        Set<CaseState> states = EnumSet.noneOf(CaseState.class);
        all.forEach(f -> states.add(f.state()));
        assertThat(states).containsExactlyInAnyOrder(CaseState.values());
        OffsetDateTime now = OffsetDateTime.now(CLOCK);
        for (CaseFile file : all) {
            assertThat(file.moment(CaseField.REPORTED_AT)).isAfter(now.minusDays(366));
            assertThat(file.text(CaseField.GRID_CODE)).isNotNull();
        }
        assertThat(all).filteredOn(f -> f.number(CaseField.OVERDUE) == 1).hasSizeGreaterThan(10);
        assertThat(sample.isWanted()).as("not once more").isFalse();
    }

    @Test
    void noneOfTheirStepsIsOfTheFutureOrBeforeTheOneBefore() {
        city();
        Cases cases = Cases.in(stores.store(), LIMITS, CLOCK);
        for (CaseFile file : all()) {
            OffsetDateTime last = OffsetDateTime.MIN;
            for (FlowEntry step : cases.flow(file.caseNo())) {
                assertThat(step.at()).as(file.caseNo()).isAfterOrEqualTo(last);
                last = step.at();
            }
            assertThat(last.toInstant()).as(file.caseNo()).isBeforeOrEqualTo(PRESENT);
        }
    }

    @Test
    void areNotMadeWhereThereIsNoCity() {
        assertThat(sample.isWanted()).isTrue();
        sample.make(() -> {});
        assertThat(all()).isEmpty();
    }

    @Test
    void canBeBrokenOff() {
        city();
        AtomicInteger left = new AtomicInteger(5);
        Runnable stop =
                () -> {
                    if (left.decrementAndGet() < 0) {
                        throw new CancellationException();
                    }
                };
        int before = all().size();
        assertThatThrownBy(() -> sample.make(stop)).isInstanceOf(CancellationException.class);
        assertThat(all()).hasSize(before + 5);
    }
}
