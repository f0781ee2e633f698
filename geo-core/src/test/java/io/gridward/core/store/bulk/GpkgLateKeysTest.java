package io.gridward.core.store.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.store.StoreUnavailable;
import io.gridward.core.store.TestStores;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Indexes of a GeoPackage table are there again when it was filled without them. */
class GpkgLateKeysTest {
    private static final String INDEXES =
            "SELECT sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'component' ORDER BY sql";

    @TempDir private Path folder;
    private TestStores stores;

    @BeforeEach
    void open() {
        stores = TestStores.geopackage(folder);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private List<String> lines(String sql) {
        return stores.store().read(c -> lines(c, sql));
    }

    private static List<String> lines(Connection connection, String sql) throws SQLException {
        try (Statement s = connection.createStatement();
                ResultSet rows = s.executeQuery(sql)) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
            return lines;
        }
    }

    /** Adds rows with the indexes of the table away; tells the statements that made them again. */
    private List<String> fill(int from, int to, String code) {
        return stores.store()
                .write(
                        c -> {
                            List<String> late = LateKeys.drop(c, "component", to - from);
                            assertThat(lines(c, INDEXES)).hasSize(late.isEmpty() ? 3 : 0);
                            try (Statement s = c.createStatement()) {
                                s.execute(
                                        ("WITH RECURSIVE n(i) AS (SELECT %d UNION ALL SELECT i + 1 FROM n WHERE i < %d)"
                                                        + " INSERT INTO component (code) SELECT %s FROM n")
                                                .formatted(from, to - 1, code));
                            }
                            LateIndexes.make(c, late);
                            return late;
                        });
    }

    @Test
    void makesIndexesAnewWhenATableDoubles() {
        List<String> before = lines(INDEXES);

        assertThat(fill(0, 100, "i")).as("a few rows").isEmpty();
        assertThat(fill(1_000, 31_000, "i")).as("many rows").hasSize(3);
        assertThat(fill(40_000, 65_000, "i")).as("fewer rows than are there").isEmpty();

        assertThat(lines(INDEXES)).isEqualTo(before).hasSize(3);
        assertThat(lines("PRAGMA integrity_check")).containsExactly("ok");
    }

    @Test
    void aKeyThatStandsTwiceLeavesTheTableAsItWas() {
        List<String> before = lines(INDEXES);
        fill(0, 100, "i");

        assertThatThrownBy(() -> fill(200, 30_200, "i % 25000"))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("component");

        assertThat(lines("SELECT count(*) FROM component")).containsExactly("100");
        assertThat(lines(INDEXES)).isEqualTo(before);
    }

    @Test
    void whoeverReadsGoesOnWithWhatItBeganWith() throws SQLException {
        fill(0, 100, "i");
        try (Connection reader = stores.store().openForReading()) {
            assertThat(lines(reader, "SELECT count(*) FROM component")).containsExactly("100");

            fill(1_000, 31_000, "i");

            assertThat(lines(reader, "SELECT count(*) FROM component")).containsExactly("100");
            assertThat(lines(reader, INDEXES)).hasSize(3);
        }
        assertThat(lines("SELECT count(*) FROM component")).containsExactly("30100");
    }
}
