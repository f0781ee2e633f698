package io.gridward.core.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.store.ChangeFeed;
import io.gridward.core.store.OtherProcess;
import io.gridward.core.store.TestStores;
import io.gridward.core.store.WriterLock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What batches promise when several processes import, and when one of them dies. */
abstract class ProcessesContract {
    private TestStores stores;
    private BatchFixture city;

    abstract TestStores openStores();

    @BeforeEach
    void open() {
        stores = openStores();
        city = new BatchFixture(stores.store());
    }

    @AfterEach
    void close() {
        if (stores != null) {
            stores.close();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "in the middle of staging | UPDATE batch SET staged | 2 | 10000",
                "old rows ended, new ones not in | INSERT INTO department ( | 1 | 12500",
                "all but the audit line | INSERT INTO audit | 1 | 12500",
            })
    void keepsTheOldDataWholeWhenAProcessDies(
            String when, String statement, int times, long staged) {
        city.publish("2026-01-01", "d1 A", "d2 A");

        try (ImportingProcess other =
                ImportingProcess.dyingBefore(stores.address(), statement, times)) {
            assertThat(other.end()).isEqualTo(OtherProcess.DIED);
        }

        assertThat(city.departments()).containsExactly("d1 A - -", "d2 A - -");
        assertThat(city.version()).isEqualTo(1);
        assertThat(city.count("stage_department")).isEqualTo(staged);
        waitUntilTheDeadHoldsNoLock();
        Batch dead = city.batches().list().get(0);
        assertThat(dead.state()).isEqualTo(Batch.State.FAILED);
        assertThat(dead.message()).contains("its process ended");
        assertThat(dead.staged()).isEqualTo(staged);
        assertThat(city.count("stage_department")).isZero();
        assertThat(city.count("department_history")).isZero();
        assertThat(city.publish("2026-03-01", "d1 B").version()).isEqualTo(2);
        assertThat(city.departmentsOn("2026-03-01")).containsExactly("d1 B", "d2 A");
    }

    /** A server needs a moment to see that a client is gone. */
    private void waitUntilTheDeadHoldsNoLock() {
        WriterLock lock = stores.store().lock();
        lock.close();
    }

    @Test
    void clearsADeadBatchWhenTheNextOneOpens() {
        try (ImportingProcess other =
                ImportingProcess.dyingBefore(stores.address(), "UPDATE batch SET staged", 2)) {
            assertThat(other.end()).isEqualTo(OtherProcess.DIED);
        }

        assertThat(city.publish("2026-03-01", "d1 B").added()).isEqualTo(1);

        assertThat(city.departments()).containsExactly("d1 B - -");
        assertThat(city.batches().list())
                .extracting(Batch::state)
                .containsExactly(Batch.State.PUBLISHED, Batch.State.FAILED);
    }

    @Test
    void makesAnotherProcessWaitItsTurn() {
        CompletableFuture<Batch> second;
        try (ImportingProcess other = ImportingProcess.waiting(stores.address())) {
            second = CompletableFuture.supplyAsync(() -> city.publish("2026-03-01", "d1 B"));
            assertThat(stores.store().tryLock()).isEmpty();
            assertThat(city.batches().list())
                    .extracting(Batch::state)
                    .containsExactly(Batch.State.RUNNING);
            assertThat(other.end()).isZero();
        }

        assertThat(second.join().version()).isEqualTo(2);
        assertThat(ChangeFeed.of(stores.store()).since(0, 9))
                .extracting(c -> List.of(c.added(), c.changed()))
                .containsExactly(List.of((long) ImportingProcess.ROWS, 0L), List.of(0L, 1L));
        assertThat(city.departments()).startsWith("d1 child - 2026-03-01", "d1 B 2026-03-01 -");
    }
}
