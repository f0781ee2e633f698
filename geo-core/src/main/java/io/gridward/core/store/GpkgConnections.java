package io.gridward.core.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.ToDoubleFunction;
import org.locationtech.jts.geom.Envelope;
import org.sqlite.Function;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;

/**
 * Connections to a GeoPackage file, with the five functions its R*Tree triggers call (OGC 12-128r19
 * annex F.3).
 */
final class GpkgConnections extends SQLiteDataSource {
    /**
     * So long is another program waited for that writes to the file; the lock of a dead one is gone
     * at once. Writers of our own queue on {@link WriterLock} before they get here.
     */
    private static final int BUSY_TIMEOUT_MS = 60_000;

    private static final int CACHE_KIB = 16_384;

    private final boolean forReading;

    GpkgConnections(Path file, boolean forReading) {
        super(config(forReading));
        this.forReading = forReading;
        setUrl("jdbc:sqlite:" + file);
    }

    boolean forReading() {
        return forReading;
    }

    private static SQLiteConfig config(boolean forReading) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_TIMEOUT_MS);
        config.enforceForeignKeys(true);
        config.setCacheSize(forReading ? -CACHE_KIB : -4 * CACHE_KIB);
        return config;
    }

    /** A connection that changes nothing in the file, not even its journal mode. */
    static Connection untouched(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        return config.createConnection("jdbc:sqlite:" + file);
    }

    @Override
    public SQLiteConnection getConnection(String user, String password) throws SQLException {
        SQLiteConnection connection = super.getConnection(user, password);
        try {
            register(connection);
            if (forReading) {
                try (var statement = connection.createStatement()) {
                    statement.execute("PRAGMA query_only = 1");
                }
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static void register(Connection connection) throws SQLException {
        edge(connection, "ST_MinX", Envelope::getMinX);
        edge(connection, "ST_MaxX", Envelope::getMaxX);
        edge(connection, "ST_MinY", Envelope::getMinY);
        edge(connection, "ST_MaxY", Envelope::getMaxY);
        Function isEmpty =
                new Function() {
                    @Override
                    protected void xFunc() throws SQLException {
                        byte[] blob = value_blob(0);
                        if (blob == null) {
                            result();
                        } else {
                            result(GeoPackageBlob.envelope(blob).isNull() ? 1 : 0);
                        }
                    }
                };
        Function.create(connection, "ST_IsEmpty", isEmpty, 1, Function.FLAG_DETERMINISTIC);
    }

    private static void edge(Connection connection, String name, ToDoubleFunction<Envelope> edge)
            throws SQLException {
        Function function =
                new Function() {
                    @Override
                    protected void xFunc() throws SQLException {
                        byte[] blob = value_blob(0);
                        Envelope e = blob == null ? new Envelope() : GeoPackageBlob.envelope(blob);
                        if (e.isNull()) {
                            result();
                        } else {
                            result(edge.applyAsDouble(e));
                        }
                    }
                };
        Function.create(connection, name, function, 1, Function.FLAG_DETERMINISTIC);
    }
}
