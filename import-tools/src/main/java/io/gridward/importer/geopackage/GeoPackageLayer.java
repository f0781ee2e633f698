package io.gridward.importer.geopackage;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One layer of a file.
 *
 * @param name table name
 * @param title what people call it; the table name when the file has none
 * @param columns in the file's order, without row number and shape
 * @param geometryColumn column of the shape; empty for a table without shapes
 * @param epsg EPSG number the file states for the shapes; empty when it states none
 */
public record GeoPackageLayer(
        String name,
        String title,
        List<GeoPackageColumn> columns,
        Optional<String> geometryColumn,
        OptionalInt epsg) {
    public GeoPackageLayer {
        columns = List.copyOf(columns);
    }

    /** Column names in the file's order. */
    public List<String> columnNames() {
        return columns.stream().map(GeoPackageColumn::name).toList();
    }
}
