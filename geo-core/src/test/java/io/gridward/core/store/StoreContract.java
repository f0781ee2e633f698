package io.gridward.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.AttributeType;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** What every kind of store promises; one subclass per kind. */
abstract class StoreContract {
    private TestStores stores;

    abstract TestStores open();

    /** Column type per attribute type, as the store itself names it. */
    abstract Map<AttributeType, String> columnTypes();

    @BeforeEach
    void openStore() {
        stores = open();
    }

    @AfterEach
    void closeStore() {
        if (stores != null) {
            stores.close();
        }
    }

    @Test
    void hasOneColumnPerAttribute() {
        for (Layer layer : LayerCatalog.city().list()) {
            List<String> expected = new ArrayList<>(List.of("fid"));
            layer.attributes()
                    .forEach(a -> expected.add(a.name() + " " + columnTypes().get(a.type())));
            expected.add("version_from");
            if (layer.published()) {
                expected.add(Layer.GEOMETRY);
            }
            assertThat(columns(layer, layer.name()))
                    .as(layer.name())
                    .containsExactlyInAnyOrderElementsOf(expected);

            List<String> history = new ArrayList<>(expected);
            history.add("version_to");
            assertThat(columns(layer, layer.name() + "_history"))
                    .containsExactlyInAnyOrderElementsOf(history);

            List<String> stage = new ArrayList<>(expected);
            stage.remove("version_from");
            stage.remove("fid");
            stage.addAll(0, List.of("batch", "row_number"));
            assertThat(columns(layer, "stage_" + layer.name()))
                    .containsExactlyInAnyOrderElementsOf(stage);
            assertThat(columns(layer, "kept_" + layer.name()))
                    .containsExactlyInAnyOrderElementsOf(stage);
        }
    }

    private List<String> columns(Layer layer, String table) {
        return stores.store()
                .read(
                        connection -> {
                            List<String> columns = new ArrayList<>();
                            try (ResultSet rows =
                                    connection.getMetaData().getColumns(null, null, table, null)) {
                                while (rows.next()) {
                                    String name = rows.getString("COLUMN_NAME");
                                    Optional<Attribute> attribute = layer.find(name);
                                    columns.add(
                                            attribute.isEmpty()
                                                    ? name
                                                    : name + " " + rows.getString("TYPE_NAME"));
                                }
                            }
                            return columns;
                        });
    }

    @Test
    void keepsEveryKindOfValueAndItsAbsence() {
        Dialect dialect = stores.store().dialect();
        OffsetDateTime moment = OffsetDateTime.parse("2026-03-01T08:30:00.125+08:00");
        insertAudit(dialect, moment, "张三", "detail");
        insertAudit(dialect, moment.plusNanos(1_000_000), "O'Neil\0%", null);

        List<@Nullable Object> read =
                query(
                        "SELECT at, actor, detail, id FROM audit ORDER BY at DESC",
                        OffsetDateTime.class,
                        String.class,
                        String.class,
                        Long.class);

        assertThat(((OffsetDateTime) read.get(0)).toInstant())
                .isEqualTo(moment.plusNanos(1_000_000).toInstant());
        assertThat(read.subList(1, 4)).containsExactly("O'Neil\uFFFD%", null, 2L);
        assertThat(read.subList(5, 8)).containsExactly("张三", "detail", 1L);
    }

    private void insertAudit(
            Dialect dialect, OffsetDateTime at, String actor, @Nullable String detail) {
        stores.store()
                .write(
                        connection -> {
                            try (PreparedStatement insert =
                                    connection.prepareStatement(
                                            "INSERT INTO audit (at, actor, action, subject, detail)"
                                                    + " VALUES (?, ?, 'test', 's', ?)")) {
                                dialect.bindValue(insert, 1, at, OffsetDateTime.class);
                                dialect.bindValue(insert, 2, actor, String.class);
                                dialect.bindValue(insert, 3, detail, String.class);
                                return insert.executeUpdate();
                            }
                        });
    }

    @Test
    void keepsShapesDaysAndNumbersOfALayerExactly() throws ParseException {
        Geometry hole =
                new WKTReader()
                        .read(
                                "MULTIPOLYGON (((122.1 46.1, 122.2 46.1, 122.2 46.2, 122.1 46.1), "
                                        + "(122.15 46.11, 122.16 46.11, 122.16 46.12, 122.15 46.11)))");
        insertGrid("g1", 12345.000000001, LocalDate.of(2026, 2, 28), hole);
        insertGrid("g2", null, null, null);

        List<@Nullable Object> read =
                query(
                        "SELECT area_m2, initial_date FROM unit_grid ORDER BY code",
                        Double.class,
                        LocalDate.class);

        assertThat(read).containsExactly(12345.000000001, LocalDate.of(2026, 2, 28), null, null);
        assertThat(shapes()).hasSize(2);
        assertThat(shapes().get(0).equalsExact(hole)).isTrue();
        assertThat(shapes().get(0).getSRID()).isEqualTo(4490);
        assertThat(shapes().get(1)).isNull();
    }

