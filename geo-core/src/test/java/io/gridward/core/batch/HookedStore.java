package io.gridward.core.batch;

import io.gridward.core.store.Dialect;
import io.gridward.core.store.SqlWork;
import io.gridward.core.store.Store;
import io.gridward.core.store.WriterLock;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A store that runs something in the middle of a write: just before the n-th statement that begins
 * with some words, when those before it were executed and nothing is committed.
 */
public final class HookedStore implements Store {
    private final Store store;
    private final String statement;
    private final AtomicInteger left;
    private final Runnable hook;

    /** Hooks the n-th statement of a store that begins with some words. */
    public HookedStore(Store store, String statement, int times, Runnable hook) {
        this.store = store;
        this.statement = statement;
        this.left = new AtomicInteger(times);
        this.hook = hook;
    }

    @Override
    public <T> T write(SqlWork<T> work) {
        return store.write(connection -> work.on(hooked(connection)));
    }

    private Connection hooked(Connection connection) {
        return (Connection)
                Proxy.newProxyInstance(
                        HookedStore.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("prepareStatement")
                                    && isMeant((String) arguments[0])
                                    && left.decrementAndGet() == 0) {
                                hook.run();
                            }
                            try {
                                return method.invoke(connection, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }

    /** Statements from files begin with a comment. */
    private boolean isMeant(String sql) {
        return sql.replaceAll("(?m)^--.*\\n", "").startsWith(statement);
    }

    @Override
    public Dialect dialect() {
        return store.dialect();
    }

    @Override
    public Connection openForReading() {
        return store.openForReading();
    }

    @Override
    public <T> T read(SqlWork<T> work) {
        return store.read(work);
    }

    @Override
    public WriterLock lock() {
        return store.lock();
    }

    @Override
    public Optional<WriterLock> tryLock() {
        return store.tryLock();
    }

    @Override
    public void close() {
        store.close();
    }
}
