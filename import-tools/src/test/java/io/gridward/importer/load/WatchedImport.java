package io.gridward.importer.load;

import io.gridward.core.layer.LocalText;
import io.gridward.core.layer.stored.StoredFeatures;
import io.gridward.core.store.Store;
import io.gridward.core.store.StoreAddress;
import io.gridward.importer.Recorder;
import io.gridward.importer.TestCity;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** Another process that imports components and says how far it is: {@code checking 12288}. */
public final class WatchedImport {
    private WatchedImport() {}

    /**
     * Kills one (SIGKILL) as soon as it says that a step has come so far.
     *
     * @return false when it ended before
     */
    public static boolean killedAt(StoreAddress address, Path file, String step, long rows) {
        String where =
                address instanceof StoreAddress.PostgisServer server
                        ? server.url()
                        : ((StoreAddress.GeoPackageFile) address).file().toString();
        List<String> command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WatchedImport.class.getName(),
                        where,
                        file.toString());
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            boolean reached = reaches(process.inputReader(), step, rows);
            process.destroyForcibly().waitFor();
            return reached;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
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
        String where = arguments[0];
        StoreAddress address =
                where.startsWith("jdbc:")
                        ? new StoreAddress.PostgisServer(where, "", "")
                        : new StoreAddress.GeoPackageFile(Path.of(where));
        try (Store store = Store.open(address)) {
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
