package io.gridward.core.batch;

import static io.gridward.core.batch.BatchFixture.DEPARTMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.store.Store;
import io.gridward.core.store.TestStores;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A batch of new keys alone is published as if its rows had been compared one by one. */
abstract class ArrivalsContract {
    private static final long SEED = 20261126;
    private static final List<String> DAYS =
            List.of("-", "2020-01-01", "2020-01-02", "2020-01-03", "2020-01-04");

    /** Published and staged alike: a batch with it has a known key, and has to compare. */
    private static final String KNOWN = "known A";

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

    @ParameterizedTest
    @EnumSource(
            value = BatchRequest.Mode.class,
            names = {"UPSERT", "REPLACE"})
    void newRowsHoldFromTheDaysThatAComparisonGivesThem(BatchRequest.Mode mode) {
        city.publish("2020-01-01", KNOWN);
        Random random = new Random(SEED);
        for (int round = 0; round < 30; round++) {
            String day = round % 4 == 0 ? "0001-01-01" : DAYS.get(1 + random.nextInt(4));
            boolean kept = random.nextBoolean();
            List<String> rows = rows(random);

            List<String> alone = outcome("f" + round + "x", rows, List.of(), mode, day, kept);
            city.publish("0001-01-01", KNOWN);
            List<String> compared =
                    outcome("s" + round + "x", rows, List.of(KNOWN), mode, day, kept);

            assertThat(alone)
                    .as(
                            "seed %d round %d: %s as of %s%s",
                            SEED, round, rows, day, kept ? ", kept" : "")
                    .isEqualTo(compared);
        }
    }

    /** Key, name, first day, last day; the last may come before the first. */
    private static List<String> rows(Random random) {
        List<String> rows = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            rows.add(
                    "%d A %s %s"
                            .formatted(
                                    i, DAYS.get(random.nextInt(3)), DAYS.get(random.nextInt(5))));
        }
        return rows;
    }

    /** What comes of rows under keys of their own: the versions, or why there are none. */
    private List<String> outcome(
            String key,
            List<String> rows,
            List<String> others,
            BatchRequest.Mode mode,
            String day,
            boolean kept) {
        List<String> staged = new ArrayList<>(rows.stream().map(key::concat).toList());
        staged.addAll(others);
        LocalDate effective = LocalDate.parse(day);
        BatchRequest request = new BatchRequest(DEPARTMENT, "f", "t", effective, mode);
        try {
            long id;
            try (OpenBatch batch = city.batches().open(request)) {
                BatchFixture.stage(batch, staged.toArray(String[]::new));
                id = (kept ? batch.keep() : batch.publish()).id();
            }
            if (kept) {
                city.batches().activate(id, Activation.of("t", effective));
            }
        } catch (BatchConflict e) {
            return List.of(String.valueOf(e.getMessage()).replace(key, ""));
        }
        return city.departments().stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length()))
                .toList();
    }

    @Test
    void countsThem() {
        city.publish("2020-01-01", "a A");

        Batch batch = city.publish("2020-01-01", "b A", "c A");

        assertThat(List.of(batch.staged(), batch.added(), batch.changed(), batch.unchanged()))
                .containsExactly(2L, 2L, 0L, 0L);
        assertThat(city.version()).isEqualTo(2);
        assertThat(city.lines("SELECT version_from FROM department WHERE code = 'b'"))
                .containsExactly("2");
    }

    @Test
    void withdrawsWhatTheyReplace() {
        city.publish("2020-01-01", "a A", "b A");

        BatchRequest request =
                new BatchRequest(
                        DEPARTMENT,
                        "f",
                        "t",
                        LocalDate.parse("2020-01-03"),
                        BatchRequest.Mode.REPLACE);
        try (OpenBatch batch = city.batches().open(request)) {
            BatchFixture.stage(batch, "c A");
            assertThat(batch.publish().withdrawn()).isEqualTo(2);
        }

        assertThat(city.departments())
                .containsExactly("a A - 2020-01-03", "b A - 2020-01-03", "c A 2020-01-03 -");
        assertThat(city.count("department_history")).isEqualTo(2);
    }

    @Test
    void refusesAKeyThatStandsTwice() {
        assertThatThrownBy(() -> city.publish("2020-01-01", "a A", "a A 2020-01-02"))
                .isInstanceOf(BatchConflict.class)
                .hasMessageContaining("a (1), a (2)");
        assertThat(city.departments()).isEmpty();
    }

    /** NUL is stored as the replacement character. */
    @Test
    void refusesKeysThatAreStoredAlike() {
        assertThatThrownBy(() -> city.publish("2020-01-01", "a\0 A", "a\uFFFD A 2020-01-02"))
                .isInstanceOf(BatchConflict.class)
                .hasMessageContaining("a\uFFFD (1), a\uFFFD (2)");
        assertThat(city.departments()).isEmpty();
    }

    /** What makes them fast; a batch with a known key is compared. */
    @Test
    void areNotCompared() {
        assertThat(comparisons("a A", "b A")).isZero();
        assertThat(comparisons("c A", "d A")).isZero();
        assertThat(comparisons("e A", "b A")).isEqualTo(1);
    }

    private int comparisons(String... rows) {
        AtomicInteger seen = new AtomicInteger();
        Store hooked =
                new HookedStore(
                        stores.store(), "INSERT INTO batch_verdict", 1, seen::incrementAndGet);
        new BatchFixture(hooked).publish("2020-01-01", rows);
        return seen.get();
    }
}
