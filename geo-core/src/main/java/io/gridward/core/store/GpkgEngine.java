package io.gridward.core.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;

/** The store as one GeoPackage file over SQLite in WAL mode: readers never wait for the writer. */
final class GpkgEngine implements PooledStore.Engine {
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_READERS = 24;
    private static final long CONNECTION_TIMEOUT_MS = 10_000;

    private final Path file;
    private final Path lockFile;
    private final Dialect dialect = new GpkgDialect();
    private final HikariDataSource readers;
    private final HikariDataSource writers;

    private GpkgEngine(Path file, Path lockFile) {
        this.file = file;
        this.lockFile = lockFile;
        this.readers = pool("gridward-gpkg-read", MOST_READERS, new GpkgConnections(file, true));
        this.writers = pool("gridward-gpkg-write", 1, new GpkgConnections(file, false));
    }

    static GpkgEngine open(Path given) {
        Path file = given.toAbsolutePath().normalize();
        Path lockFile = file.resolveSibling(file.getFileName() + ".lock");
        try {
            Files.createDirectories(file.getParent());
            refuseIfForeign(file);
            migrate(file, lockFile);
        } catch (IOException | SQLException e) {
            throw new StoreUnavailable(
                    "无法打开数据文件 %s：%s；请检查目录权限和磁盘空间 / cannot open data file %s: %s; check the folder's permissions and free space"
                            .formatted(file, e.getMessage(), file, e.getMessage()),
                    e);
        }
        return new GpkgEngine(file, lockFile);
    }

    private static void migrate(Path file, Path lockFile) throws SQLException {
        Migrations migrations = Migrations.of("gpkg");
        if (migrations.upToDate(new GpkgConnections(file, false), file.toString())) {
            return;
        }
        try (WriterLock alone = FileLocks.take(lockFile)) {
            migrations.apply(new GpkgConnections(file, false), file.toString());
        }
    }

    /** Looks before touching: a file of somebody else must stay as it is. */
    private static void refuseIfForeign(Path file) throws IOException, SQLException {
        if (!Files.exists(file) || Files.size(file) == 0) {
            return;
        }
        try (InputStream in = Files.newInputStream(file)) {
            if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
                throw foreign(file, "不是 GeoPackage 文件", "is not a GeoPackage");
            }
        }
        try (Connection connection = GpkgConnections.untouched(file);
                Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery(SqlText.of("store/gpkg_whose_file"))) {
            if (tables.next() && tables.getLong(1) > 0 && tables.getLong(2) < 2) {
                throw foreign(file, "是其他程序的文件", "belongs to another program");
            }
        }
    }

    private static StoreUnavailable foreign(Path file, String zh, String en) {
        return new StoreUnavailable(
                "%s %s；请移走该文件或用 --data 指定其他目录 / %s %s; move it away or name another folder with --data"
                        .formatted(file, zh, file, en),
                null);
    }

    private static HikariDataSource pool(String name, int most, GpkgConnections connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(connections);
        config.setMaximumPoolSize(most);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(CONNECTION_TIMEOUT_MS);
        // a writer's transaction is begun by hand: the driver would begin the next one at once
        config.setAutoCommit(!connections.forReading());
        return new HikariDataSource(config);
    }

    @Override
    public String describe() {
        return file.toString();
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public Connection reader() throws SQLException {
        return readers.getConnection();
    }

    @Override
    public Connection writer() throws SQLException {
        return writers.getConnection();
    }

    @Override
    public void begin(Connection connection) throws SQLException {
        execute(connection, "BEGIN IMMEDIATE");
    }

    @Override
    public void commit(Connection connection) throws SQLException {
        execute(connection, "COMMIT");
    }

    @Override
    public void rollback(Connection connection) throws SQLException {
        execute(connection, "ROLLBACK");
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    @Override
    public WriterLock lock() {
        return FileLocks.take(lockFile);
    }

    @Override
    public Optional<WriterLock> tryLock() {
        return FileLocks.tryTake(lockFile);
    }

    @Override
    public void close() {
        readers.close();
        writers.close();
    }
}
