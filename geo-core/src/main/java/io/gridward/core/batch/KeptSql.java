package io.gridward.core.batch;

import io.gridward.core.batch.BatchRequest.Mode;
import io.gridward.core.layer.Layer;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Questions about a batch that waits for its day. They derive what publishing would do in the
 * statements that publishing itself runs, and change nothing. Each takes the triple effective day,
 * first day of rows without one, batch as often as {@link #triples} says, then the batch.
 *
 * @param sql statements of the layer's kept rows
 * @param mode what becomes of things that are not among them
 */
record KeptSql(LayerSql sql, Mode mode) {

    /** How often {@link #selectAfter} takes the triple. */
    int triples() {
        return mode == Mode.REPLACE ? 3 : 2;
    }

    /**
     * Every version of the layer as it would be: attributes in catalogue order, then the shape if
     * there is one.
     */
    String selectAfter() {
        String touched =
                mode == Mode.REPLACE
                        ? sql.selectTouched(mode) + " UNION ALL " + sql.selectWithdrawn()
                        : sql.selectTouched(mode);
        return ("WITH batch_verdict AS (%s), batch_touched AS (%s)"
                        + " SELECT %s FROM %s o LEFT JOIN batch_touched t ON t.fid = o.fid"
                        + " WHERE t.fid IS NULL OR t.gone = 0"
                        + " UNION ALL SELECT %s FROM %s s"
                        + " JOIN batch_verdict v ON v.row_number = s.row_number"
                        + " WHERE s.batch = ? AND v.verdict <> 'unchanged'")
                .formatted(
                        sql.selectVerdicts(mode),
                        touched,
                        columns("o")
                                .replace(
                                        "o." + Layer.VALID_TO,
                                        "CASE WHEN t.fid IS NULL THEN o.valid_to ELSE t.new_from END"),
                        sql.table(),
                        columns("s").replace("s." + Layer.VALID_FROM, "v.new_from"),
                        sql.stage());
    }

    /** How many rows got each verdict. Takes the triple once and no batch after it. */
    String countVerdicts() {
        return "WITH batch_verdict AS (%s) SELECT verdict, count(*) FROM batch_verdict GROUP BY verdict"
                .formatted(sql.selectVerdicts(mode));
    }

    /**
     * Rows that add or change something, by key: verdict, first day, columns staged, columns of the
     * newest published row. Takes the triple once.
     */
    String selectDifferences() {
        return ("WITH batch_verdict AS (%s) SELECT v.verdict, v.new_from, %s, %s"
                        + " FROM batch_verdict v JOIN %s s ON s.row_number = v.row_number"
                        + " LEFT JOIN %s n ON n.fid = v.old_fid"
                        + " WHERE s.batch = ? AND v.verdict <> 'unchanged' ORDER BY s.%s")
                .formatted(
                        sql.selectVerdicts(mode),
                        columns("s"),
                        columns("n"),
                        sql.stage(),
                        sql.table(),
                        sql.layer().key());
    }

    /** Keys of things that would be withdrawn. Takes the triple once and no batch after it. */
    String listWithdrawn() {
        String key = "o." + sql.layer().key();
        return "SELECT DISTINCT %s%s ORDER BY %s".formatted(key, sql.fromWithdrawn(), key);
    }

    private String columns(String alias) {
        List<String> names = sql.layer().attributeNames();
        String attributes =
                names.stream().map(n -> alias + "." + n).collect(Collectors.joining(", "));
        return sql.layer().published()
                ? attributes + ", " + sql.dialect().selectGeometry(alias + "." + Layer.GEOMETRY)
                : attributes;
    }
}
