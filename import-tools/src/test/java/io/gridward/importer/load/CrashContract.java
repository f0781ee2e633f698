package io.gridward.importer.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.batch.Batch;
import io.gridward.core.store.Store;
import io.gridward.core.store.TestStores;
import io.gridward.importer.TestCity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A process that imports a big file is killed: the old data stays, whole. */
abstract class CrashContract {
    private static final int OLD = 500;

    @TempDir private Path folder;
    private TestStores stores;

    abstract TestStores openStores(Path place);

    @BeforeEach
    void open() {
        stores = openStores(folder);
        new TestCity(stores.store(), folder).found().load("component", TestCity.components(OLD));
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
                "half of the rows are staged | UPDATE batch SET staged | 2 | 21000",
                "everything is written, nothing committed | INSERT INTO audit | 1 | 12000",
                "rows are being compared | INSERT INTO batch_verdict | 1 | 3000",
                "old rows are gone, new ones not there | INSERT INTO component | 1 | 3000",
            })
    void keepsTheOldDataWholeWhenItIsKilledWhile(
            String moment, String statement, int times, int rows) {
        keepsTheOldDataWhole(resurveyed(rows), statement, times);
    }

    /** Such rows are not compared, and the table is filled without its indexes. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "the table is about to be filled | INSERT INTO component ( | 1",
                "rows and indexes are there, nothing told | INSERT INTO change | 1",
                "everything is written, nothing committed | INSERT INTO audit | 1",
            })
    void keepsTheOldDataWholeWhenItIsKilledWithNewRowsAloneWhile(
            String moment, String statement, int times) {
        List<String> rows = new ArrayList<>(resurveyed(OLD + 20_000));
        rows.subList(1, 1 + OLD).clear();

        keepsTheOldDataWhole(rows, statement, times);
    }

    private void keepsTheOldDataWhole(List<String> rows, String statement, int times) {
        TestCity before = new TestCity(stores.store(), folder);
        List<String> old = before.lines("component", "code", "state", "valid_from", "valid_to");
        long version = before.version();
        Path file = before.write("big.csv", rows);

        KilledImport.at(stores.address(), file, statement, times);

        try (Store restarted = Store.open(stores.address())) {
            TestCity city = new TestCity(restarted, folder);
            assertThat(city.lines("component", "code", "state", "valid_from", "valid_to"))
                    .isEqualTo(old);
            assertThat(city.version()).isEqualTo(version);
            restarted.lock().close(); // a server needs a moment to see that its client is gone
            Batch dead = city.batches().get(0);
            assertThat(dead.state()).isEqualTo(Batch.State.FAILED);
            assertThat(dead.source()).isEqualTo("big.csv");
            assertThat(dead.message()).contains("import again");

            importsAgain(city);
        }
    }

    private static void importsAgain(TestCity city) {
        TestCity.Run again = city.load("component", resurveyed(2 * OLD));

        assertThat(again.findings()).isEmpty();
        assertThat(again.changes()).isEqualTo(OLD + "/" + OLD + "/0");
        assertThat(city.list("component", TestCity.TODAY))
                .hasSize(2 * OLD)
                .allMatch(f -> "damaged".equals(f.text("state")));
        assertThat(city.list("component", TestCity.TODAY.minusDays(1)))
                .filteredOn(f -> "intact".equals(f.text("state")))
                .hasSize(OLD);
    }

    /** All old components damaged, and new ones: so a publication has every kind of work to do. */
    private static List<String> resurveyed(int rows) {
        return TestCity.components(rows).stream().map(s -> s.replace("完好", "破损")).toList();
    }
}
