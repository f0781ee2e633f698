package io.gridward.core.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Another process on the store of a test: a main class of the tests, with the place of the store as
 * its first argument. What it prints can be read; its errors stand among those of the test.
 */
public final class OtherProcess implements AutoCloseable {
    /** Exit status of a process that died as if it had been killed. */
    public static final int DIED = 137;

    private static final List<String> SHORT_LIVED =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError");

    private final Process process;

    private OtherProcess(Process process) {
        this.process = process;
    }

    /** Starts one. */
    public static OtherProcess start(Class<?> main, StoreAddress store, String... arguments) {
        return start("-Xmx512m", main, store, arguments);
    }

    /** Starts one with an option of the virtual machine, as that of the heap. */
    public static OtherProcess start(
            String option, Class<?> main, StoreAddress store, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SHORT_LIVED);
        command.add(option);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.add(
                store instanceof StoreAddress.PostgisServer server
                        ? server.url()
                        : ((StoreAddress.GeoPackageFile) store).file().toString());
        command.addAll(List.of(arguments));
        try {
            return new OtherProcess(
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Within such a process: the store of its first argument. */
    public static StoreAddress store(String... arguments) {
        return arguments[0].startsWith("jdbc:")
                ? new StoreAddress.PostgisServer(arguments[0], "", "")
                : new StoreAddress.GeoPackageFile(Path.of(arguments[0]));
    }

    /** Within such a process: ends it at once, as a kill would. */
    public static void die() {
        Runtime.getRuntime().halt(DIED);
    }

    /** What it prints, while it runs. */
    public BufferedReader said() {
        return process.inputReader();
    }

    /** Tells it that nothing more will be said to it, and waits for its end: its exit status. */
    public int end() {
        try {
            process.getOutputStream().close();
        } catch (IOException ignored) { // it is dead already
            process.destroy();
        }
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Kills it (SIGKILL) and waits for its end; nothing when it has ended. */
    @Override
    public void close() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
