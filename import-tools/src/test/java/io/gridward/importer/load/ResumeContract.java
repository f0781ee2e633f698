package io.gridward.importer.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.batch.Batch;
import io.gridward.core.batch.BatchConflict;
import io.gridward.core.batch.Batches;
import io.gridward.core.store.TestStores;
import io.gridward.importer.TestCity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import that is killed goes on where it was, and ends as if it had never been broken. */
abstract class ResumeContract {
    private static final int ROWS = 24_000;

    /** Rows written at once, while those that follow are checked. */
    private static final int BLOCK = 10_000;

    /** The first block is surely there: the second is taken after it. Rows are left. */
    private static final int STAGED = 22_000;

    private static final int MOMENTS = 10;
    private static final String[] SEEN = {
        "code", "type_code", "competent_name", "grid_code", "state", "valid_from", "valid_to"
    };

    @TempDir private Path folder;
    private TestStores stores;
    private TestCity city;

    abstract TestStores openStores(Path place);

    @BeforeEach
    void open() {
        stores = openStores(folder);
        city = new TestCity(stores.store(), folder).found();
    }

    @AfterEach
    void close() {
        if (stores != null) {
            stores.close();
        }
    }

    @Test
    void endsEqualToAnUnbrokenImportWhenKilledAtTenMoments() {
        Path file = city.write("big.csv", dirty(ROWS));
        TestCity.Run unbroken = city.load(TestCity.plan("component", file));
        List<String> whole = city.lines("component", SEEN);
        rollBack(unbroken.batch().id());
        Random random = new Random(20261126);
        int wentOn = 0;
        for (int i = 0; i < MOMENTS; i++) {
            boolean publishing = i == MOMENTS - 1;
            long rows = publishing ? 0 : moment(i, random);
            String step = publishing ? "publishing" : "checking";

            boolean killed = WatchedImport.killedAt(stores.address(), file, step, rows);

            assertThat(killed).as("%s %d", step, rows).isTrue();
            wentOn += goesOn(file, whole, unbroken, publishing);
        }
        assertThat(wentOn).as("imports that went on from staged rows").isGreaterThanOrEqualTo(3);
    }

    /** In turn before a block is full, while the first may be written, and when it is there. */
    private static long moment(int i, Random random) {
        return switch (i % 3) {
            case 0 -> 1 + random.nextInt(BLOCK);
            case 1 -> BLOCK + random.nextInt(BLOCK);
            default -> STAGED - random.nextInt(BLOCK / 10);
        };
    }

    /** 1 when rows of the dead process were used; it may have published just before it was hit. */
    private int goesOn(
            Path file, List<String> whole, TestCity.Run unbroken, boolean mayBePublished) {
        stores.store().lock().close(); // a server needs a moment to see that its client is gone
        List<String> seen = city.lines("component", SEEN);
        Batch dead = city.batches().get(0);
        if (mayBePublished && dead.state() == Batch.State.PUBLISHED) {
            assertThat(seen).isEqualTo(whole);
            rollBack(dead.id());
            return 0;
        }
        assertThat(seen).isEmpty();
        assertThat(dead.state()).isEqualTo(Batch.State.FAILED);
        boolean resumable = Batches.in(stores.store()).isResumable(dead.id());
        assertThat(resumable).isEqualTo(dead.staged() > 0);
        ImportPlan plan = TestCity.plan("component", file);
        TestCity.Run run = city.load(resumable ? plan.resuming(dead).from(TestCity.TODAY) : plan);

        assertThat(city.lines("component", SEEN)).isEqualTo(whole);
        assertThat(run.findings()).isEqualTo(unbroken.findings());
        assertThat(run.changes()).isEqualTo(unbroken.changes());
        assertThat(run.batch().id()).isEqualTo(resumable ? dead.id() : dead.id() + 1);
        assertThat(run.batch().staged()).isEqualTo(unbroken.batch().staged());
        rollBack(run.batch().id());
        return resumable ? 1 : 0;
    }

    private void rollBack(long id) {
        Batches.in(stores.store()).rollback(id, "tester");
        assertThat(city.lines("component", "code")).isEmpty();
    }

    @Test
    void refusesAnotherFileAndOtherOptionsAndABatchThatIsGivenUp() {
        Path file = city.write("big.csv", TestCity.components(ROWS));
        assertThat(WatchedImport.killedAt(stores.address(), file, "checking", STAGED)).isTrue();
        stores.store().lock().close();
        Batch dead = city.batches().get(0);
        assertThat(dead.message()).contains("--resume " + dead.id());
        Path other = city.write("other.csv", TestCity.components(ROWS - 1));

        refuses(TestCity.plan("component", other).resuming(dead), "is not the 'big.csv'");
        refuses(
                TestCity.plan("component", file).staging().resuming(dead),
                "options are not those batch");
        refuses(
                TestCity.plan("component", file).resuming(dead).from(TestCity.TODAY.plusDays(1)),
                "options are not those batch");
        city.load("component", TestCity.components(3));
        refuses(TestCity.plan("component", file).resuming(dead), "cannot go on");
        assertThat(city.lines("component", "code")).hasSize(3);
    }

    private void refuses(ImportPlan plan, String why) {
        assertThatThrownBy(() -> city.load(plan))
                .isInstanceOf(BatchConflict.class)
                .hasMessageContaining(why);
    }

    @Test
    void beginsAnewWhenDataWerePublishedMeanwhile() {
        Path file = city.write("big.csv", TestCity.components(ROWS));
        assertThat(WatchedImport.killedAt(stores.address(), file, "checking", STAGED)).isTrue();
        stores.store().lock().close();
        Batch dead = city.batches().get(0);
        city.load("department", "code,name", "D4,园林处");

        TestCity.Run run =
                city.load(TestCity.plan("component", file).resuming(dead).from(TestCity.TODAY));

        assertThat(run.changes()).isEqualTo(ROWS + "/0/0");
        assertThat(run.batch().staged()).isEqualTo(ROWS);
    }

    @Test
    void isDiscardedLikeABatchThatWaits() {
        Path file = city.write("big.csv", TestCity.components(ROWS));
        assertThat(WatchedImport.killedAt(stores.address(), file, "checking", STAGED)).isTrue();
        stores.store().lock().close();
        Batch dead = city.batches().get(0);

        Batch gone = Batches.in(stores.store()).discard(dead.id(), "tester");

        assertThat(gone.message()).contains("discarded by tester");
        assertThat(Batches.in(stores.store()).isResumable(dead.id())).isFalse();
        refuses(TestCity.plan("component", file).resuming(dead), "cannot go on");
    }

    /** Every hundredth row is refused, every other hundredth repeats an earlier code. */
    private static List<String> dirty(int rows) {
        List<String> lines = new ArrayList<>(TestCity.components(rows));
        for (int i = 100; i < rows; i += 100) {
            lines.set(
                    i,
                    i % 200 == 0
                            ? lines.get(i).replace("20200101", "20200231")
                            : lines.get(i - 50));
        }
        return lines;
    }
}
