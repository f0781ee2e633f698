package io.gridward.core.store.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.store.GeoPackageBlob;
import io.gridward.core.store.TestStores;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** A packed tree answers as the one SQLite grows row by row, and goes on as one. */
@Tag("slow")
class GpkgLateTreeTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final String TREE = "rtree_component_geom";

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

    @ParameterizedTest(name = "{0} rows")
    @ValueSource(ints = {0, 1, 45, 51, 52, 2_000, 2_400, 30_000})
    void holdsTheSameRectanglesAsATreeGrownRowByRow(int count) {
        List<String> grown = filled(count);

        List<String> packed = stores.store().write(GpkgLateTreeTest::pack);

        assertThat(packed).containsExactlyElementsOf(grown);
        assertSound(count);
    }

    @Test
    void findsTheSameRowsInRandomRectangles() {
        filled(5_000);
        List<List<String>> grown = stores.store().read(GpkgLateTreeTest::ask);

        stores.store().write(GpkgLateTreeTest::pack);

        assertThat(stores.store().read(GpkgLateTreeTest::ask)).isEqualTo(grown);
        assertThat(grown).anySatisfy(found -> assertThat(found).hasSizeGreaterThan(100));
    }

    @Test
    void takesChangesAfterwards() {
        filled(3_000);
        stores.store().write(GpkgLateTreeTest::pack);

        stores.store().write(c -> insert(c, 3_000, 500, 7));
        stores.execute("DELETE FROM component WHERE fid % 3 = 0");

        assertSound(3_500 - 3_500 / 3);
        assertThat(stores.store().read(GpkgLateTreeTest::ask))
                .allSatisfy(found -> assertThat(found).allMatch(id -> Long.parseLong(id) % 3 != 0));
    }

    @ParameterizedTest(name = "{0} rows")
    @ValueSource(ints = {0, 1, 40, 300, 4_000})
    void theRootKnowsTheRectangleAroundAllWhateverWasRemoved(int count) {
        filled(count);
        for (int part = 2; part < 8; part++) {
            assertThat(stores.store().read(c -> TreeRoot.bounds(c, TREE)).map(String::valueOf))
                    .isEqualTo(stores.store().read(GpkgLateTreeTest::bounds));
            stores.execute( // from one side and then another, so that the edges move
                    "DELETE FROM component WHERE fid IN (SELECT id FROM %s ORDER BY %s LIMIT %d)"
                            .formatted(TREE, part % 2 == 0 ? "minx" : "-maxy", count / part));
        }
    }

    private static Optional<String> bounds(Connection connection) throws SQLException {
        try (Statement s = connection.createStatement();
                ResultSet r =
                        s.executeQuery(
                                "SELECT min(minx), max(maxx), min(miny), max(maxy) FROM " + TREE)) {
            r.next();
            double west = r.getDouble(1);
            return r.wasNull()
                    ? Optional.empty()
                    : Optional.of(
                            new Envelope(west, r.getDouble(2), r.getDouble(3), r.getDouble(4))
                                    .toString());
        }
    }

    @Test
    void emptyShapesHaveNoRectangle() {
        stores.store().write(c -> insert(c, 0, 10, 1));
        stores.execute(
                "UPDATE component SET geom = NULL WHERE fid = 3",
                "UPDATE component SET geom = (SELECT x'475000118A110000"
                        + "0101000000000000000000F87F000000000000F87F') WHERE fid = 4");

        stores.store().write(GpkgLateTreeTest::pack);

        assertSound(8);
    }

    @Test
    void isDroppedOnlyWhereItPays() throws SQLException {
        stores.store().write(c -> insert(c, 0, 30, 1));

        assertThat(dropped("component", 19_999)).isEmpty();
        assertThat(dropped("department", 50_000)).as("has no shapes").isEmpty();
        assertThat(dropped("component", 5_000_000)).as("too many to gather").isEmpty();
        assertThat(dropped("component", 20_000))
                .hasValueSatisfying(
                        t -> assertThat(t).contains("CREATE TRIGGER rtree_component_geom_insert"));
    }

    @Test
    void roundsOutwardAsSqliteDoes() {
        Random random = new Random(20261126);
        for (int i = 0; i < 10_000; i++) {
            double value = (random.nextDouble() - 0.5) * 400;
            assertThat((double) TreeEntries.down(value)).isLessThanOrEqualTo(value);
            assertThat((double) TreeEntries.up(value)).isGreaterThanOrEqualTo(value);
        }
        assertThat(TreeEntries.down(122.0)).isEqualTo(122f);
        assertThat(TreeEntries.up(-0.5)).isEqualTo(-0.5f);
    }

    private Optional<String> dropped(String table, long rows) {
        return stores.store().write(c -> LateTree.drop(c, table, rows));
    }

    private void assertSound(int count) {
        List<String> found =
                stores.store().read(c -> lines(c, "SELECT rtreecheck('" + TREE + "')"));
        assertThat(found).containsExactly("ok");
        found = stores.store().read(c -> lines(c, "SELECT count(*) FROM " + TREE));
        assertThat(found).containsExactly(String.valueOf(count));
    }

    private List<String> filled(int count) {
        stores.store().write(c -> insert(c, 0, count, 20261126));
        return stores.store().read(GpkgLateTreeTest::rectangles);
    }

    private static List<String> pack(Connection connection) throws SQLException {
        String trigger =
                lines(
                                connection,
                                "SELECT sql FROM sqlite_master WHERE name = 'rtree_component_geom_insert'")
                        .get(0);
        try (Statement s = connection.createStatement()) {
            s.execute("DROP TRIGGER rtree_component_geom_insert");
        }
        LateTree.make(connection, "component", trigger, GpkgLateTreeTest::envelope);
        return rectangles(connection);
    }

    private static Envelope envelope(byte[] blob) {
        Geometry shape = GeoPackageBlob.decode(blob);
        return shape.getEnvelopeInternal();
    }

    private static List<String> rectangles(Connection connection) throws SQLException {
        return lines(
                connection,
                "SELECT id || ' ' || minx || ' ' || maxx || ' ' || miny || ' ' || maxy FROM %s ORDER BY id"
                        .formatted(TREE));
    }

    private static List<List<String>> ask(Connection connection) throws SQLException {
        Random random = new Random(7);
        List<List<String>> all = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            double x = 121.8 + random.nextDouble() * 0.6;
            double y = 45.8 + random.nextDouble() * 0.6;
            double side = random.nextDouble() * 0.2;
            all.add(
                    lines(
                            connection,
                            "SELECT id FROM %s WHERE maxx >= %s AND minx <= %s AND maxy >= %s AND miny <= %s ORDER BY id"
                                    .formatted(TREE, x, x + side, y, y + side)));
        }
        return all;
    }

    private static Void insert(Connection connection, int first, int count, long seed)
            throws SQLException {
        Random random = new Random(seed);
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO component (code, scheme, type_code, type_name, geom, version_from) VALUES (?, 's', 't', 't', ?, 1)")) {
            for (int i = 0; i < count; i++) {
                Coordinate at =
                        new Coordinate(
                                122.0 + random.nextGaussian() * 0.1,
                                46.0 + random.nextGaussian() * 0.1);
                insert.setString(1, "c" + (first + i));
                insert.setBytes(2, GeoPackageBlob.encode(FACTORY.createPoint(at), 4490));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return null;
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
}
