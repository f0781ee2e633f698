package io.gridward.core.store;

/** The city's data: one open GeoPackage file or PostGIS database, migrated to the newest tables. */
public interface Store extends AutoCloseable {

    /**
     * Opens a store, making or migrating its tables.
     *
     * @throws StoreUnavailable when it cannot be reached or is not ours; the message says what to
     *     do
     */
    static Store open(StoreAddress address) {
        throw new StoreUnavailable("contract only: " + address, null);
    }

    @Override
    void close();
}
