package io.gridward.core.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What was published, in order; the same for every reader and every process. */
public interface ChangeFeed {

    /** The feed of a store. */
    static ChangeFeed of(Store store) {
        return new StoredChangeFeed(store);
    }

    /** Number of the newest data version; 0 in an empty store. */
    long version();

    /** The same, in the state of the data that a connection sees. */
    static long version(Connection connection) throws SQLException {
        return StoredChangeFeed.version(connection);
    }

    /** Up to {@code most} changes after a version, oldest first. */
    List<Change> since(long version, int most);
}
