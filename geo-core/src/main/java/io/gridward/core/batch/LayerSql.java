package io.gridward.core.batch;

import io.gridward.core.batch.BatchRequest.Mode;
import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.Layer;
import io.gridward.core.store.Dialect;
import io.gridward.core.store.bulk.BulkTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;

/**
 * The statements of a batch on one layer, derived from its catalogue entry. They compare whole sets
 * of rows, so a batch costs a dozen statements whatever its size.
 *
 * @param layer layer they are for
 * @param dialect store they are for
 * @param kept true for a batch that waits for its day, false for an open one
 */
record LayerSql(Layer layer, Dialect dialect, boolean kept) {
    private static final String EVER = "'0001-01-01'";
    private static final String FOREVER = "'9999-12-31'";

    String table() {
        return layer.name();
    }

    String history() {
        return layer.name() + "_history";
    }

    String stage() {
        return (kept ? "kept_" : "stage_") + layer.name();
    }

    /** Removes the staged rows of a batch. An open batch is the only one in its table. */
    void clear(Connection connection, long batch) throws SQLException {
        if (kept) {
            Publication.run(connection, "DELETE FROM %s WHERE batch = ?".formatted(stage()), batch);
        } else {
            Publication.run(connection, dialect.removeAll(stage()));
        }
    }

    /** The staging table: batch, row number, the values, the shape if the layer has one. */
    BulkTable staged() {
        List<BulkTable.Column> columns = new ArrayList<>();
        columns.add(new BulkTable.Column("batch", Long.class));
        columns.add(new BulkTable.Column("row_number", Long.class));
        for (Attribute attribute : layer.attributes()) {
            columns.add(new BulkTable.Column(attribute.name(), attribute.type().javaClass()));
        }
        if (layer.published()) {
            columns.add(new BulkTable.Column(Layer.GEOMETRY, Geometry.class));
        }
        return new BulkTable(stage(), columns);
    }

    /** Moves the staged rows of an open batch to those that wait for a day. Parameter: batch. */
    String keep() {
        String columns = "batch, row_number, " + String.join(", ", values());
        return "INSERT INTO kept_%1$s (%2$s) SELECT %2$s FROM stage_%1$s WHERE batch = ?"
                .formatted(layer.name(), columns);
    }

    /** Rows whose key stands more than once: key, row number. Parameters: batch, batch, most. */
    String listDuplicates() {
        return ("SELECT %1$s, row_number FROM %2$s WHERE batch = ? AND %1$s IN"
                        + " (SELECT %1$s FROM %2$s WHERE batch = ? GROUP BY %1$s HAVING count(*) > 1)"
                        + " ORDER BY %1$s, row_number LIMIT ?")
                .formatted(layer.key(), stage());
    }

    /** How many rows of a batch are there. Parameter: batch. */
    String countStaged() {
        return "SELECT count(*) FROM %s WHERE batch = ?".formatted(stage());
    }

    /** A row when a staged key is known already, none when all are new. Parameter: batch. */
    String findKnown() {
        return "SELECT 1 FROM %1$s s WHERE EXISTS (SELECT 1 FROM %2$s) AND s.batch = ? AND EXISTS (SELECT 1 FROM %2$s o WHERE o.%3$s = s.%3$s) LIMIT 1"
                .formatted(stage(), table(), layer.key());
    }

    /**
     * Adds all staged rows, none of whose keys is known: what {@link #insertVerdicts} and {@link
     * #insertNew} come to then, without a note of each row. Parameters: effective day, first day of
     * rows without one, data version, batch.
     */
    String insertArrivals(Mode mode) {
        return "INSERT INTO %s (%s, version_from) SELECT %s, e.version FROM (SELECT ? AS effective, ? AS opening, CAST(? AS bigint) AS version) e CROSS JOIN %s s WHERE s.batch = ?%s"
                .formatted(
                        table(),
                        String.join(", ", values()),
                        values("s.").replace("s.valid_from", firstDay(mode)),
                        stage(),
                        dialect.inOrderOf("s.row_number"));
    }

