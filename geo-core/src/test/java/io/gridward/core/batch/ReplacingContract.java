package io.gridward.core.batch;

import static io.gridward.core.batch.BatchFixture.DEPARTMENT;
import static io.gridward.core.batch.BatchFixture.GRID;
import static io.gridward.core.batch.BatchFixture.grid;
import static io.gridward.core.batch.BatchFixture.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.audit.AuditLog;
import io.gridward.core.store.ChangeFeed;
import io.gridward.core.store.TestStores;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a batch that replaces a layer promises on every kind of store. */
abstract class ReplacingContract {
    private static final String EVER = "0001-01-01";
    private static final List<String> DAYS =
            IntStream.rangeClosed(0, 8)
                    .mapToObj(i -> LocalDate.of(2020, 1, 1).plusDays(i).toString())
                    .toList();
    private static final String SQUARE = "POLYGON ((122 46, 122.001 46, 122.001 46.001, 122 46))";

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

    private Batch replace(String effective, String... rows) {
        BatchRequest request =
                new BatchRequest(
                        DEPARTMENT,
                        "file.csv",
                        "tester",
                        LocalDate.parse(effective),
                        BatchRequest.Mode.REPLACE);
        try (OpenBatch batch = city.batches().open(request)) {
            BatchFixture.stage(batch, rows);
            return batch.publish();
        }
    }

    @Test
    void withdrawsWhatIsNotStagedOnTheEffectiveDay() {
        city.publish("2026-01-01", "d1 A", "d2 A", "d3 A");

        Batch batch = replace("2026-04-01", "d1 A", "d2 B", "d4 B");

        assertThat(city.departments())
                .containsExactly(
                        "d1 A - -",
                        "d2 A - 2026-04-01",
                        "d2 B 2026-04-01 -",
                        "d3 A - 2026-04-01",
                        "d4 B 2026-04-01 -");
        assertThat(city.departmentsOn("2026-03-31")).containsExactly("d1 A", "d2 A", "d3 A");
        assertThat(city.departmentsOn("2026-04-01")).containsExactly("d1 A", "d2 B", "d4 B");
        assertThat(List.of(batch.added(), batch.changed(), batch.unchanged(), batch.withdrawn()))
                .containsExactly(1L, 1L, 1L, 1L);
        assertThat(batch.mode()).isEqualTo(BatchRequest.Mode.REPLACE);
        assertThat(batch.effective()).isEqualTo("2026-04-01");
        assertThat(ChangeFeed.of(stores.store()).since(1, 9))
                .singleElement()
                .satisfies(c -> assertThat(c.withdrawn()).isEqualTo(1));
        assertThat(AuditLog.in(stores.store()).list(1).get(0).detail()).contains("1 withdrawn");
    }

    @Test
    void removesWhatWouldBeginOnTheEffectiveDayOrLater() {
        city.publish("2026-01-01", "d1 A 2026-03-31", "d2 A 2026-04-01", "d3 A 2027-01-01");
        city.publish("2026-01-01", "d4 A - 2026-04-01", "d5 A - 2026-04-02");

        Batch batch = replace("2026-04-01", "d9 B");

        assertThat(city.departments())
                .containsExactly(
                        "d1 A 2026-03-31 2026-04-01",
                        "d4 A - 2026-04-01",
                        "d5 A - 2026-04-01",
                        "d9 B 2026-04-01 -");
        assertThat(batch.withdrawn()).isEqualTo(4);
    }

    @Test
    void makesTheWholeContentWhatIsStagedWhenItHoldsSinceEver() {
        city.publish("2026-01-01", "d1 A", "d2 A", "d3 A 2026-05-01");
        city.publish("2026-02-01", "d1 B", "d2 B");

        replace(EVER, "d1 B", "d2 C 2026-02-01 2027-01-01", "d4 D");

        assertThat(city.departments())
                .containsExactly("d1 B - -", "d2 C 2026-02-01 2027-01-01", "d4 D - -");
    }

    @Test
    void emptiesALayerWhenNothingIsStaged() {
        Batch first = city.publish("2026-01-01", "d1 A", "d2 A 2020-01-01 2021-01-01");

        Batch emptied = replace(EVER);

        assertThat(city.departments()).isEmpty();
        assertThat(emptied.withdrawn()).isEqualTo(2);
        assertThat(city.batches().rollback(emptied.id(), "x").state())
                .isEqualTo(Batch.State.ROLLED_BACK);
        assertThat(city.departments())
                .isEqualTo(city.departmentsAt(first.version()))
                .containsExactly("d1 A - -", "d2 A 2020-01-01 2021-01-01");
    }

