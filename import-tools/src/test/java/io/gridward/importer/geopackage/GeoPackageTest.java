package io.gridward.importer.geopackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.UnknownCrs;
import io.gridward.core.layer.AttributeType;
import io.gridward.core.layer.GeometryKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

final class GeoPackageTest {
    static final List<GeoPackageColumn> COLUMNS =
            List.of(
                    new GeoPackageColumn("code", AttributeType.TEXT),
                    new GeoPackageColumn("count", AttributeType.INTEGER),
                    new GeoPackageColumn("area_m2", AttributeType.DECIMAL),
                    new GeoPackageColumn("day", AttributeType.DATE),
                    new GeoPackageColumn("at", AttributeType.TIMESTAMP));

    @TempDir private Path folder;

    @Test
    void whatIsWrittenIsReadAgain() throws Exception {
        Path file = folder.resolve("two.gpkg");
        Geometry square = wkt("MULTIPOLYGON(((122 46,122.1 46,122.1 46.1,122 46)))");
        try (GeoPackageWriter out = GeoPackageWriter.create(file)) {
            out.addLayer("grid", "网格", COLUMNS, 4490, GeometryKind.MULTI_POLYGON);
            out.write(
                    Arrays.asList(
                            "0403",
                            7L,
                            12_345_678.5,
                            LocalDate.of(2026, 7, 1),
                            OffsetDateTime.parse("2026-07-01T08:00:00+08:00")),
                    square);
            out.write(Arrays.asList(null, null, null, null, null), null);
            out.addLayer("list", "清单", COLUMNS.subList(0, 1), 0, GeometryKind.NONE);
            out.write(List.of("甲"), null);
        }
        try (GeoPackageReader in = GeoPackageReader.open(file)) {
            assertThat(in.listLayers())
                    .extracting(GeoPackageLayer::name)
                    .containsExactly("grid", "list");
            GeoPackageLayer grid = in.get("grid");
            assertThat(grid.columns()).isEqualTo(COLUMNS);
            assertThat(grid.epsg()).hasValue(4490);
            List<GeoPackageRow> rows = all(in, grid);
            assertThat(rows).hasSize(2);
            assertThat(rows.get(0).texts())
                    .containsExactly(
                            "0403", "7", "12345678.5", "2026-07-01", "2026-07-01T00:00:00.000Z");
            assertThat(rows.get(0).geometry()).isEqualTo(square);
            assertThat(rows.get(1).texts()).containsOnly("");
            assertThat(rows.get(1).geometry()).isNull();
            assertThat(in.get("list").geometryColumn()).isEmpty();
            assertThat(all(in, in.get("list")).get(0).values()).containsExactly("甲");
        }
    }

    @Test
    void everyShapeIsInTheIndexWithItsRectangle() throws Exception {
        Path file = folder.resolve("points.gpkg");
        try (GeoPackageWriter out = GeoPackageWriter.create(file)) {
            out.addLayer("p", "点", List.of(), 4550, GeometryKind.GEOMETRY);
            for (int i = 0; i < 2500; i++) {
                out.write(List.of(), wkt("POINT(" + (412_000 + i) + " 5104510)"));
            }
            out.write(List.of(), null);
            out.write(List.of(), wkt("POINT EMPTY"));
        }
        assertThat(question(file, "select count(*) from rtree_p_geom")).isEqualTo("2500");
        assertThat(question(file, "select count(*) from p")).isEqualTo("2502");
        assertThat(
                        question(
                                file,
                                "select count(*) from rtree_p_geom where maxx >= 412100 and minx < 412200"))
                .isEqualTo("100");
        assertThat(question(file, "select rtreecheck('rtree_p_geom')")).isEqualTo("ok");
        assertThat(question(file, "select min_x || ' ' || max_x from gpkg_contents"))
                .isEqualTo("412000.0 414499.0");
    }

    @ParameterizedTest
    @EnumSource(Crs.class)
    void everyKnownSystemCanBeDeclared(Crs crs) throws Exception {
        Path file = folder.resolve("crs.gpkg");
        try (GeoPackageWriter out = GeoPackageWriter.create(file)) {
            out.addLayer("p", "点", List.of(), crs.epsg(), GeometryKind.GEOMETRY);
            out.write(List.of(), wkt("POINT(1 2)"));
        }
        try (GeoPackageReader in = GeoPackageReader.open(file)) {
            assertThat(in.only().epsg()).hasValue(crs.epsg());
            assertThat(all(in, in.only()).get(0).geometry().getSRID()).isEqualTo(crs.epsg());
        }
        assertThat(question(file, "select definition from gpkg_spatial_ref_sys where srs_id > 0"))
                .contains("AUTHORITY[\"EPSG\",\"" + crs.epsg() + "\"]]");
    }

