package io.gridward.importer.geopackage;

import io.gridward.core.store.GeoPackageBlob;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One reading of a layer, in constant memory. Close it before the reader it came from; reading
 * throws {@link GeoPackageFault} when the file turns out to be damaged.
 */
public final class GeoPackageRows implements Iterator<GeoPackageRow>, AutoCloseable {
    private final Path file;
    private final GeoPackageLayer layer;
    private final Statement statement;
    private final ResultSet rows;
    private boolean more;

    private GeoPackageRows(Path file, GeoPackageLayer layer, Statement statement, ResultSet rows)
            throws SQLException {
        this.file = file;
        this.layer = layer;
        this.statement = statement;
        this.rows = rows;
        this.more = rows.next();
    }

    static GeoPackageRows open(Connection db, Path file, GeoPackageLayer layer) {
        String columns =
                Stream.concat(layer.columnNames().stream(), layer.geometryColumn().stream())
                        .map(SqlText::quoted)
                        .collect(Collectors.joining(", "));
        String sql =
                "SELECT %s FROM %s"
                        .formatted(columns.isEmpty() ? "1" : columns, SqlText.quoted(layer.name()));
        try {
            Statement statement = db.createStatement();
            return new GeoPackageRows(file, layer, statement, statement.executeQuery(sql));
        } catch (SQLException e) {
            throw damaged(file, layer, e);
        }
    }

    @Override
    public boolean hasNext() {
        return more;
    }

    @Override
    public GeoPackageRow next() {
        if (!more) {
            throw new NoSuchElementException();
        }
        try {
            GeoPackageRow row = read();
            more = rows.next();
            return row;
        } catch (SQLException e) {
            throw damaged(file, layer, e);
        }
    }

    @Override
    public void close() {
        try {
            statement.close();
        } catch (SQLException e) {
            throw damaged(file, layer, e);
        }
    }

    private GeoPackageRow read() throws SQLException {
        int columns = layer.columns().size();
        List<@Nullable Object> values = new ArrayList<>(columns);
        for (int i = 1; i <= columns; i++) {
            values.add(plain(rows.getObject(i)));
        }
        byte[] blob = layer.geometryColumn().isPresent() ? rows.getBytes(columns + 1) : null;
        if (blob == null) {
            return new GeoPackageRow(values, null, Optional.empty());
        }
        try {
            Geometry shape = GeoPackageBlob.decode(blob);
            return new GeoPackageRow(values, shape, Optional.empty());
        } catch (IllegalArgumentException e) {
            return new GeoPackageRow(values, null, Optional.of(String.valueOf(e.getMessage())));
        }
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof Integer small ? (Object) small.longValue() : value;
    }

    private static GeoPackageFault damaged(Path file, GeoPackageLayer layer, SQLException e) {
        return new GeoPackageFault(
                "无法读取 %s 的图层 %s: %s / cannot read layer %s of %s: %s"
                        .formatted(
                                file,
                                layer.name(),
                                e.getMessage(),
                                layer.name(),
                                file,
                                e.getMessage()),
                e);
    }
}