    @Test
    void findsByRectangleThroughTheSpatialIndex() throws ParseException {
        insertGrid(
                "west", 1.0, null, new WKTReader().read("MULTIPOLYGON (((1 1, 2 1, 2 2, 1 1)))"));
        insertGrid(
                "east", 1.0, null, new WKTReader().read("MULTIPOLYGON (((5 1, 6 1, 6 2, 5 1)))"));
        insertGrid("none", 1.0, null, null);

        assertThat(meeting("unit_grid", new Envelope(0, 3, 0, 3))).containsExactly("west");
        assertThat(meeting("unit_grid", new Envelope(0, 3, 3, 9))).isEmpty();
        assertThat(meeting("unit_grid", new Envelope(2, 5, 1, 2))).containsExactly("east", "west");
        stores.execute("UPDATE unit_grid SET geom = NULL WHERE code = 'east'");
        assertThat(meeting("unit_grid", new Envelope(2, 5, 1, 2))).containsExactly("west");
        stores.execute("DELETE FROM unit_grid WHERE code = 'west'");
        assertThat(meeting("unit_grid", new Envelope(2, 5, 1, 2))).isEmpty();
    }

    @Test
    void findsByRectangleInHistoryToo() throws ParseException {
        insertGrid(
                "west", 1.0, null, new WKTReader().read("MULTIPOLYGON (((1 1, 2 1, 2 2, 1 1)))"));
        stores.execute(
                "INSERT INTO unit_grid_history (fid, code, version_from, geom, version_to)"
                        + " SELECT fid, code, 1, geom, 2 FROM unit_grid");

        assertThat(meeting("unit_grid_history", new Envelope(0, 3, 0, 3))).containsExactly("west");
        assertThat(meeting("unit_grid_history", new Envelope(3, 4, 0, 3))).isEmpty();
    }

    private List<String> meeting(String table, Envelope box) {
        String condition = stores.store().dialect().mayMeetRectangle(table, "t");
        return stores.store()
                .read(
                        connection -> {
                            List<String> codes = new ArrayList<>();
                            try (PreparedStatement question =
                                    connection.prepareStatement(
                                            "SELECT t.code FROM %s t WHERE %s ORDER BY t.code"
                                                    .formatted(table, condition))) {
                                question.setDouble(1, box.getMinX());
                                question.setDouble(2, box.getMinY());
                                question.setDouble(3, box.getMaxX());
                                question.setDouble(4, box.getMaxY());
                                try (ResultSet rows = question.executeQuery()) {
                                    while (rows.next()) {
                                        codes.add(rows.getString(1));
                                    }
                                }
                            }
                            return codes;
                        });
    }

    private void insertGrid(
            String code,
            @Nullable Double area,
            @Nullable LocalDate initial,
            @Nullable Geometry geometry) {
        Dialect dialect = stores.store().dialect();
        stores.store()
                .write(
                        connection -> {
                            try (PreparedStatement insert =
                                    connection.prepareStatement(
                                            "INSERT INTO unit_grid (code, area_m2, initial_date, geom)"
                                                    + " VALUES (?, ?, ?, %s)"
                                                            .formatted(
                                                                    dialect.geometryParameter()))) {
                                dialect.bindValue(insert, 1, code, String.class);
                                dialect.bindValue(insert, 2, area, Double.class);
                                dialect.bindValue(insert, 3, initial, LocalDate.class);
                                dialect.bindGeometry(insert, 4, geometry);
                                return insert.executeUpdate();
                            }
                        });
    }

    private List<@Nullable Geometry> shapes() {
        Dialect dialect = stores.store().dialect();
        return stores.store()
                .read(
                        connection -> {
                            List<@Nullable Geometry> shapes = new ArrayList<>();
                            try (Statement statement = connection.createStatement();
                                    ResultSet rows =
                                            statement.executeQuery(
                                                    "SELECT %s FROM unit_grid ORDER BY code"
                                                            .formatted(
                                                                    dialect.selectGeometry(
                                                                            "geom")))) {
                                while (rows.next()) {
                                    shapes.add(dialect.readGeometry(rows, 1));
                                }
                            }
                            return shapes;
                        });
    }

