package io.gridward.core.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.audit.AuditEntry;
import io.gridward.core.audit.AuditLog;
import io.gridward.core.batch.ImportingProcess.Deed;
import io.gridward.core.store.OtherProcess;
import io.gridward.core.store.TestStores;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What batches that wait for their day promise when processes end or die. */
abstract class KeptProcessesContract {
    private TestStores stores;
    private BatchFixture city;

    abstract TestStores openStores();

    @BeforeEach
    void open() {
        stores = openStores();
        city = new BatchFixture(stores.store());
        city.publish("2026-01-01", "d1 A", "d2 A");
    }

    @AfterEach
    void close() {
        if (stores != null) {
            stores.close();
        }
    }

    private void dies(String statement, int times, Deed deed) {
        try (ImportingProcess other =
                ImportingProcess.dyingBefore(stores.address(), statement, times, deed)) {
            assertThat(other.end()).isEqualTo(OtherProcess.DIED);
        }
        stores.store().lock().close(); // a server needs a moment to see that a client is gone
    }

    @Test
    void outlivesTheProcessThatStagedItAndIsActivatedByAnother() {
        try (ImportingProcess other =
                ImportingProcess.dyingBefore(stores.address(), "no such", 1, Deed.KEEP)) {
            assertThat(other.end()).isZero();
        }
        Batch kept = city.batches().list().get(0);
        assertThat(kept.state()).isEqualTo(Batch.State.STAGED);
        assertThat(kept.staged()).isEqualTo(ImportingProcess.ROWS);
        assertThat(city.publish("2026-02-01", "d2 B").version()).isEqualTo(2);

        city.batches().activate(kept.id(), Activation.of("chief", LocalDate.parse("2026-12-01")));

        assertThat(city.departmentsOn("2026-11-30")).containsExactly("d1 A", "d2 B");
        assertThat(city.departmentsOn("2026-12-01"))
                .hasSize(ImportingProcess.ROWS)
                .contains("d1 child", "d2 child", "d2500 child");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "rows kept, not yet cleared | UPDATE batch SET state = 'STAGED' | 1",
                "all but the audit line | INSERT INTO audit | 1",
            })
    void isOpenStillWhenItsProcessDiesWhileItIsKept(String when, String statement, int times) {
        dies(statement, times, Deed.KEEP);

        assertThat(city.count("stage_department")).isEqualTo(ImportingProcess.ROWS);
        assertThat(city.count("kept_department")).isZero();
        assertThat(city.batches().list().get(0).state()).isEqualTo(Batch.State.FAILED);
        assertThat(city.count("stage_department")).isZero();
        assertThat(city.departments()).containsExactly("d1 A - -", "d2 A - -");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "the day is named | INSERT INTO batch_verdict | 1",
                "old rows ended, new ones not in | INSERT INTO department ( | 1",
                "rows in, not yet told | INSERT INTO change | 1",
                "all but the last audit line | INSERT INTO audit | 3",
            })
    void goesOnWaitingWhenItsProcessDiesWhileItIsActivated(
            String when, String statement, int times) {
        dies(statement, times, Deed.KEEP_AND_ACTIVATE);

        assertThat(city.departments()).containsExactly("d1 A - -", "d2 A - -");
        assertThat(city.version()).isEqualTo(1);
        assertThat(city.count("department_history")).isZero();
        assertThat(AuditLog.in(stores.store()).list(9))
                .extracting(AuditEntry::action)
                .containsExactly("stage", "publish");
        Batch kept = city.batches().list().get(0);
        assertThat(kept.state()).isEqualTo(Batch.State.STAGED);
        assertThat(kept.effective()).isEqualTo("2026-02-01");
        Batch done =
                city.batches()
                        .activate(kept.id(), Activation.of("chief", LocalDate.parse("2027-01-01")));
        assertThat(done.version()).isEqualTo(2);
        assertThat(city.departmentsOn("2027-01-01")).hasSize(ImportingProcess.ROWS);
    }
}
