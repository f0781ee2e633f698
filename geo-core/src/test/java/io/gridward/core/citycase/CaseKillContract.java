package io.gridward.core.citycase;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.store.OtherProcess;
import io.gridward.core.store.TestStores;
import io.gridward.core.store.WriterLock;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A process that works on cases is killed at some moments: log and state agree, all is kept. */
abstract class CaseKillContract {
    private static final long SEED = 20_261_126L;
    private static final int DEATHS = 6;
    private static final int MOST_STATEMENTS = 400;

    private TestStores stores;
    private Town town;

    abstract TestStores openStores();

    @BeforeEach
    void open() {
        stores = openStores();
        town = new Town(stores.store(), "2026-11-26T09:00");
    }

    @AfterEach
    void close() {
        if (stores != null) {
            stores.close();
        }
    }

    @Test
    void logAndStateAgreeWheneverAProcessDies() {
        Random random = new Random(SEED);
        TreeSet<String> promised = new TreeSet<>();
        long before = 0;
        for (int death = 0; death < DEATHS; death++) {
            int moment = 1 + random.nextInt(MOST_STATEMENTS);
            List<String> said;
            try (CaseWorkingProcess other =
                    new CaseWorkingProcess(stores.address(), SEED + death, moment)) {
                said = other.said();
                assertThat(other.end()).isEqualTo(OtherProcess.DIED);
            }
            waitUntilTheDeadHoldsNoLock();
            promised.addAll(said);
            long steps = new CaseLedger(stores.store(), town.cases).check();
            assertThat(steps - before)
                    .as("statement %d: what was said, and at most one more", moment)
                    .isBetween((long) said.size(), said.size() + 1L);
            before = steps;
            promised.forEach(this::requireKept);
        }
        assertThat(promised).hasSizeGreaterThan(DEATHS * 5);
        town.report(); // others go on
        new CaseLedger(stores.store(), town.cases).check();
    }

    private void requireKept(String step) {
        String[] parts = step.split(" ");
        assertThat(town.cases.flow(parts[0]))
                .as(step)
                .hasSizeGreaterThanOrEqualTo(Integer.parseInt(parts[1]));
    }

    /** A server needs a moment to see that a client is gone. */
    private void waitUntilTheDeadHoldsNoLock() {
        WriterLock lock = stores.store().lock();
        lock.close();
    }
}
