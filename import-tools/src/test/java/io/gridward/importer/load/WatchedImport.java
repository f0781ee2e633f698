package io.gridward.importer.load;

import io.gridward.core.layer.LocalText;
import io.gridward.core.layer.stored.StoredFeatures;
import io.gridward.core.store.OtherProcess;
import io.gridward.core.store.Store;
import io.gridward.core.store.StoreAddress;
import io.gridward.importer.Recorder;
import io.gridward.importer.TestCity;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Another process that imports components and says how far it is: {@code checking 12288}. */
public final class WatchedImport {
    private WatchedImport() {}

    /**
     * Kills one (SIGKILL) as soon as it says that a step has come so far.
     *
     * @return false when it ended before
     */
    public static boolean killedAt(StoreAddress address, Path file, String step, long rows) {
        try (OtherProcess process =
                OtherProcess.start(WatchedImport.class, address, file.toString())) {
            return reaches(process.said(), step, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean reaches(BufferedReader said, String step, long rows) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            String[] words = line.split(" ");
            if (words[0].equals(step) && Long.parseLong(words[1]) >= rows) {
                return true;
            }
        }
        return false;
    }

    /** Runs in the other process. */
    public static void main(String[] arguments) {
        try (Store store = Store.open(OtherProcess.store(arguments))) {
            ImportPlan plan = TestCity.plan("component", Path.of(arguments[1]));
            Importer.into(store, StoredFeatures.in(store))
                    .run(plan, new Recorder(), WatchedImport::say);
        }
    }

    private static void say(LocalText step, long rows, long total) {
        System.out.println(step.en().replace(' ', '-') + " " + rows);
        System.out.flush();
    }
}
