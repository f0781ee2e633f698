package io.gridward.core.citycase;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.citycase.machine.CaseRefused;
import io.gridward.core.store.TestStores;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two hundred people at once: no case is lost or doubled, every step that was made is logged. */
abstract class CaseCrowdContract {
    private static final int REPORTERS = 100;
    private static final int HANDLERS = 100;
    private static final int REPORTS_EACH = 6;
    private static final int DEEDS_EACH = 30;

    private TestStores stores;
    private Town town;
    private final List<String> numbers = new CopyOnWriteArrayList<>();
    private final Set<String> made = ConcurrentHashMap.newKeySet();
    private final AtomicInteger doubled = new AtomicInteger();
    private final Map<CaseRefused.Kind, Integer> refused = new TreeMap<>();

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
    void noCaseIsLostOrDoubledAndTheLogIsComplete() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(REPORTERS + HANDLERS);
        CountDownLatch start = new CountDownLatch(REPORTERS + HANDLERS);
        try {
            List<Future<Integer>> work = new ArrayList<>();
            for (int i = 0; i < REPORTERS; i++) {
                int pair = i / 2; // two of them send the same reports, as after a lost answer
                work.add(people.submit(together(start, () -> report(pair))));
            }
            for (int i = 0; i < HANDLERS; i++) {
                long seed = 20_261_126L + i;
                work.add(people.submit(together(start, () -> handle(seed))));
            }
            for (Future<Integer> one : work) {
                one.get();
            }
        } finally {
            people.shutdownNow();
        }
        int cases = REPORTERS / 2 * REPORTS_EACH;
        long steps = new CaseLedger(stores.store(), town.cases).check();
        assertThat(numbers).hasSize(2 * cases);
        assertThat(Set.copyOf(numbers)).as("a retry makes no second case").hasSize(cases);
        assertThat(doubled).as("steps answered twice with the same revision").hasValue(0);
        assertThat(steps).as("refused: %s", refused).isEqualTo(cases + made.size());
        assertThat(made.size()).as("refused: %s", refused).isGreaterThan(HANDLERS / 2);
        assertThat(refused)
                .as("people are in each other's way")
                .containsKey(CaseRefused.Kind.STALE);
    }

    private static Callable<Integer> together(CountDownLatch start, Callable<Integer> work) {
        return () -> {
            start.countDown();
            start.await();
            return work.call();
        };
    }

    private int report(int pair) {
        for (int i = 0; i < REPORTS_EACH; i++) {
            String key = "pair %d report %d".formatted(pair, i);
            CaseFile file =
                    town.cases.report(Town.litter(key), Town.place(122.07, 46.08), Town.INSPECTOR);
            numbers.add(file.caseNo());
        }
        return REPORTS_EACH;
    }

    private int handle(long seed) {
        CaseHand hand = new CaseHand(town.cases, seed);
        Random random = new Random(seed);
        int tries = 0;
        while (tries < DEEDS_EACH) {
            List<String> known = List.copyOf(numbers);
            if (known.isEmpty()) {
                Thread.onSpinWait();
                continue;
            }
            // few cases, so that many want the same one
            String caseNo = known.get(random.nextInt(Math.min(40, known.size())));
            tries++;
            hand.draw(town.cases.get(caseNo)).ifPresent(d -> make(hand, d));
        }
        return tries;
    }

    private void make(CaseHand hand, CaseHand.Deed deed) {
        try {
            CaseFile after = hand.make(deed);
            if (!made.add(after.caseNo() + " " + after.revision())) {
                doubled.incrementAndGet();
            }
        } catch (CaseRefused e) {
            synchronized (refused) {
                refused.merge(e.kind(), 1, Integer::sum);
            }
            assertThat(e.kind())
                    .as(e.getMessage())
                    .isIn(CaseRefused.Kind.STALE, CaseRefused.Kind.BAD_INPUT);
        }
    }
}
