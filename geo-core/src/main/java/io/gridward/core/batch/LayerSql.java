package io.gridward.core.batch;

import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.Layer;
import io.gridward.core.store.Dialect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The statements of a batch on one layer, derived from its catalogue entry. They compare whole sets
 * of rows, so a batch costs a dozen statements whatever its size.
 *
 * @param layer layer they are for
 * @param dialect store they are for
 */
record LayerSql(Layer layer, Dialect dialect) {
    private static final String EVER = "'0001-01-01'";
    private static final String FOREVER = "'9999-12-31'";

    String table() {
        return layer.name();
    }

    String history() {
        return layer.name() + "_history";
    }

    String stage() {
        return "stage_" + layer.name();
    }

    /** Parameters: batch, row number, the values, the shape if the layer has one. */
    String insertStaged() {
        List<String> marks = new ArrayList<>();
        marks.addAll(Collections.nCopies(2 + layer.attributes().size(), "?"));
        if (layer.published()) {
            marks.add(dialect.geometryParameter());
        }
        return "INSERT INTO %s (batch, row_number, %s) VALUES (%s)"
                .formatted(stage(), String.join(", ", values()), String.join(", ", marks));
    }

    /** Rows whose key stands more than once: key, row number. Parameters: batch, batch, most. */
    String listDuplicates() {
        return ("SELECT %1$s, row_number FROM %2$s WHERE batch = ? AND %1$s IN"
                        + " (SELECT %1$s FROM %2$s WHERE batch = ? GROUP BY %1$s HAVING count(*) > 1)"
                        + " ORDER BY %1$s, row_number LIMIT ?")
                .formatted(layer.key(), stage());
    }

    /**
     * Compares each staged row with the newest row of its key. A row without a first day holds from
     * the effective day; one that had ended by then only corrects the newest row. Parameters:
     * effective day twice, batch.
     */
    String insertVerdicts() {
        return ("INSERT INTO batch_verdict (row_number, old_fid, new_from, verdict)"
                        + " SELECT s.row_number, n.fid,"
                        + " CASE WHEN s.valid_from IS NOT NULL OR n.fid IS NULL THEN s.valid_from"
                        + " WHEN s.valid_to <= ? THEN n.valid_from ELSE ? END,"
                        + " CASE WHEN n.fid IS NULL THEN 'added' WHEN %1$s THEN 'unchanged'"
                        + " ELSE 'changed' END"
                        + " FROM %2$s s LEFT JOIN (SELECT * FROM %3$s o WHERE NOT EXISTS"
                        + " (SELECT 1 FROM %3$s later WHERE later.%4$s = o.%4$s AND"
                        + " coalesce(later.valid_from, %5$s) > coalesce(o.valid_from, %5$s))) n"
                        + " ON n.%4$s = s.%4$s WHERE s.batch = ?")
                .formatted(same(), stage(), table(), layer.key(), EVER);
    }

    private String same() {
        return values().stream()
                .filter(name -> !name.equals(layer.key()))
                .map(
                        name ->
                                name.equals(Layer.VALID_FROM)
                                        ? "(s.valid_from IS NULL OR s.valid_from IS NOT DISTINCT FROM n.valid_from)"
                                        : "s.%1$s IS NOT DISTINCT FROM n.%1$s".formatted(name))
                .collect(Collectors.joining(" AND "));
    }

    /** Rows that would hold on no day: row number, key. Parameters: batch, most. */
    String listEmptyPeriods() {
        return ("SELECT s.row_number, s.%s FROM %s s JOIN batch_verdict v ON v.row_number = s.row_number"
                        + " WHERE s.batch = ? AND v.verdict <> 'unchanged' AND s.valid_to <= v.new_from"
                        + " ORDER BY s.row_number LIMIT ?")
                .formatted(layer.key(), stage());
    }

    /**
     * Versions that a changed row ends or replaces: those that hold on its first day or later.
     * Parameter: batch.
     */
    String insertTouched() {
        return ("INSERT INTO batch_touched (fid, new_from, gone)"
                        + " SELECT o.fid, v.new_from,"
                        + " CASE WHEN coalesce(o.valid_from, %1$s) >= coalesce(v.new_from, %1$s)"
                        + " THEN 1 ELSE 0 END"
                        + " FROM batch_verdict v JOIN %2$s s ON s.row_number = v.row_number"
                        + " JOIN %3$s o ON o.%4$s = s.%4$s"
                        + " WHERE s.batch = ? AND v.verdict = 'changed'"
                        + " AND coalesce(o.valid_to, %5$s) > coalesce(v.new_from, %1$s)")
                .formatted(EVER, stage(), table(), layer.key(), FOREVER);
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
        return "INSERT INTO %s (%s, version_from) SELECT %s, CAST(? AS bigint) FROM %s s JOIN batch_verdict v ON v.row_number = s.row_number WHERE s.batch = ? AND v.verdict <> 'unchanged' ORDER BY s.row_number"
                .formatted(
                        table(),
                        String.join(", ", values()),
                        values("s.").replace("s.valid_from", "v.new_from"),
                        stage());
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