    /**
     * The rows of {@link #listEmptyPeriods} when all keys are new. Parameters: effective day, first
     * day of rows without one, batch, most.
     */
    String listEmptyArrivals(Mode mode) {
        return ("SELECT s.row_number, s.%s FROM (SELECT ? AS effective, ? AS opening) e CROSS JOIN %s s"
                        + " WHERE s.batch = ? AND s.valid_to IS NOT NULL AND s.valid_to <= %s"
                        + " ORDER BY s.row_number LIMIT ?")
                .formatted(layer.key(), stage(), firstDay(mode));
    }

    /** First day of a staged row whose key is new. */
    private String firstDay(Mode mode) {
        return dated(mode)
                ? "CASE WHEN s.valid_from IS NOT NULL THEN s.valid_from"
                        + " WHEN s.valid_to <= e.effective THEN NULL ELSE e.opening END"
                : "s.valid_from";
    }

    /**
     * Compares each staged row with the newest row of its key, and notes those that are not the
     * same. A row without a first day holds from the effective day (a new thing of an open batch
     * that replaces nothing: since ever); one that had ended by then only corrects the newest row.
     * Parameters: effective day, first day of rows without one, batch.
     */
    String insertVerdicts(Mode mode) {
        return "INSERT INTO batch_verdict (row_number, old_fid, new_from, verdict)"
                + " SELECT row_number, old_fid, new_from, verdict FROM (%s) v WHERE verdict <> 'unchanged'"
                        .formatted(selectVerdicts(mode));
    }

    /** What becomes of each staged row, the same parameters. */
    String selectVerdicts(Mode mode) {
        return ("SELECT s.row_number AS row_number, n.fid AS old_fid,"
                        + " CASE WHEN s.valid_from IS NOT NULL%6$s THEN s.valid_from"
                        + " WHEN s.valid_to <= e.effective THEN n.valid_from ELSE e.opening END"
                        + " AS new_from,"
                        + " CASE WHEN n.fid IS NULL THEN 'added' WHEN %1$s THEN 'unchanged'"
                        + " ELSE 'changed' END AS verdict"
                        + " FROM (SELECT ? AS effective, ? AS opening) e CROSS JOIN %2$s s"
                        + " LEFT JOIN (SELECT * FROM %3$s o WHERE NOT EXISTS"
                        + " (SELECT 1 FROM %3$s later WHERE later.%4$s = o.%4$s AND"
                        + " coalesce(later.valid_from, %5$s) > coalesce(o.valid_from, %5$s))) n"
                        + " ON n.%4$s = s.%4$s WHERE s.batch = ?")
                .formatted(
                        same(mode),
                        stage(),
                        table(),
                        layer.key(),
                        EVER,
                        dated(mode) ? "" : " OR n.fid IS NULL");
    }

    /** True when new things, too, hold from the effective day and not since ever. */
    private boolean dated(Mode mode) {
        return kept || mode == Mode.REPLACE;
    }

    private String same(Mode mode) {
        String alone =
                mode != Mode.REPLACE
                        ? ""
                        : " AND NOT EXISTS (SELECT 1 FROM %1$s p WHERE p.%2$s = n.%2$s AND p.fid <> n.fid AND coalesce(p.valid_to, %3$s) > e.effective)"
                                .formatted(table(), layer.key(), FOREVER);
        return values().stream()
                        .filter(name -> !name.equals(layer.key()))
                        .map(name -> name.equals(Layer.VALID_FROM) ? sameStart(mode) : same(name))
                        .collect(Collectors.joining(" AND "))
                + alone;
    }

    private static String same(String name) {
        return "s.%1$s IS NOT DISTINCT FROM n.%1$s".formatted(name);
    }

    private String sameStart(Mode mode) {
        String held =
                dated(mode) ? " AND coalesce(n.valid_from, %s) <= e.effective".formatted(EVER) : "";
        return "((s.valid_from IS NULL%s) OR %s)".formatted(held, same(Layer.VALID_FROM));
    }

    /** Rows that would hold on no day: row number, key. Parameters: batch, most. */
    String listEmptyPeriods() {
        return ("SELECT s.row_number, s.%s FROM %s s JOIN batch_verdict v ON v.row_number = s.row_number"
                        + " WHERE s.batch = ? AND s.valid_to IS NOT NULL AND s.valid_to <= v.new_from"
                        + " ORDER BY s.row_number LIMIT ?")
                .formatted(layer.key(), stage());
    }

