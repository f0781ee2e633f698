package io.gridward.importer.geopackage;

import io.gridward.core.layer.GeometryKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Writes a new GeoPackage (OGC 12-128r19), layer after layer. Shapes are x before y whatever the
 * reference system says. Spatial indexes are built when a layer is complete, in one go.
 *
 * <pre>{@code
 * try (GeoPackageWriter out = GeoPackageWriter.create(file)) {
 *     out.addLayer("component", "管理部件", columns, 4490, GeometryKind.GEOMETRY);
 *     out.write(values, geometry);
 * }
 * }</pre>
 *
 * <p>One thread. A file in the making that is not wanted after all is removed by {@link #discard}.
 */
public final class GeoPackageWriter implements AutoCloseable {
    private final Path file;
    private final Connection db;
    private @Nullable LayerTable open;

    private GeoPackageWriter(Path file, Connection db) {
        this.file = file;
        this.db = db;
    }

    /**
     * Starts a file.
     *
     * @throws GeoPackageFault when it exists already or cannot be made
     */
    public static GeoPackageWriter create(Path file) {
        if (Files.exists(file)) {
            throw new GeoPackageFault(
                    "文件已存在: %s，请换名或先删除 / the file exists: %s; choose another name or delete it first"
                            .formatted(file, file));
        }
        try {
            Connection db = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
            SqlText.run(db, "PRAGMA journal_mode = OFF\n--;\nPRAGMA synchronous = OFF");
            SqlText.run(db, SqlText.read("create.sql"));
            db.setAutoCommit(false);
            return new GeoPackageWriter(file, db);
        } catch (SQLException e) {
            throw cannotWrite(file, e);
        }
    }

    /**
     * Ends the layer before and starts one. A row number {@code fid} and, unless the kind is {@link
     * GeometryKind#NONE}, a shape column {@code geom} come first.
     *
     * @param name table name
     * @param title what people call it
     * @param columns the other columns
     * @param srid EPSG number of the shapes; not looked at for {@link GeometryKind#NONE}
     * @param kind shapes held
     * @throws io.gridward.core.crs.UnknownCrs when Gridward does not know the reference system
     */
    public void addLayer(
            String name,
            String title,
            List<GeoPackageColumn> columns,
            int srid,
            GeometryKind kind) {
        try {
            finishLayer();
            if (kind != GeometryKind.NONE) {
                register(SpatialRefSys.get(srid));
            }
            open = LayerTable.create(db, name, title, columns, srid, kind);
        } catch (SQLException e) {
            throw cannotWrite(file, e);
        }
    }

    /**
     * Adds a row to the layer added last.
     *
     * @param values in the order of its columns: text, numbers, booleans, {@code java.time} dates
     *     and times (stored as ISO 8601, times in UTC) or null
     * @param geometry its shape, in the layer's reference system; null for none
     */
    public void write(List<? extends @Nullable Object> values, @Nullable Geometry geometry) {
        if (open == null) {
            throw new IllegalStateException("add a layer first");
        }
        try {
            open.write(values, geometry);
        } catch (SQLException e) {
            throw cannotWrite(file, e);
        }
    }

    /** Completes the file. */
    @Override
    public void close() {
        try {
            if (!db.isClosed()) {
                finishLayer();
                db.commit();
            }
            db.close();
        } catch (SQLException e) {
            throw cannotWrite(file, e);
        }
    }

    /** Gives up: removes the file. A later {@link #close} does nothing. */
    public void discard() {
        try {
            db.close();
            Files.deleteIfExists(file);
        } catch (SQLException e) {
            throw cannotWrite(file, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void finishLayer() throws SQLException {
        LayerTable done = open;
        open = null;
        if (done != null) {
            done.finish();
        }
    }

    private void register(SpatialRefSys system) throws SQLException {
        try (PreparedStatement insert =
                db.prepareStatement(SqlText.read("insert-spatial-ref-sys.sql"))) {
            insert.setString(1, system.name());
            insert.setInt(2, system.epsg());
            insert.setInt(3, system.epsg());
            insert.setString(4, system.definition());
            insert.executeUpdate();
        }
    }

    private static GeoPackageFault cannotWrite(Path file, SQLException e) {
        return new GeoPackageFault(
                "无法写入 %s: %s / cannot write %s: %s"
                        .formatted(file, e.getMessage(), file, e.getMessage()),
                e);
    }
}
