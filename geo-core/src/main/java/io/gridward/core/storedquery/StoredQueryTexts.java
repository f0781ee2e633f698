package io.gridward.core.storedquery;

import io.gridward.core.store.Store;
import java.util.List;
import java.util.Optional;

/** The queries that clients defined, kept in the store. Changes are written to the audit. */
public interface StoredQueryTexts {

    /** Those of a store. */
    static StoredQueryTexts in(Store store) {
        return new StoredTexts(store);
    }

    /** What came of adding queries. */
    enum Added {
        /** All are there. */
        YES,
        /** One of the names is taken; none was added. */
        TAKEN,
        /** There would be more than the most; none was added. */
        FULL
    }

    /**
     * Adds queries, all or none.
     *
     * @param most most queries that are kept
     * @param actor who asked
     */
    Added add(List<StoredQueryText> queries, int most, String actor);

    /** Removes a query; false when there is none of that name. */
    boolean remove(String id, String actor);

    /** The query of a name. */
    Optional<StoredQueryText> find(String id);

    /** All by name. */
    List<StoredQueryText> list();
}
