package io.gridward.web;

import io.gridward.core.store.Store;
import io.gridward.core.store.StoreAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/** The whole application on a free port, with a {@link TestCity}; one for all tests. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class ServedCity {
    @LocalServerPort private int port;

    /** The folder of the one store, gone with the process. */
    private static final class Data {
        static final Path FOLDER = make();

        private static Path make() {
            try {
                Path folder = Files.createTempDirectory("gridward-web");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
                Path file = folder.resolve("gridward.gpkg");
                try (Store store = Store.open(new StoreAddress.GeoPackageFile(file))) {
                    TestCity.fill(store);
                }
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void remove(Path folder) {
            try {
                FileSystemUtils.deleteRecursively(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("gridward.data", () -> Data.FOLDER.toString());
        registry.add("gridward.sample", () -> "false");
        registry.add("gridward.refresh", () -> "100ms");
    }

    /** GET of an encoded path and query, with headers as name, value, name, value. */
    protected final Answer get(String path, String... headers) {
        return new Client(port).get(path, headers);
    }

    /** Any request. */
    protected final Answer send(String method, String path, String body, String... headers) {
        return new Client(port).send(method, path, body, headers);
    }

    /** What comes back for bytes that no client library would send. */
    protected final String raw(String request) {
        return new Client(port).raw(request);
    }

    /** A connection for what comes slowly or never ends. */
    protected final Socket connect() throws IOException {
        return new Socket("127.0.0.1", port);
    }
}
