package io.gridward.core.store.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.store.StoreUnavailable;
import io.gridward.core.store.TestStores;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Rows written in binary are the rows that were meant; indexes are there again afterwards. */
class PostgisBulkIT {
    private static final BulkTable TABLE =
            new BulkTable(
                    "bulk",
                    List.of(
                            new BulkTable.Column("n", Long.class),
                            new BulkTable.Column("t", String.class),
                            new BulkTable.Column("x", Double.class),
                            new BulkTable.Column("d", LocalDate.class),
                            new BulkTable.Column("m", OffsetDateTime.class),
                            new BulkTable.Column("geom", Geometry.class)));

    private TestStores stores;

    @BeforeEach
    void open() {
        stores = TestStores.postgis();
        stores.store()
                .write(
                        c -> {
                            try (Statement s = c.createStatement()) {
                                return s.execute(
                                        "CREATE TABLE bulk (n bigint PRIMARY KEY, t text, x double precision,"
                                                + " d date, m timestamptz, geom geometry(Geometry, 4490));"
                                                + "CREATE INDEX bulk_d ON bulk (d);"
                                                + "CREATE INDEX bulk_geom ON bulk USING gist (geom)");
                            }
                        });
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private void write(List<@Nullable Object[]> rows) {
        stores.store()
                .write(
                        c -> {
                            BinaryCopy.write(c, TABLE, rows);
                            return rows;
                        });
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

    private static Geometry shape(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    private static List<@Nullable Object[]> everyType(String line) {
        return Arrays.asList(
                new Object[] {
                    1L,
                    "井盖 '\"\\\t\n",
                    -0.1,
                    LocalDate.of(1999, 12, 31),
                    OffsetDateTime.parse("2026-01-02T03:04:05.678+08:00"),
                    shape("POINT(122.07 46.08)")
                },
                new Object[] {2L, "", Double.MIN_VALUE, LocalDate.of(1, 1, 1), null, shape(line)},
                new Object[] {Long.MAX_VALUE, null, null, LocalDate.of(9999, 12, 31), null, null},
                new Object[] {Long.MIN_VALUE, "a\0b", null, null, null, shape("POINT EMPTY")});
    }

    @Test
    void writesEveryTypeAsItIs() {
        String line = "LINESTRING(122 46,122.5 46.25)";
        write(everyType(line));

        assertThat(
                        lines(
                                "SELECT n || '|' || coalesce(t, '-') || '|' || coalesce(x::text, '-') FROM bulk ORDER BY n"))
                .containsExactly(
                        Long.MIN_VALUE + "|a\uFFFDb|-",
                        "1|井盖 '\"\\\t\n|-0.1",
                        "2||5e-324",
                        Long.MAX_VALUE + "|-|-");
        assertThat(lines("SELECT coalesce(d::text, '-') FROM bulk ORDER BY n"))
                .containsExactly("-", "1999-12-31", "0001-01-01", "9999-12-31");
        assertThat(lines("SELECT (m AT TIME ZONE 'UTC')::text FROM bulk WHERE m IS NOT NULL"))
                .containsExactly("2026-01-01 19:04:05.678");
        assertThat(lines("SELECT coalesce(ST_AsEWKT(geom), '-') FROM bulk ORDER BY n"))
                .containsExactly(
                        "SRID=4490;POINT EMPTY",
                        "SRID=4490;POINT(122.07 46.08)",
                        "SRID=4490;" + line,
                        "-");
    }

    /** Of every length of UTF-8, and what cannot be written. */
    @ParameterizedTest
    @CsvSource({
        "井盖, 井盖",
        "é\u07FF\u0800\uFFFFz, é\u07FF\u0800\uFFFFz",
        "a\uD83D\uDEB0é, a\uD83D\uDEB0é",
        "é\uD83Dz, é?z"
    })
    void writesEveryCharacter(String text, String written) {
        write(List.<Object[]>of(new Object[] {1L, text, null, null, null, null}));

        assertThat(lines("SELECT t FROM bulk")).containsExactly(written);
    }

    @Test
    void writesRowsLargerThanItsBuffer() {
        write(List.<Object[]>of(new Object[] {1L, "长".repeat(200_000), null, null, null, null}));

        assertThat(lines("SELECT length(t) FROM bulk")).containsExactly("200000");
    }

    @Test
    void writesNothingWhenARowDoesNotFit() {
        Object[] row = {1L, "a", null, null, null, null};
        assertThatThrownBy(() -> write(List.<Object[]>of(row, row)))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("bulk_pkey");
        assertThatThrownBy(
                        () ->
                                write(
                                        List.<Object[]>of(
                                                new Object[] {1L, 7, null, null, null, null})))
                .isInstanceOf(ClassCastException.class);
        assertThat(lines("SELECT count(*) FROM bulk")).containsExactly("0");
        write(List.<Object[]>of(row));
        assertThat(lines("SELECT count(*) FROM bulk")).containsExactly("1");
    }

    private static List<Object[]> rows(long from, long to) {
        return LongStream.range(from, to)
                .mapToObj(n -> new Object[] {n, "t" + n, null, null, null, null})
                .toList();
    }

    private List<String> indexes() {
        return lines("SELECT indexdef FROM pg_indexes WHERE tablename = 'bulk' ORDER BY indexname");
    }

    private List<String> fill(long from, long to) {
        return stores.store()
                .write(
                        c -> {
                            List<String> late = LateIndexes.drop(c, "bulk", to - from);
                            BinaryCopy.write(c, TABLE, rows(from, to));
                            LateIndexes.make(c, late);
                            return late;
                        });
    }

    @Test
    void makesIndexesAnewWhenATableDoubles() {
        List<String> before = indexes();

        assertThat(fill(0, 100)).as("a few rows").isEmpty();
        assertThat(fill(1000, 31_000)).as("many rows").hasSize(3);
        assertThat(fill(40_000, 65_000)).as("fewer rows than are there").isEmpty();

        assertThat(indexes()).isEqualTo(before).hasSize(3);
    }

    @Test
    void leavesTheKeyInPlaceWhenAnotherTableRefersToIt() {
        stores.execute("CREATE TABLE other (n bigint REFERENCES bulk)");
        List<String> before = indexes();

        assertThat(fill(0, 30_000)).hasSize(2).noneMatch(s -> s.contains("PRIMARY KEY"));

        assertThat(indexes()).isEqualTo(before);
    }

    @Test
    void drawsManyNumbersAtATimeOnlyWhileFilling() {
        stores.execute(
                "ALTER TABLE bulk ADD COLUMN number bigint GENERATED BY DEFAULT AS IDENTITY");
        String cached =
                "SELECT cache_size FROM pg_sequences WHERE sequencename = 'bulk_number_seq'";

        assertThat(fill(0, 30_000)).contains("ALTER SEQUENCE bulk_number_seq CACHE 1");

        assertThat(lines(cached)).containsExactly("1");
        assertThat(lines("SELECT count(DISTINCT number) FROM bulk")).containsExactly("30000");
        stores.execute("INSERT INTO bulk (n) VALUES (-1)");
        assertThat(lines("SELECT number > 30000 FROM bulk WHERE n = -1")).containsExactly("t");
    }

    @Test
    void leavesIndexesInPlaceWhileSomebodyReads() throws SQLException {
        try (Connection reader = stores.store().openForReading()) {
            assertThat(lines(reader, "SELECT count(*) FROM bulk")).containsExactly("0");

            assertThat(fill(0, 30_000)).isEmpty();

            assertThat(lines(reader, "SELECT count(*) FROM bulk")).containsExactly("0");
        }
        assertThat(lines("SELECT count(*) FROM bulk")).containsExactly("30000");
    }

    /**
     * What the planner knows is told by pg_class.reltuples; a sample of the table costs its size.
     */
    @Test
    void onlyALargeChangeHasTheTableSampledAgain() {
        stores.execute("INSERT INTO bulk (n) SELECT generate_series(1, 2000)");
        String known = "SELECT reltuples FROM pg_class WHERE relname = 'bulk'";
        String before = lines(known).get(0);

        changed(999);
        assertThat(lines(known)).containsExactly(before);
        changed(1_000);
        assertThat(lines(known)).containsExactly("2000");
    }

    private void changed(long rows) {
        stores.store()
                .write(
                        c -> {
                            stores.store().dialect().afterChange(c, "bulk", rows);
                            return null;
                        });
    }
}