    @Test
    void makesNoDataVersionWhenTheContentIsTheSame() {
        city.publish("2026-01-01", "d1 A", "d2 A - 2026-02-01");
        long before = city.version();

        Batch batch = replace("2026-03-01", "d1 A");

        assertThat(batch.version()).isNull();
        assertThat(batch.withdrawn()).isZero();
        assertThat(city.version()).isEqualTo(before);
        assertThat(replace(EVER, "d1 A", "d2 A - 2026-02-01").version()).isNull();
    }

    @Test
    void bringsBackWhatItWithdrewWhenRolledBack() {
        city.publish("2026-01-01", "d1 A", "d2 A", "d3 A 2027-01-01");
        List<String> before = city.departments();
        Batch batch = replace("2026-04-01", "d1 B");

        city.batches().rollback(batch.id(), "chief");

        assertThat(city.departments()).isEqualTo(before);
        assertThat(city.departmentsAt(2))
                .containsExactly("d1 A - 2026-04-01", "d1 B 2026-04-01 -", "d2 A - 2026-04-01");
    }

    @Test
    void leavesOtherLayersAlone() {
        try (OpenBatch grids = city.batches().open(request(GRID, "2026-01-02"))) {
            grids.stage(grid(1, "g1", SQUARE));
            grids.publish();
        }
        city.publish("2026-01-01", "d1 A");

        replace(EVER);

        assertThat(city.departments()).isEmpty();
        assertThat(city.lines("SELECT code, valid_to FROM unit_grid")).containsExactly("g1 -");
        assertThat(city.count("unit_grid_history")).isZero();
    }

    @Test
    void leavesEarlierDaysAloneAndHoldsExactlyTheStagedRowsFromTheDayOn() {
        long seed = 20261126;
        Random random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            String effective = round % 5 == 0 ? EVER : DAYS.get(1 + random.nextInt(8));
            String[] rows = rows(random, effective);
            String what = "seed %d round %d: %s".formatted(seed, round, effective);
            List<List<String>> before = onEachDay();

            Batch batch = replace(effective, rows);

            for (String day : DAYS) {
                assertThat(city.departmentsOn(day))
                        .as("%s %s on %s", what, List.of(rows), day)
                        .isEqualTo(wanted(day, effective, before.get(DAYS.indexOf(day)), rows));
            }
            if (round % 3 == 0) {
                city.batches().rollback(batch.id(), "x");
                assertThat(onEachDay()).as(what + " undone").isEqualTo(before);
            }
        }
    }

    /** Rows with and without a first and a last day, each holding on the effective day or later. */
    private static String[] rows(Random random, String effective) {
        TreeSet<Integer> keys = new TreeSet<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            keys.add(random.nextInt(5));
        }
        return keys.stream().map(key -> row(random, key, effective)).toArray(String[]::new);
    }

    private static String row(Random random, int key, String effective) {
        int from = random.nextInt(DAYS.size());
        boolean dated = random.nextInt(3) == 0;
        int first = Math.max(dated ? from : 0, DAYS.indexOf(effective));
        int to = first + 1 + random.nextInt(DAYS.size());
        return "d%d %s %s %s"
                .formatted(
                        key,
                        "ABC".charAt(random.nextInt(3)),
                        dated ? DAYS.get(from) : "-",
                        to < DAYS.size() ? DAYS.get(to) : "-");
    }

    /** What holds on a day after a batch, told thing by thing. */
    private static List<String> wanted(
            String day, String effective, List<String> before, String... rows) {
        TreeSet<String> wanted = new TreeSet<>();
        for (int key = 0; key < 5; key++) {
            String thing = "d" + key + " ";
            Optional<String[]> staged =
                    Stream.of(rows)
                            .filter(r -> r.startsWith(thing))
                            .map(r -> r.split(" "))
                            .findFirst();
            String from = staged.map(r -> r[2]).filter(d -> !d.equals("-")).orElse(effective);
            String start = from.compareTo(effective) < 0 ? from : effective;
            if (day.compareTo(start) < 0) {
                before.stream().filter(b -> b.startsWith(thing)).forEach(wanted::add);
            } else {
                staged.filter(r -> from.compareTo(day) <= 0)
                        .filter(r -> r[3].equals("-") || r[3].compareTo(day) > 0)
                        .ifPresent(r -> wanted.add(thing + r[1]));
            }
        }
        return List.copyOf(wanted);
    }

    private List<List<String>> onEachDay() {
        return DAYS.stream().map(city::departmentsOn).toList();
    }
}
