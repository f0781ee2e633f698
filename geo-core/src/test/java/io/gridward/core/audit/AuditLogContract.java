package io.gridward.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.store.Store;
import io.gridward.core.store.TestStores;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the audit log of every kind of store promises; one subclass per kind. */
abstract class AuditLogContract {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-03-01T23:30:00.125Z");
    private static final AuditEntry PUBLISH =
            new AuditEntry(AT, "张三", "publish", "batch 12", "component ← 'a.csv'; 3 行");
    private static final AuditEntry ROLLBACK =
            new AuditEntry(AT.minusDays(1), "O'Neil", "rollback", "batch 12", null);

    private final List<TestStores> opened = new ArrayList<>();

    abstract TestStores open();

    @BeforeEach
    void openStore() {
        opened.add(open());
    }

    @AfterEach
    void closeStore() {
        opened.forEach(TestStores::close);
    }

    private Store store() {
        return opened.get(0).store();
    }

    private void add(AuditEntry... entries) {
        store().write(
                        connection -> {
                            for (AuditEntry entry : entries) {
                                AuditLog.in(store()).add(connection, entry);
                            }
                            return null;
                        });
    }

    /** Moments come back in whatever offset the store speaks. */
    private List<AuditEntry> list(int most) {
        return AuditLog.in(store()).list(most).stream()
                .map(
                        e ->
                                new AuditEntry(
                                        e.at().withOffsetSameInstant(AT.getOffset()),
                                        e.actor(),
                                        e.action(),
                                        e.subject(),
                                        e.detail()))
                .toList();
    }

    @Test
    void linesComeNewestFirstByWhenTheyWereWritten() {
        assertThat(list(10)).isEmpty();
        add(PUBLISH, ROLLBACK);
        add(PUBLISH);
        assertThat(list(10)).containsExactly(PUBLISH, ROLLBACK, PUBLISH);
        assertThat(list(2)).containsExactly(PUBLISH, ROLLBACK);
        assertThat(list(0)).isEmpty();
    }

    @Test
    void aLineFallsWithTheDeedItTellsOf() {
        add(PUBLISH);
        assertThatThrownBy(
                        () ->
                                store().write(
                                                connection -> {
                                                    AuditLog.in(store()).add(connection, ROLLBACK);
                                                    throw new IllegalStateException("failed");
                                                }))
                .hasMessage("failed");
        assertThat(list(10)).containsExactly(PUBLISH);
    }
}
