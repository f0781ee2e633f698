package io.gridward.core.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Fresh stores for tests. A PostGIS one lives in a database of its own, made on the server that the
 * system property {@value #SERVER} names and dropped when the test closes it.
 */
public final class TestStores implements AutoCloseable {
    /** Property with the address of a PostGIS server, {@code jdbc:postgresql://…?user=postgres}. */
    public static final String SERVER = "gridward.test.postgis";

    private static final String NAME = "gridward.gpkg";

    private final StoreAddress address;
    private final Store store;
    private final String database;

    private TestStores(StoreAddress address, String database) {
        this.address = address;
        this.database = database;
        this.store = Store.open(address);
    }

    /** A new GeoPackage in a folder of the test. */
    public static TestStores geopackage(Path folder) {
        putEmpty(folder.resolve(NAME));
        return geopackageMadeAnew(folder);
    }

    /** The same, with the folder and the tables made by opening it. */
    public static TestStores geopackageMadeAnew(Path folder) {
        return new TestStores(new StoreAddress.GeoPackageFile(folder.resolve(NAME)), "");
    }

    /** Puts a migrated GeoPackage without rows at a place where nothing is yet. */
    public static void putEmpty(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, MigratedFile.BYTES, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the others are copied from: making one anew takes a quarter of a second. */
    private static final class MigratedFile {
        static final byte[] BYTES = make();

        private static byte[] make() {
            try {
                Path folder = Files.createTempDirectory("gridward-template");
                Path file = folder.resolve(NAME);
                Store.open(new StoreAddress.GeoPackageFile(file)).close();
                byte[] bytes = Files.readAllBytes(file);
                try (Stream<Path> made = Files.list(folder)) {
                    for (Path each : made.toList()) {
                        Files.delete(each);
                    }
                }
                Files.delete(folder);
                return bytes;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * A new PostGIS database.
     *
     * @throws IllegalStateException when no server is named; the test has to fail then
     */
    public static TestStores postgis() {
        String database = newName();
        onServer("CREATE DATABASE " + database + " TEMPLATE " + Template.NAME);
        return new TestStores(addressOf(database), database);
    }

    static String newName() {
        return "gw_" + UUID.randomUUID().toString().replace("-", "");
    }

    /** A migrated database that the others are copied from: making one anew takes seconds. */
    private static final class Template {
        static final String NAME = make();

        private static String make() {
            String name = newName();
            onServer("CREATE DATABASE " + name);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> drop(name)));
            Store.open(addressOf(name)).close();
            return name;
        }
    }

    /** The address of a database on the server of the tests, whether it exists or not. */
    public static StoreAddress.PostgisServer addressOf(String database) {
        String url = server().replaceFirst("(jdbc:postgresql://[^/]+/)[^?]*", "$1" + database);
        return new StoreAddress.PostgisServer(url, "", "");
    }

    private static String server() {
        String server = System.getProperty(SERVER, "");
        if (server.isEmpty()) {
            throw new IllegalStateException(
                    "this test needs PostGIS: -D%s=jdbc:postgresql://127.0.0.1:PORT/postgres?user=postgres"
                            .formatted(SERVER));
        }
        return server;
    }

    /** Runs a command on the server's own database. */
    public static void onServer(String command) {
        try (Connection connection = DriverManager.getConnection(server());
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw new IllegalStateException(command + ": " + e.getMessage(), e);
        }
    }

    /** The open store. */
    public Store store() {
        return store;
    }

    /** Where it lies, for tests that open it again or hand it to another process. */
    public StoreAddress address() {
        return address;
    }

    /** Runs statements that write, one transaction each. */
    public void execute(String... statements) {
        for (String sql : statements) {
            store.write(
                    connection -> {
                        try (Statement statement = connection.createStatement()) {
                            return statement.execute(sql);
                        }
                    });
        }
    }

    @Override
    public void close() {
        store.close();
        if (!database.isEmpty()) {
            drop(database);
        }
    }

    private static void drop(String database) {
        onServer("DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
    }
}
