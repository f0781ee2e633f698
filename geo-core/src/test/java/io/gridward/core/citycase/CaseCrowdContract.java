package io.gridward.core.citycase;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.citycase.machine.CaseRefused;
import io.gridward.core.store.TestStores;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two hundred people at once: no case is lost or doubled, every step that was made is logged. With
 * the property {@code gridward.test.crowd-seconds} they work for so long (scripts/crowd) and how
 * much they did is told.
 */
abstract class CaseCrowdContract {
    private static final int SECONDS = Integer.getInteger("gridward.test.crowd-seconds", 0);
    private static final int IN_REACH = SECONDS > 0 ? 400 : 40;
    private static final long PATIENCE_SECONDS = SECONDS + 120L;
    private static final int REPORTERS = 100;
    private static final int HANDLERS = 100;
    private static final int REPORTS_EACH = 6;
    private static final int DEEDS_EACH = 30;

    private TestStores stores;
    private Town town;
    private final Queue<String> numbers = new ConcurrentLinkedQueue<>();
    private final Set<String> keys = ConcurrentHashMap.newKeySet();
    private final AtomicReferenceArray<String> inReach = new AtomicReferenceArray<>(IN_REACH);
    private final AtomicInteger reports = new AtomicInteger();
    private final AtomicLong end = new AtomicLong();
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
        long began = System.nanoTime();
        end.set(began + TimeUnit.SECONDS.toNanos(SECONDS));
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
                one.get(PATIENCE_SECONDS, TimeUnit.SECONDS); // nobody waits for ever
            }
        } finally {
            people.shutdownNow();
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        int cases = keys.size();
        long steps = new CaseLedger(stores.store(), town.cases).check();
        tell(cases, steps, seconds);
        assertThat(numbers).hasSize(reports.get());
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

    /** What a long run came to. */
    private void tell(int cases, long steps, double seconds) {
        if (SECONDS > 0) {
            System.out.printf(
                    "crowd %s: %d people, %.0f s: %d reports, %d cases, %d steps (%.0f a second), refused %s%n",
                    stores.store().dialect().name(),
                    REPORTERS + HANDLERS,
                    seconds,
                    reports.get(),
                    cases,
                    steps,
                    steps / seconds,
                    refused);
        }
    }

    private boolean goesOn(int done, int most) {
        return SECONDS > 0 ? System.nanoTime() < end.get() : done < most;
    }

    private int report(int pair) {
        int done = 0;
        for (; goesOn(done, REPORTS_EACH); done++) {
            String key = "pair %d report %d".formatted(pair, done);
            CaseFile file =
                    town.cases.report(Town.litter(key), Town.place(122.07, 46.08), Town.INSPECTOR);
            keys.add(key);
            numbers.add(file.caseNo());
            inReach.set(reports.getAndIncrement() % IN_REACH, file.caseNo());
        }
        return done;
    }

    private int handle(long seed) {
        CaseHand hand = new CaseHand(town.cases, seed);
        Random random = new Random(seed);
        int tries = 0;
        while (goesOn(tries, DEEDS_EACH)) {
            // few cases, so that many want the same one
            String caseNo = inReach.get(random.nextInt(IN_REACH));
            if (caseNo == null) {
                Thread.onSpinWait();
                continue;
            }
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
