package io.gridward.core.citycase;

import io.gridward.core.batch.HookedStore;
import io.gridward.core.citycase.machine.CaseMove;
import io.gridward.core.store.OtherProcess;
import io.gridward.core.store.Store;
import io.gridward.core.store.StoreAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Another process that works on the cases of a store and dies just before its n-th statement, as if
 * it had been killed. It says each step once it was told that the step is made.
 */
final class CaseWorkingProcess implements AutoCloseable {
    private static final int MOST_ROUNDS = 10_000;
    private static final int REPORT_ONE_IN = 5;

    private final OtherProcess process;

    CaseWorkingProcess(StoreAddress address, long seed, int statements) {
        this.process =
                OtherProcess.start(
                        CaseWorkingProcess.class,
                        address,
                        String.valueOf(seed),
                        String.valueOf(statements));
    }

    /** The steps that it said, number of the case and revision. */
    List<String> said() {
        try (BufferedReader lines = process.said()) {
            return lines.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for its end: its exit status. */
    int end() {
        return process.end();
    }

    @Override
    public void close() {
        process.close();
    }

    /** Runs in the other process. */
    public static void main(String[] arguments) {
        long seed = Long.parseLong(arguments[1]);
        try (Store store =
                new HookedStore(
                        Store.open(OtherProcess.store(arguments)),
                        "",
                        Integer.parseInt(arguments[2]),
                        OtherProcess::die)) {
            work(new Town(store, "2026-11-26T09:00").cases, seed);
        }
    }

    private static void work(Cases cases, long seed) {
        Random random = new Random(seed);
        CaseHand hand = new CaseHand(cases, seed);
        List<String> numbers = new ArrayList<>();
        cases.each(0, f -> numbers.add(f.caseNo()));
        for (int i = 0; i < MOST_ROUNDS; i++) {
            if (numbers.isEmpty() || random.nextInt(REPORT_ONE_IN) == 0) {
                CaseFile file =
                        cases.report(
                                Town.litter("seed %d round %d".formatted(seed, i)),
                                Town.place(122.07, 46.08),
                                Town.INSPECTOR);
                numbers.add(file.caseNo());
                say(file);
            } else {
                CaseFile file = cases.get(numbers.get(random.nextInt(numbers.size())));
                hand.draw(file)
                        .filter(d -> d.step().move() != CaseMove.APPROVE_RETURN)
                        .ifPresent(d -> say(hand.make(d)));
            }
        }
    }

    private static void say(CaseFile file) {
        System.out.println(file.caseNo() + " " + file.revision());
        System.out.flush();
    }
}
