package io.gridward.core.batch;

import static io.gridward.core.batch.BatchFixture.DEPARTMENT;
import static io.gridward.core.batch.BatchFixture.request;
import static io.gridward.core.batch.BatchFixture.stage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.lineage.Lineage;
import io.gridward.core.lineage.RepairNote;
import io.gridward.core.store.TestStores;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the lineage of every kind of store promises; one subclass per kind. */
abstract class LineageContract {
    private static final RepairNote SWAP =
            new RepairNote(2, "d1", "Q02", "swap-axes", "geom", "POINT (46 122)", "POINT (122 46)");
    private static final RepairNote MERGE =
            new RepairNote(1, null, "Q13", "merge-duplicate", "code", "d'9", "街道办");

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
        stores.close();
    }

    private Lineage lineage() {
        return Lineage.in(stores.store());
    }

    private List<RepairNote> list(long batch) {
        List<RepairNote> notes = new ArrayList<>();
        lineage().read(batch, notes::add);
        return notes;
    }

    private OpenBatch filled() {
        OpenBatch batch = city.batches().open(request(DEPARTMENT, "2026-01-01"));
        stage(batch, "d1 A");
        batch.note(SWAP);
        batch.note(MERGE);
        return batch;
    }

    private long published() {
        try (OpenBatch batch = filled()) {
            return batch.publish().id();
        }
    }

    @Test
    void tellsRepairsOfABatchInTheOrderOfItsFile() {
        long first = published();
        long second = published();

        assertThat(list(first)).containsExactly(MERGE, SWAP);
        assertThat(list(second)).containsExactly(MERGE, SWAP);
        assertThat(lineage().count(first)).isEqualTo(2);
        assertThat(lineage().count(99)).isZero();
    }

    @Test
    void forgetsThemWithARollbackAndThoseOfNoOtherBatch() {
        long first = published();
        try (OpenBatch batch = city.batches().open(request(DEPARTMENT, "2026-02-01"))) {
            stage(batch, "d1 B");
            batch.note(SWAP);
            long second = batch.publish().id();
            batch.close();
            city.batches().rollback(second, "tester");

            assertThat(lineage().count(second)).isZero();
        }
        assertThat(lineage().count(first)).isEqualTo(2);
    }

    @Test
    void forgetsThemWhenABatchFailsOrIsDiscarded() {
        long failed;
        try (OpenBatch batch = filled()) {
            failed = batch.id();
        }
        long kept;
        try (OpenBatch batch = filled()) {
            kept = batch.keep().id();
        }
        assertThat(lineage().count(failed)).isZero();
        assertThat(lineage().count(kept)).isEqualTo(2);

        city.batches().discard(kept, "tester");

        assertThat(lineage().count(kept)).isZero();
    }

    @Test
    void keepsThoseOfABatchThatWaitedForItsDay() {
        long kept;
        try (OpenBatch batch = filled()) {
            kept = batch.keep().id();
        }
        city.batches().activate(kept, Activation.of("chief", LocalDate.of(2026, 5, 1)));

        assertThat(list(kept)).containsExactly(MERGE, SWAP);
    }

    @Test
    void writesMoreThanOnePieceWithoutARowAmongThem() {
        long id;
        try (OpenBatch batch = city.batches().open(request(DEPARTMENT, "2026-01-01"))) {
            for (int row = 1; row <= 4100; row++) {
                batch.note(new RepairNote(row, "d1", "Q13", "merge-duplicate", "code", "a", "b"));
            }
            id = batch.publish().id();
        }
        assertThat(lineage().count(id)).isEqualTo(4100);
        assertThat(list(id)).extracting(RepairNote::row).hasSize(4100).isSorted();
    }

    @Test
    void takesNoneOnceTheBatchIsClosed() {
        OpenBatch batch = filled();
        batch.publish();

        assertThatThrownBy(() -> batch.note(SWAP)).hasMessageContaining("closed");
        batch.close();
    }
}
