package io.gridward.importer.geopackage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * Reads a GeoPackage (OGC 12-128r19) somebody handed in. The file is opened read-only; nothing in
 * it is trusted. One thread.
 */
public final class GeoPackageReader implements AutoCloseable {
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private final Path file;
    private final Connection db;
    private final List<GeoPackageLayer> layers;

    private GeoPackageReader(Path file, Connection db, List<GeoPackageLayer> layers) {
        this.file = file;
        this.db = db;
        this.layers = List.copyOf(layers);
    }

    /**
     * Opens a file.
     *
     * @throws GeoPackageFault when it is missing, is no GeoPackage or is damaged
     */
    public static GeoPackageReader open(Path file) {
        requireSqlite(file);
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        Connection db = null;
        try {
            db = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
            SqlText.run(db, "PRAGMA trusted_schema = OFF");
            return new GeoPackageReader(file, db, readLayers(db));
        } catch (SQLException e) {
            closeQuietly(db, e);
            throw new GeoPackageFault(
                    "%s 不是 GeoPackage 或已损坏: %s / %s is not a GeoPackage or is damaged: %s"
                            .formatted(file, e.getMessage(), file, e.getMessage()),
                    e);
        }
    }

    /** The layers, in the file's order; those without shapes too, pictures not. */
    public List<GeoPackageLayer> listLayers() {
        return layers;
    }

    /**
     * The layer of that name.
     *
     * @throws GeoPackageFault when there is none; the message lists what there is
     */
    public GeoPackageLayer get(String name) {
        return layers.stream()
                .filter(l -> l.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new GeoPackageFault(
                                        "%s 中没有图层 “%s”；有: %s / %s has no layer '%s'; it has: %s"
                                                .formatted(
                                                        file, name, names(), file, name, names())));
    }

    /**
     * The layer of a file that has only one.
     *
     * @throws GeoPackageFault when there are none or several; the message lists them
     */
    public GeoPackageLayer only() {
        if (layers.size() != 1) {
            throw new GeoPackageFault(
                    "%s 有 %d 个图层 (%s)，请用 --layer-name 指明一个 / %s has %d layers (%s); name one with --layer-name"
                            .formatted(file, layers.size(), names(), file, layers.size(), names()));
        }
        return layers.get(0);
    }

    /** Streams the rows of a layer in the order of their row numbers. */
    public GeoPackageRows rows(GeoPackageLayer layer) {
        return GeoPackageRows.open(db, file, get(layer.name()));
    }

    @Override
    public void close() {
        try {
            db.close();
        } catch (SQLException e) {
            throw new GeoPackageFault("无法关闭 %s / cannot close %s".formatted(file, file), e);
        }
    }

    private String names() {
        return layers.stream().map(GeoPackageLayer::name).collect(Collectors.joining(", "));
    }

    private static void requireSqlite(Path file) {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(MAGIC.length);
        } catch (IOException e) {
            throw new GeoPackageFault("无法读取 %s / cannot read %s".formatted(file, file), e);
        }
        if (!Arrays.equals(start, MAGIC)) {
            throw new GeoPackageFault(
                    "%s 不是 GeoPackage（不是 SQLite 文件） / %s is not a GeoPackage (not an SQLite file)"
                            .formatted(file, file));
        }
    }

    private static List<GeoPackageLayer> readLayers(Connection db) throws SQLException {
        List<GeoPackageLayer> found = new ArrayList<>();
        try (Statement statement = db.createStatement();
                ResultSet rows = statement.executeQuery(SqlText.read("layers.sql"))) {
            while (rows.next()) {
                String name = rows.getString(1);
                String title = rows.getString(2);
                String shape = rows.getString(3);
                boolean epsg = "EPSG".equalsIgnoreCase(rows.getString(4)) && rows.getInt(5) > 0;
                found.add(
                        new GeoPackageLayer(
                                name,
                                title == null ? name : title,
                                readColumns(db, name, shape),
                                Optional.ofNullable(shape),
                                epsg ? OptionalInt.of(rows.getInt(5)) : OptionalInt.empty()));
            }
        }
        return found;
    }

    private static List<GeoPackageColumn> readColumns(
            Connection db, String table, @Nullable String shape) throws SQLException {
        List<GeoPackageColumn> columns = new ArrayList<>();
        try (PreparedStatement statement = db.prepareStatement(SqlText.read("columns.sql"))) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String name = rows.getString(1);
                    boolean rowNumber = rows.getInt(3) > 0 && rows.getString(2).contains("INT");
                    if (!rowNumber && !name.equalsIgnoreCase(shape)) {
                        columns.add(GeoPackageColumn.declared(name, rows.getString(2)));
                    }
                }
            }
        }
        return columns;
    }

    private static void closeQuietly(@Nullable Connection db, SQLException reason) {
        try {
            if (db != null) {
                db.close();
            }
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }
}
