package io.gridward.core.audit;

import io.gridward.core.store.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The audit log of a store. Lines are added in the transaction of what they tell of. */
public interface AuditLog {

    /** The log of a store. */
    static AuditLog in(Store store) {
        return new StoredAuditLog(store);
    }

    /** Adds a line in the caller's transaction, so that it stands or falls with the deed. */
    void add(Connection connection, AuditEntry entry) throws SQLException;

    /** Up to so many of the newest lines, newest first. */
    List<AuditEntry> list(int most);
}
