package io.gridward.core.store;

import io.gridward.core.store.bulk.BulkTable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * What one kind of store does its own way: how shapes and values go in and out. Everything else is
 * SQL that both understand. Shapes are in EPSG:4490, x = longitude, y = latitude.
 */
public interface Dialect {

    /** Folder of the migrations and short name in messages: {@code gpkg} or {@code postgis}. */
    String name();

    /** Expression that selects a shape column so that {@link #readGeometry} understands it. */
    String selectGeometry(String column);

    /** The shape in a column selected by {@link #selectGeometry}; null when absent. */
    @Nullable Geometry readGeometry(ResultSet rows, int column) throws SQLException;

    /** Expression for one shape parameter, bound by {@link #bindGeometry}. */
    String geometryParameter();

    /** Binds a shape to a {@link #geometryParameter}. */
    void bindGeometry(PreparedStatement statement, int index, @Nullable Geometry geometry)
            throws SQLException;

    /**
     * A value of a column in the class of its {@code AttributeType}: String, Long, Double,
     * LocalDate or OffsetDateTime; null when absent.
     */
    <T> @Nullable T readValue(ResultSet rows, int column, Class<T> as) throws SQLException;

    /** Binds a value of one of those classes, or null, to a column of the class's type. */
    void bindValue(PreparedStatement statement, int index, @Nullable Object value, Class<?> as)
            throws SQLException;

    /**
     * Writes many rows into a table, in the caller's transaction.
     *
     * @param rows each with one value a column, null where absent
     */
    void insertAll(Connection connection, BulkTable table, Iterable<@Nullable Object[]> rows)
            throws SQLException;

    /**
     * Condition that rows of a layer table, under an alias, have a shape whose rectangle may meet a
     * given one; answered by the spatial index, may let a few neighbours through. Takes four bound
     * doubles: west, south, east, north.
     */
    String mayMeetRectangle(String table, String alias);

    /**
     * Condition how a shape column lies to one shape bound by {@link #bindGeometry}, answered as by
     * the geometry library of Java; empty when the store cannot.
     *
     * @param name relation in OGC 06-103r4 §6.1.2.3: Intersects, Touches …
     */
    Optional<String> relation(String name, String column);

    /**
     * Condition that a shape column, measured in a projected system, is within a distance: unknown
     * for absent and empty shapes. Takes four doubles (a rectangle in degrees, west, south, east,
     * north, that everything near meets), the shape in the projected system bound by {@link
     * #bindGeometry}, and the metres. Empty when the store cannot.
     */
    Optional<String> nearness(String column, int epsg);

    /**
     * Operator by which a text is like a pattern, case regarded: {@code LIKE} with a backslash as
     * escape, or {@code GLOB}.
     */
    String likeRegardsCaseAs();

    /** Statement that removes all rows of a table, inside a transaction. */
    String removeAll(String table);

    /**
     * Makes the store ready to compare and move the many rows of a staging table, inside the
     * transaction that does so.
     *
     * @param key the column that rows are compared by
     */
    void beforeChange(Connection connection, String staged, String key) throws SQLException;

    /**
     * Runs a statement that adds rows to a layer table, inside a transaction. When there are many
     * for the table's size, its indexes are made anew afterwards.
     *
     * @param rows how many rows it adds
     */
    void addRows(Connection connection, String table, long rows, SqlWork<Void> statement)
            throws SQLException;

    /**
     * Brings up to date what the store keeps about a layer table, inside the transaction that
     * changed it: extent and date of last change, or planner statistics. Costs little when little
     * changed, however large the table is.
     *
     * @param rows how many rows were added, changed or removed
     */
    void afterChange(Connection connection, String table, long rows) throws SQLException;

    /**
     * Query for the rectangle around all shapes of a layer's table: one row of west, south, east,
     * north in degrees, all null when there is no shape. May be larger by a float's rounding.
     */
    String selectBounds(String table);

    /** Suffix that makes a text column sort by Unicode code points. */
    String byCodePoints();

    /**
     * The ending of a statement that adds rows in the order of a column, where that order is of use
     * to later readings and costs little; empty where it would sort a whole survey on disk.
     */
    String inOrderOf(String column);
}
