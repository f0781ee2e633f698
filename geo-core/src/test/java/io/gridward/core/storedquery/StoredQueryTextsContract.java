package io.gridward.core.storedquery;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.audit.AuditEntry;
import io.gridward.core.audit.AuditLog;
import io.gridward.core.store.TestStores;
import io.gridward.core.storedquery.StoredQueryTexts.Added;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stored queries promise on every kind of store. */
abstract class StoredQueryTextsContract {
    private static final StoredQueryText LAMPS = new StoredQueryText("urn:q:灯", "<路灯 a=\"'\"/>");
    private static final StoredQueryText ROADS = new StoredQueryText("urn:q:a", "<road/>");

    private TestStores stores;
    private StoredQueryTexts queries;

    abstract TestStores openStores();

    @BeforeEach
    void open() {
        stores = openStores();
        queries = StoredQueryTexts.in(stores.store());
    }

    @AfterEach
    void close() {
        if (stores != null) {
            stores.close();
        }
    }

    @Test
    void whatWasAddedIsFoundAndListedByName() {
        assertThat(queries.add(List.of(LAMPS, ROADS), 9, "王工")).isEqualTo(Added.YES);

        assertThat(queries.list()).containsExactly(ROADS, LAMPS);
        assertThat(queries.find("urn:q:灯")).contains(LAMPS);
        assertThat(queries.find("urn:q:")).isEmpty();
        assertThat(queries.find("\0")).isEmpty();
        assertThat(StoredQueryTexts.in(stores.store()).list()).hasSize(2);
    }

    @Test
    void aNameThatIsTakenKeepsAllOut() {
        queries.add(List.of(ROADS), 9, "王工");

        assertThat(queries.add(List.of(LAMPS, ROADS), 9, "王工")).isEqualTo(Added.TAKEN);
        assertThat(queries.add(List.of(LAMPS, LAMPS), 9, "王工")).isEqualTo(Added.TAKEN);
        assertThat(queries.list()).containsExactly(ROADS);
    }

    @Test
    void thereAreNoMoreThanTheMost() {
        assertThat(queries.add(List.of(LAMPS, ROADS), 1, "王工")).isEqualTo(Added.FULL);
        assertThat(queries.list()).isEmpty();
    }

    @Test
    void whatIsRemovedIsGone() {
        queries.add(List.of(LAMPS, ROADS), 9, "王工");

        assertThat(queries.remove("urn:q:灯", "李工")).isTrue();
        assertThat(queries.remove("urn:q:灯", "李工")).isFalse();
        assertThat(queries.list()).containsExactly(ROADS);
        assertThat(AuditLog.in(stores.store()).list(9))
                .extracting(AuditEntry::actor, AuditEntry::action, AuditEntry::subject)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("李工", "query remove", "query urn:q:灯"))
                .hasSize(3);
    }
}