    /**
     * Versions that a changed row ends or replaces: those that hold on its first day or later; in
     * mode REPLACE also those that hold on the effective day or later. Parameters: effective day,
     * first day of rows without one, batch.
     */
    String insertTouched(Mode mode) {
        return "INSERT INTO batch_touched (fid, new_from, gone) " + selectTouched(mode);
    }

    /** The rows of {@link #insertTouched}, the same parameters. */
    String selectTouched(Mode mode) {
        String first =
                mode != Mode.REPLACE
                        ? "v.new_from"
                        : "CASE WHEN coalesce(v.new_from, %s) < e.effective THEN v.new_from ELSE e.opening END"
                                .formatted(EVER);
        return ("SELECT o.fid AS fid, %6$s AS new_from,"
                        + " CASE WHEN coalesce(o.valid_from, %1$s) >= coalesce(%6$s, %1$s)"
                        + " THEN 1 ELSE 0 END AS gone"
                        + " FROM (SELECT ? AS effective, ? AS opening) e CROSS JOIN batch_verdict v"
                        + " JOIN %2$s s ON s.row_number = v.row_number"
                        + " JOIN %3$s o ON o.%4$s = s.%4$s"
                        + " WHERE s.batch = ? AND v.verdict = 'changed'"
                        + " AND coalesce(o.valid_to, %5$s) > coalesce(%6$s, %1$s)")
                .formatted(EVER, stage(), table(), layer.key(), FOREVER, first);
    }

    /**
     * Versions of things that are not staged, as far as they hold on the effective day or later.
     * Parameters: effective day, first day of rows without one, batch.
     */
    String insertWithdrawn() {
        return "INSERT INTO batch_touched (fid, new_from, gone) " + selectWithdrawn();
    }

    /** The rows of {@link #insertWithdrawn}, the same parameters. */
    String selectWithdrawn() {
        return "SELECT o.fid AS fid, e.opening AS new_from, CASE WHEN coalesce(o.valid_from, %s) >= e.effective THEN 1 ELSE 0 END AS gone%s"
                .formatted(EVER, fromWithdrawn());
    }

    /** How many things are not staged. Parameters as of {@link #insertWithdrawn}. */
    String countWithdrawn() {
        return "SELECT count(DISTINCT o.%s)%s".formatted(layer.key(), fromWithdrawn());
    }

    /** Versions of things that are not staged. Parameters as of {@link #insertWithdrawn}. */
    String fromWithdrawn() {
        return (" FROM (SELECT ? AS effective, ? AS opening) e CROSS JOIN %1$s o"
                        + " LEFT JOIN (SELECT DISTINCT %2$s AS thing FROM %3$s WHERE batch = ?) s"
                        + " ON s.thing = o.%2$s"
                        + " WHERE s.thing IS NULL AND coalesce(o.valid_to, %4$s) > e.effective")
                .formatted(table(), layer.key(), stage(), FOREVER);
    }

    /**
     * Versions of the things noted in {@code batch_undone}, as far as they hold on the effective
     * day or later. Parameters: effective day, first day of rows without one.
     */
    String insertNamed() {
        return "INSERT INTO batch_touched (fid, new_from, gone) SELECT o.fid, e.opening, CASE WHEN coalesce(o.valid_from, %s) >= e.effective THEN 1 ELSE 0 END%s"
                .formatted(EVER, fromNamed());
    }

    /** How many things that are. Parameters as of {@link #insertNamed}. */
    String countNamed() {
        return "SELECT count(DISTINCT o.%s)%s".formatted(layer.key(), fromNamed());
    }

    private String fromNamed() {
        return (" FROM (SELECT ? AS effective, ? AS opening) e CROSS JOIN %1$s o"
                        + " JOIN batch_undone u ON u.thing = o.%2$s"
                        + " WHERE coalesce(o.valid_to, %3$s) > e.effective")
                .formatted(table(), layer.key(), FOREVER);
    }

