package io.gridward.importer.geopackage;

import io.gridward.core.layer.AttributeType;
import java.util.Locale;

/**
 * A column of a layer, beside the row number and the shape.
 *
 * @param name as it stands in the file
 * @param type what its values are
 */
public record GeoPackageColumn(String name, AttributeType type) {

    /** The type's name in a table definition (OGC 12-128r19 table 1). */
    String declaration() {
        return switch (type) {
            case TEXT -> "TEXT";
            case INTEGER -> "INTEGER";
            case DECIMAL -> "DOUBLE";
            case DATE -> "DATE";
            case TIMESTAMP -> "DATETIME";
        };
    }

    /** Reads a declared type; what is unknown is text. */
    static GeoPackageColumn declared(String name, String declaration) {
        String type = declaration.toUpperCase(Locale.ROOT);
        if (type.equals("DATE")) {
            return new GeoPackageColumn(name, AttributeType.DATE);
        }
        if (type.equals("DATETIME") || type.startsWith("TIMESTAMP")) {
            return new GeoPackageColumn(name, AttributeType.TIMESTAMP);
        }
        if (type.contains("INT") || type.equals("BOOLEAN")) {
            return new GeoPackageColumn(name, AttributeType.INTEGER);
        }
        if (type.equals("DOUBLE") || type.equals("FLOAT") || type.equals("REAL")) {
            return new GeoPackageColumn(name, AttributeType.DECIMAL);
        }
        return new GeoPackageColumn(name, AttributeType.TEXT);
    }
}
