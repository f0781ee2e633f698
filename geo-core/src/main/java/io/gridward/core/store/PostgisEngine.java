package io.gridward.core.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;

/** The store as a PostGIS database. */
final class PostgisEngine implements PooledStore.Engine {
    private static final int MOST_READERS = 24;
    private static final int ROWS_PER_FETCH = 1000;
    private static final int CONNECT_TIMEOUT_S = 10;

    private static final String TOO_MANY = "53";
    private static final String NOT_NOW = "57";

    /** So long a pool is waited for before the server is asked whether it is there. */
    private static final long SURE_MS = 500;

    /** So often, while the server is there and others have the connections. */
    private static final int MOST_WAITS = 20;

    private final String url;
    private final Dialect dialect = new PostgisDialect();
    private final PGSimpleDataSource source;
    private final HikariDataSource readers;
    private final HikariDataSource writers;

    private PostgisEngine(String url, PGSimpleDataSource source) {
        this.url = url;
        this.source = source;
        this.readers = new HikariDataSource(readerPool(source));
        this.writers = new HikariDataSource(writerPool(source));
    }

    static PostgisEngine open(StoreAddress.PostgisServer address) {
        String shown = address.shown();
        PGSimpleDataSource source = source(address, shown);
        try {
            Migrations migrations = Migrations.of("postgis");
            if (!migrations.upToDate(source, shown)) {
                ensurePostgis(source, shown);
                migrations.apply(source, shown);
            }
        } catch (SQLException e) {
            throw unreachable(shown, e);
        }
        return new PostgisEngine(shown, source);
    }

    private static PGSimpleDataSource source(StoreAddress.PostgisServer address, String shown) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        try {
            source.setUrl(address.url());
        } catch (IllegalArgumentException e) {
            throw new StoreUnavailable(
                    "数据库地址 %s 无法识别；应为 jdbc:postgresql://主机:端口/库名 / database address %s is not understood; write jdbc:postgresql://host:port/database"
                            .formatted(shown, shown),
                    e);
        }
        if (!address.user().isEmpty()) {
            source.setUser(address.user());
        }
        if (!address.password().isEmpty()) {
            source.setPassword(address.password());
        }
        source.setApplicationName("gridward");
        source.setConnectTimeout(CONNECT_TIMEOUT_S);
        source.setTcpKeepAlive(true);
        source.setReWriteBatchedInserts(true);
        source.setDefaultRowFetchSize(ROWS_PER_FETCH);
        return source;
    }

    private static void ensurePostgis(PGSimpleDataSource source, String shown) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery(SqlText.of("store/postgis_installed"))) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("CREATE EXTENSION IF NOT EXISTS postgis");
        } catch (SQLException e) {
            if (e.getSQLState() != null && e.getSQLState().startsWith("08")) {
                throw e;
            }
            throw new StoreUnavailable(
                    "数据库 %s 没有 PostGIS：%s；请由管理员执行 create extension postgis / database %s has no PostGIS: %s; let its administrator run: create extension postgis"
                            .formatted(shown, e.getMessage(), shown, e.getMessage()),
                    e);
        }
    }

    private static StoreUnavailable unreachable(String shown, SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        String todo = "请检查地址和服务是否运行 / check the address and that the server runs";
        if (state.startsWith("28")) {
            todo = "请检查 --db-user 和 --db-password / check --db-user and --db-password";
        } else if (state.equals("3D000")) {
            todo = "请先建库：create database … / create the database first: create database …";
        }
        return new StoreUnavailable(
                "无法连接数据库 %s：%s / cannot connect to database %s: %s; %s"
                        .formatted(shown, e.getMessage(), shown, e.getMessage(), todo),
                e);
    }

    private static HikariConfig readerPool(PGSimpleDataSource source) {
        HikariConfig config = pool("gridward-postgis-read", source);
        config.setMaximumPoolSize(MOST_READERS);
        config.setReadOnly(true);
        config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        return config;
    }

    private static HikariConfig writerPool(PGSimpleDataSource source) {
        HikariConfig config = pool("gridward-postgis-write", source);
        config.setMaximumPoolSize(1);
        return config;
    }

    private static HikariConfig pool(String name, PGSimpleDataSource source) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(SURE_MS);
        config.setAutoCommit(false);
        return config;
    }

    @Override
    public String describe() {
        return url;
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public Connection reader() throws SQLException {
        return from(readers);
    }

    @Override
    public Connection writer() throws SQLException {
        return from(writers);
    }

    /**
     * A pool waits as long for a server that is away as for connections that others have. Only the
     * latter is worth it; of the former the server, or its absence, tells the reason.
     */
    private Connection from(HikariDataSource pool) throws SQLException {
        for (int waits = 1; waits < MOST_WAITS; waits++) {
            try {
                return pool.getConnection();
            } catch (SQLTransientConnectionException e) {
                ask();
            }
        }
        return pool.getConnection();
    }

    /** Fails unless the server answers, if only that it is busy. */
    private void ask() throws SQLException {
        try {
            source.getConnection().close();
        } catch (SQLException e) {
            String state = e.getSQLState() == null ? "" : e.getSQLState();
            if (!state.startsWith(TOO_MANY) && !state.startsWith(NOT_NOW)) {
                throw e;
            }
        }
    }

    @Override
    public void begin(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(SqlText.of("store/postgis_one_writer"));
        }
    }

    @Override
    public void commit(Connection connection) throws SQLException {
        connection.commit();
    }

    @Override
    public void rollback(Connection connection) throws SQLException {
        connection.rollback();
    }

    @Override
    public WriterLock lock() {
        return takeLock("store/postgis_lock").orElseThrow();
    }

    @Override
    public Optional<WriterLock> tryLock() {
        return takeLock("store/postgis_try_lock");
    }

    /**
     * A session's lock on a connection of its own: gone with the connection, so with the process.
     */
    @SuppressWarnings("resource") // the lock closes the connection
    private Optional<WriterLock> takeLock(String question) {
        try {
            Connection session = source.getConnection();
            try (Statement statement = session.createStatement();
                    ResultSet rows = statement.executeQuery(SqlText.of(question))) {
                if (rows.next() && rows.getBoolean(1)) {
                    return Optional.of(() -> free(session));
                }
                session.close();
                return Optional.empty();
            } catch (SQLException e) {
                session.close();
                throw e;
            }
        } catch (SQLException e) {
            throw unreachable(url, e);
        }
    }

    /** Does nothing the second time. */
    private static void free(Connection session) {
        try (session) {
            if (!session.isClosed()) {
                unlock(session);
            }
        } catch (SQLException e) {
            throw new StoreUnavailable("无法释放写锁 / cannot free the writer's lock", e);
        }
    }

    private static void unlock(Connection session) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute(SqlText.of("store/postgis_unlock"));
        }
    }

    @Override
    public void close() {
        readers.close();
        writers.close();
    }
}
