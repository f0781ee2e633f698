package io.gridward.importer.load;

import io.gridward.core.batch.HookedStore;
import io.gridward.core.layer.stored.StoredFeatures;
import io.gridward.core.store.OtherProcess;
import io.gridward.core.store.Store;
import io.gridward.core.store.StoreAddress;
import io.gridward.importer.Recorder;
import io.gridward.importer.TestCity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Another process that imports components, halts just before the n-th statement that begins with
 * some words, and is killed there (SIGKILL).
 */
final class KilledImport {
    private static final String HALTED = "halted";

    private KilledImport() {}

    /** Starts it, waits for the moment, kills it and waits for its end. */
    static void at(StoreAddress address, Path file, String statement, int times) {
        try (OtherProcess process =
                OtherProcess.start(
                        KilledImport.class,
                        address,
                        file.toString(),
                        statement,
                        String.valueOf(times))) {
            String said = process.said().readLine();
            if (!HALTED.equals(said)) {
                throw new IllegalStateException("the import ended before that moment: " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs in the other process. */
    public static void main(String[] arguments) {
        Store open = Store.open(OtherProcess.store(arguments));
        Store store =
                new HookedStore(
                        open, arguments[2], Integer.parseInt(arguments[3]), KilledImport::halt);
        ImportPlan plan = TestCity.plan("component", Path.of(arguments[1]));
        Importer.into(store, StoredFeatures.in(store)).run(plan, new Recorder(), Progress.NONE);
        System.out.println("imported");
    }

    /** Says so and stays there: nobody writes to its input. */
    private static void halt() {
        System.out.println(HALTED);
        try {
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
