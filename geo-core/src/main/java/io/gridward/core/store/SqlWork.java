package io.gridward.core.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Work on one connection; it neither closes it nor ends its transaction. */
@FunctionalInterface
public interface SqlWork<T> {
    /** Does the work. */
    T on(Connection connection) throws SQLException;
}
