package io.gridward.core.batch;

import io.gridward.core.store.OtherProcess;
import io.gridward.core.store.Store;
import io.gridward.core.store.StoreAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;

/**
 * Another process that imports departments {@code d1}, {@code d2} … all named {@code child}, into
 * the store of a test. It dies on the way or waits to be told to publish.
 */
final class ImportingProcess implements AutoCloseable {
    static final int ROWS = 12_500;

    private final OtherProcess process;

    /** What it does with its rows once they are staged. */
    enum Deed {
        PUBLISH,
        KEEP,
        KEEP_AND_ACTIVATE
    }

    private ImportingProcess(StoreAddress address, String statement, int times, Deed deed) {
        this.process =
                OtherProcess.start(
                        ImportingProcess.class,
                        address,
                        statement,
                        String.valueOf(times),
                        deed.name());
    }

    /** A process that dies just before the n-th statement that begins with some words. */
    static ImportingProcess dyingBefore(StoreAddress address, String statement, int times) {
        return dyingBefore(address, statement, times, Deed.PUBLISH);
    }

    /** The same, doing something else with its rows. */
    static ImportingProcess dyingBefore(
            StoreAddress address, String statement, int times, Deed deed) {
        return new ImportingProcess(address, statement, times, deed);
    }

    /** A process that has staged its rows and publishes when told to. */
    static ImportingProcess waiting(StoreAddress address) {
        ImportingProcess waiting =
                new ImportingProcess(address, "no such statement", 1, Deed.PUBLISH);
        try {
            BufferedReader said = waiting.process.said();
            if (!"staged".equals(said.readLine())) {
                throw new IllegalStateException("the other process did not stage its rows");
            }
            return waiting;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets it publish, if it still can, and waits for its end. */
    int end() {
        return process.end();
    }

    @Override
    public void close() {
        process.close();
    }

    /** Runs in the other process. */
    public static void main(String[] arguments) throws IOException {
        int times = Integer.parseInt(arguments[2]);
        try (Store store =
                        new HookedStore(
                                Store.open(OtherProcess.store(arguments)),
                                arguments[1],
                                times,
                                OtherProcess::die);
                OpenBatch batch =
                        Batches.in(store)
                                .open(
                                        BatchFixture.request(
                                                BatchFixture.DEPARTMENT, "2026-02-01"))) {
            for (int i = 1; i <= ROWS; i++) {
                BatchFixture.stage(batch, i, "d%d child".formatted(i));
            }
            System.out.println("staged");
            System.in.read();
            end(Deed.valueOf(arguments[3]), store, batch);
        }
    }

    private static void end(Deed deed, Store store, OpenBatch batch) {
        if (deed == Deed.PUBLISH) {
            batch.publish();
            return;
        }
        long id = batch.keep().id();
        batch.close();
        if (deed == Deed.KEEP_AND_ACTIVATE) {
            Activation order =
                    new Activation("child", LocalDate.parse("2026-12-01"), "a reason", null);
            Batches.in(store).activate(id, order);
        }
    }
}
