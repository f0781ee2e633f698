package io.gridward.core.citycase;

import io.gridward.core.batch.HookedStore;
import io.gridward.core.citycase.machine.CaseMove;
import io.gridward.core.store.Store;
import io.gridward.core.store.StoreAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Another process that works on the cases of a store and dies just before its n-th statement, as if
 * it had been killed. It says each step once it was told that the step is made.
 */
final class CaseWorkingProcess implements AutoCloseable {
    /** Exit status of a process that died so. */
    static final int DIED = 137;

    private static final int MOST_ROUNDS = 10_000;
    private static final int REPORT_ONE_IN = 5;

    private final Process process;

    CaseWorkingProcess(StoreAddress address, long seed, int statements) {
        String where =
                address instanceof StoreAddress.PostgisServer server
                        ? server.url()
                        : ((StoreAddress.GeoPackageFile) address).file().toString();
        List<String> command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CaseWorkingProcess.class.getName(),
                        where,
                        String.valueOf(seed),
                        String.valueOf(statements));
        try {
            this.process =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The steps that it said, number of the case and revision. */
    List<String> said() {
        try (BufferedReader lines = process.inputReader()) {
            return lines.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for its end: its exit status. */
    int end() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** Runs in the other process. */
    public static void main(String[] arguments) {
        String where = arguments[0];
        long seed = Long.parseLong(arguments[1]);
        StoreAddress address =
                where.startsWith("jdbc:")
                        ? new StoreAddress.PostgisServer(where, "", "")
                        : new StoreAddress.GeoPackageFile(Path.of(where));
        Runnable die = () -> Runtime.getRuntime().halt(DIED);
        try (Store store =
                new HookedStore(Store.open(address), "", Integer.parseInt(arguments[2]), die)) {
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