    @Test
    void anUnknownSystemIsRefused() {
        try (GeoPackageWriter out = GeoPackageWriter.create(folder.resolve("x.gpkg"))) {
            assertThatThrownBy(() -> out.addLayer("p", "点", List.of(), 2154, GeometryKind.GEOMETRY))
                    .isInstanceOf(UnknownCrs.class)
                    .hasMessageContaining("2154");
        }
    }

    @Test
    void anExistingFileIsNotOverwritten() throws IOException {
        Path file = Files.writeString(folder.resolve("there.gpkg"), "mine");
        assertThatThrownBy(() -> GeoPackageWriter.create(file))
                .isInstanceOf(GeoPackageFault.class)
                .hasMessageContaining("there.gpkg");
        assertThat(file).hasContent("mine");
    }

    @Test
    void aDiscardedFileIsGone() {
        Path file = folder.resolve("gone.gpkg");
        try (GeoPackageWriter out = GeoPackageWriter.create(file)) {
            out.addLayer("p", "点", List.of(), 4490, GeometryKind.GEOMETRY);
            out.discard();
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void whatIsNoGeoPackageIsRefusedByName() throws Exception {
        Path text =
                Files.writeString(
                        folder.resolve("a.gpkg"), "code,lon,lat\n", StandardCharsets.UTF_8);
        Path sqlite = folder.resolve("b.gpkg");
        question(sqlite, "select 1");
        try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + sqlite);
                Statement statement = db.createStatement()) {
            statement.execute("create table t (x)");
        }
        Path missing = folder.resolve("c.gpkg");
        for (Path file : List.of(text, sqlite, missing)) {
            assertThatThrownBy(() -> GeoPackageReader.open(file))
                    .as(file.toString())
                    .isInstanceOf(GeoPackageFault.class)
                    .hasMessageContaining(file.getFileName().toString());
        }
    }

    @Test
    void aLayerIsNamedOrTheOnlyOne() {
        Path file = folder.resolve("several.gpkg");
        try (GeoPackageWriter out = GeoPackageWriter.create(file)) {
            out.addLayer("one", "一", List.of(), 4490, GeometryKind.GEOMETRY);
            out.addLayer("two", "二", List.of(), 4490, GeometryKind.GEOMETRY);
        }
        try (GeoPackageReader in = GeoPackageReader.open(file)) {
            assertThatThrownBy(in::only).hasMessageContaining("one, two");
            assertThatThrownBy(() -> in.get("three")).hasMessageContaining("one, two");
        }
    }

    @Test
    void anUnreadableShapeSpoilsOnlyItsRow() throws Exception {
        Path file = folder.resolve("bad.gpkg");
        try (GeoPackageWriter out = GeoPackageWriter.create(file)) {
            out.addLayer("p", "点", List.of(), 4490, GeometryKind.NONE);
            out.addLayer("q", "点", COLUMNS.subList(0, 1), 4490, GeometryKind.GEOMETRY);
            out.write(List.of("a"), wkt("POINT(1 2)"));
        }
        try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = db.createStatement()) {
            statement.execute("drop trigger rtree_q_geom_insert");
            statement.execute("insert into q values (2, x'DEADBEEF', 'b')");
        }
        try (GeoPackageReader in = GeoPackageReader.open(file)) {
            List<GeoPackageRow> rows = all(in, in.get("q"));
            assertThat(rows.get(0).geometryFault()).isEmpty();
            assertThat(rows.get(1).geometryFault()).isPresent();
            assertThat(rows.get(1).values()).containsExactly("b");
        }
    }

    @Test
    void namesWithQuotesAreOnlyNames() throws Exception {
        Path file = folder.resolve("quote.gpkg");
        String name = "a\"; drop table gpkg_contents; --";
        List<GeoPackageColumn> odd = List.of(new GeoPackageColumn("c\"d", AttributeType.TEXT));
        try (GeoPackageWriter out = GeoPackageWriter.create(file)) {
            out.addLayer(name, "x", odd, 4490, GeometryKind.GEOMETRY);
            out.write(List.of("v"), wkt("POINT(1 2)"));
        }
        try (GeoPackageReader in = GeoPackageReader.open(file)) {
            assertThat(in.only().name()).isEqualTo(name);
            assertThat(all(in, in.only()).get(0).values()).containsExactly("v");
        }
    }

    static Geometry wkt(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static List<GeoPackageRow> all(GeoPackageReader in, GeoPackageLayer layer) {
        List<GeoPackageRow> found = new ArrayList<>();
        try (GeoPackageRows rows = in.rows(layer)) {
            rows.forEachRemaining(found::add);
        }
        return found;
    }

    private static String question(Path file, String sql) throws SQLException {
        try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = db.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.getString(1);
        }
    }
}
