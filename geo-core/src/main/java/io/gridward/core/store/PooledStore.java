package io.gridward.core.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** A store over two pools: many readers, one writer. What differs by kind is its {@link Engine}. */
final class PooledStore implements Store {
    private static final String PIN_STATE = "SELECT 1 FROM batch LIMIT 1";

    private final Engine engine;
    private final ReentrantLock writing = new ReentrantLock(true);

    PooledStore(Engine engine) {
        this.engine = engine;
    }

    /** One kind of store: its pools, how it begins and ends a write, its lock over processes. */
    interface Engine {
        String describe();

        Dialect dialect();

        /** A connection of the pool of readers; closing it gives it back. */
        Connection reader() throws SQLException;

        /** The writer's connection; closing it gives it back. */
        Connection writer() throws SQLException;

        /** Begins a transaction that no other writer, of this or another process, runs beside. */
        void begin(Connection connection) throws SQLException;

        void commit(Connection connection) throws SQLException;

        void rollback(Connection connection) throws SQLException;

        WriterLock lock();

        Optional<WriterLock> tryLock();

        /** Closes the pools. */
        void close();
    }

    @Override
    public Dialect dialect() {
        return engine.dialect();
    }

    @Override
    @SuppressWarnings("resource") // the caller closes what is returned
    public Connection openForReading() {
        try {
            Connection connection = engine.reader();
            try (Statement statement = connection.createStatement()) {
                statement.execute(PIN_STATE);
                return connection;
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    @Override
    public <T> T read(SqlWork<T> work) {
        try (Connection connection = openForReading()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    @Override
    public <T> T write(SqlWork<T> work) {
        if (writing.isHeldByCurrentThread()) {
            throw new IllegalStateException("a write inside a write would wait for itself");
        }
        writing.lock();
        try (Connection connection = engine.writer()) {
            return inTransaction(connection, work);
        } catch (SQLException e) {
            throw unavailable(e);
        } finally {
            writing.unlock();
        }
    }

    private <T> T inTransaction(Connection connection, SqlWork<T> work) throws SQLException {
        engine.begin(connection);
        try {
            T result = work.on(connection);
            engine.commit(connection);
            return result;
        } catch (SQLException | RuntimeException | Error e) {
            undo(connection, e);
            throw e;
        }
    }

    private void undo(Connection connection, Throwable because) {
        try {
            engine.rollback(connection);
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }

    @Override
    public WriterLock lock() {
        return engine.lock();
    }

    @Override
    public Optional<WriterLock> tryLock() {
        return engine.tryLock();
    }

    @Override
    public void close() {
        engine.close();
    }

    private StoreUnavailable unavailable(SQLException e) {
        return new StoreUnavailable(
                "数据存储 %s 无法使用：%s；请检查它是否可达、磁盘是否已满 / store %s cannot be used: %s; check that it can be reached and its disk is not full"
                        .formatted(
                                engine.describe(),
                                e.getMessage(),
                                engine.describe(),
                                e.getMessage()),
                e);
    }
}