    private List<@Nullable Object> query(String sql, Class<?>... columns) {
        Dialect dialect = stores.store().dialect();
        return stores.store()
                .read(
                        connection -> {
                            List<@Nullable Object> values = new ArrayList<>();
                            try (Statement statement = connection.createStatement();
                                    ResultSet rows = statement.executeQuery(sql)) {
                                while (rows.next()) {
                                    for (int i = 0; i < columns.length; i++) {
                                        values.add(dialect.readValue(rows, i + 1, columns[i]));
                                    }
                                }
                            }
                            return values;
                        });
    }

    @Test
    void writesAllOrNothing() {
        assertThatThrownBy(
                        () ->
                                stores.store()
                                        .write(
                                                connection -> {
                                                    try (Statement s =
                                                            connection.createStatement()) {
                                                        s.execute(
                                                                "INSERT INTO department (code)"
                                                                        + " VALUES ('d1')");
                                                    }
                                                    throw new IllegalStateException("half way");
                                                }))
                .hasMessage("half way");

        assertThat(query("SELECT count(*) FROM department", Long.class)).containsExactly(0L);
        stores.execute("INSERT INTO department (code) VALUES ('d2')");
        assertThat(query("SELECT count(*) FROM department", Long.class)).containsExactly(1L);
    }

    @Test
    void showsAReaderOneStateUntilItIsClosed() throws SQLException {
        stores.execute("INSERT INTO department (code) VALUES ('d1')");
        try (Connection reader = stores.store().openForReading()) {
            stores.execute("INSERT INTO department (code) VALUES ('d2')");
            assertThat(count(reader)).isEqualTo(1);
            stores.execute("DELETE FROM department");
            assertThat(count(reader)).isEqualTo(1);
        }
        assertThat(query("SELECT count(*) FROM department", Long.class)).containsExactly(0L);
    }

    private static long count(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM department")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void doesNotLetAReaderWrite() {
        assertThatThrownBy(
                        () ->
                                stores.store()
                                        .read(
                                                connection -> {
                                                    try (Statement s =
                                                            connection.createStatement()) {
                                                        return s.execute("DELETE FROM audit");
                                                    }
                                                }))
                .isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void givesTheWritersLockToOneAtATime() {
        try (WriterLock held = stores.store().lock();
                Store other = Store.open(stores.address())) {
            assertThat(stores.store().tryLock()).isEmpty();
            assertThat(other.tryLock()).isEmpty();
            held.close();
            held.close();
            try (WriterLock next = other.tryLock().orElseThrow()) {
                assertThat(stores.store().tryLock()).isEmpty();
            }
        }
        try (WriterLock again = stores.store().tryLock().orElseThrow()) {
            assertThat(again).isNotNull();
        }
    }

    @Test
    void refusesAStoreThatANewerProgramMade() {
        stores.execute(
                "INSERT INTO flyway_schema_history (installed_rank, version, description, type,"
                        + " script, installed_by, execution_time, success)"
                        + " VALUES (99, '099', 'x', 'SQL', 'V099__x.sql', 'x', 1, '1')");

        assertThatThrownBy(() -> Store.open(stores.address()).close())
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("newer Gridward")
                .hasMessageContaining("99");
    }

    @Test
    void feedsChangesInOrderAndInPieces() {
        assertThat(ChangeFeed.of(stores.store()).version()).isZero();
        stores.execute(
                "INSERT INTO batch (id, layer, source, actor, state, effective, started_at)"
                        + " VALUES (7, 'place', 'f.csv', 'a', 'PUBLISHED', '2026-01-01',"
                        + " '2026-01-01T00:00:00.000Z')",
                "INSERT INTO change VALUES (2, 'place', 7, 'a', '2026-01-02T00:00:00.000Z', 1, 2, 3)",
                "INSERT INTO change VALUES (1, 'place', 7, 'a', '2026-01-01T00:00:00.000Z', 4, 5, 6)");

        ChangeFeed feed = ChangeFeed.of(stores.store());

        assertThat(feed.version()).isEqualTo(2);
        assertThat(feed.since(0, 10)).extracting(Change::version).containsExactly(1L, 2L);
        assertThat(feed.since(0, 1)).extracting(Change::version).containsExactly(1L);
        assertThat(feed.since(2, 10)).isEmpty();
        Change second = feed.since(1, 10).get(0);
        assertThat(second.at().toInstant())
                .isEqualTo(OffsetDateTime.parse("2026-01-02T00:00:00Z").toInstant());
        assertThat(List.of(second.added(), second.changed(), second.withdrawn()))
                .containsExactly(1L, 2L, 3L);
    }
}
