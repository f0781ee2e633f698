package io.gridward.core.store;

import java.sql.Connection;
import java.util.Optional;

/**
 * The city's data: one open GeoPackage file or PostGIS database, migrated to the newest tables.
 * Safe for use by many threads. The packages of the core work on it in SQL; nobody else does.
 */
public interface Store extends AutoCloseable {

    /**
     * Opens a store, making or migrating its tables.
     *
     * @throws StoreUnavailable when it cannot be reached or is not ours; the message says what to
     *     do
     */
    static Store open(StoreAddress address) {
        if (address instanceof StoreAddress.PostgisServer server) {
            return new PooledStore(PostgisEngine.open(server));
        }
        return new PooledStore(GpkgEngine.open(((StoreAddress.GeoPackageFile) address).file()));
    }

    /** What this kind of store does its own way. */
    Dialect dialect();

    /**
     * A connection inside a read-only transaction that sees one state of the data until it is
     * closed, whatever is published meanwhile.
     *
     * @throws StoreUnavailable when the store cannot be reached
     */
    Connection openForReading();

    /**
     * Runs work that reads, on one state of the data.
     *
     * @throws StoreUnavailable when the store cannot be reached or the work fails in SQL
     */
    <T> T read(SqlWork<T> work);

    /**
     * Runs work in one transaction: all of it happens, or, when it throws, nothing. Waits for
     * another writer.
     *
     * @throws StoreUnavailable when the store cannot be reached or the work fails in SQL
     */
    <T> T write(SqlWork<T> work);

    /**
     * The lock that makes batches queue, over all processes that use the store. Gone when its
     * holder's process dies.
     */
    WriterLock lock();

    /** The same lock if nobody holds it. */
    Optional<WriterLock> tryLock();

    @Override
    void close();
}