    /** Parameter: data version. */
    String keepTouched() {
        return "INSERT INTO %s (fid, %s, version_from, version_to) SELECT o.fid, %s, o.version_from, CAST(? AS bigint) FROM %s o JOIN batch_touched t ON t.fid = o.fid"
                .formatted(history(), String.join(", ", values()), values("o."), table());
    }

    String deleteReplaced() {
        return "DELETE FROM %s WHERE fid IN (SELECT fid FROM batch_touched WHERE gone = 1)"
                .formatted(table());
    }

    /** Parameter: data version. */
    String endOthers() {
        return "UPDATE %1$s SET valid_to = t.new_from, version_from = ? FROM batch_touched t WHERE t.fid = %1$s.fid AND t.gone = 0"
                .formatted(table());
    }

    /** Parameters: data version, batch. */
    String insertNew() {
        return "INSERT INTO %s (%s, version_from) SELECT %s, CAST(? AS bigint) FROM %s s JOIN batch_verdict v ON v.row_number = s.row_number WHERE s.batch = ?%s"
                .formatted(
                        table(),
                        String.join(", ", values()),
                        values("s.").replace("s.valid_from", "v.new_from"),
                        stage(),
                        dialect.inOrderOf("s.row_number"));
    }

    /**
     * Notes the keys whose rows undoing a data version changes: those whose rows since then are not
     * just the rows from before it. Parameters: undone version six times.
     */
    String insertUndone() {
        return ("INSERT INTO batch_undone (thing)"
                        + " SELECT o.%1$s FROM %2$s o WHERE o.version_from >= ? AND NOT EXISTS"
                        + " (SELECT 1 FROM %3$s n WHERE n.%1$s = o.%1$s AND %4$s"
                        + " AND n.version_from < ? AND n.version_to >= ?)"
                        + " UNION SELECT o.%1$s FROM %3$s o"
                        + " WHERE o.version_from < ? AND o.version_to >= ? AND NOT EXISTS"
                        + " (SELECT 1 FROM %2$s n WHERE n.%1$s = o.%1$s AND %4$s"
                        + " AND n.version_from >= ?)")
                .formatted(layer.key(), table(), history(), equal());
    }

    private String equal() {
        return values().stream()
                .filter(name -> !name.equals(layer.key()))
                .map("n.%1$s IS NOT DISTINCT FROM o.%1$s"::formatted)
                .collect(Collectors.joining(" AND "));
    }

    /** Parameters: new version, undone version. */
    String keepUndone() {
        return "INSERT INTO %1$s (fid, %2$s, version_from, version_to) SELECT fid, %2$s, version_from, CAST(? AS bigint) FROM %3$s WHERE version_from >= ? AND %4$s"
                .formatted(history(), String.join(", ", values()), table(), isUndone());
    }

    /** Parameter: undone version. */
    String deleteUndone() {
        return "DELETE FROM %s WHERE version_from >= ? AND %s".formatted(table(), isUndone());
    }

    /** Parameters: new version, undone version twice. */
    String putBack() {
        return "INSERT INTO %1$s (fid, %2$s, version_from) SELECT fid, %2$s, CAST(? AS bigint) FROM %3$s WHERE version_from < ? AND version_to >= ? AND %4$s"
                .formatted(table(), String.join(", ", values()), history(), isUndone());
    }

    private String isUndone() {
        return layer.key() + " IN (SELECT thing FROM batch_undone)";
    }

    /** Things that undoing changed; things among them that are gone. */
    String countUndone() {
        return ("SELECT count(*), coalesce(sum(CASE WHEN EXISTS (SELECT 1 FROM %s o WHERE o.%s = thing)"
                        + " THEN 0 ELSE 1 END), 0) FROM batch_undone")
                .formatted(table(), layer.key());
    }

    /** All columns that a survey brings: the attributes, then the shape if there is one. */
    private List<String> values() {
        List<String> names =
                new ArrayList<>(layer.attributes().stream().map(Attribute::name).toList());
        if (layer.published()) {
            names.add(Layer.GEOMETRY);
        }
        return names;
    }

    private String values(String alias) {
        return values().stream().map(alias::concat).collect(Collectors.joining(", "));
    }
}
