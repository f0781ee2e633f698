package io.gridward.core.batch;

import io.gridward.core.batch.BatchDiff.AttributeChange;
import io.gridward.core.batch.BatchDiff.Difference;
import io.gridward.core.batch.BatchDiff.Kind;
import io.gridward.core.crs.ShapeShift;
import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.Layer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Compares a batch that waits for its day with what is published, thing by thing. */
record Differences(LayerSql sql, Batch batch, LocalDate day) {

    BatchDiff on(Connection connection, Consumer<Difference> each) throws SQLException {
        long gone = 0;
        if (batch.mode() == BatchRequest.Mode.REPLACE) {
            gone = listGone(connection, each);
        }
        try (PreparedStatement question = prepare(connection, kept().selectDifferences())) {
            question.setLong(4, batch.id());
            try (ResultSet rows = question.executeQuery()) {
                while (rows.next()) {
                    each.accept(read(rows));
                }
            }
        }
        Map<String, Long> verdicts = countVerdicts(connection);
        return new BatchDiff(
                batch,
                day,
                verdicts.getOrDefault("added", 0L),
                verdicts.getOrDefault("changed", 0L),
                gone,
                verdicts.getOrDefault("unchanged", 0L),
                countMissing(connection));
    }

    private long countMissing(Connection connection) throws SQLException {
        try (PreparedStatement question = prepare(connection, sql.countWithdrawn());
                ResultSet rows = question.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private KeptSql kept() {
        return new KeptSql(sql, batch.mode());
    }

    private PreparedStatement prepare(Connection connection, String question) throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(question);
        Publication.bindDay(prepared, 1, sql.dialect(), day);
        prepared.setLong(3, batch.id());
        return prepared;
    }

    private Map<String, Long> countVerdicts(Connection connection) throws SQLException {
        Map<String, Long> verdicts = new HashMap<>();
        try (PreparedStatement question = prepare(connection, kept().countVerdicts());
                ResultSet rows = question.executeQuery()) {
            while (rows.next()) {
                verdicts.put(rows.getString(1), rows.getLong(2));
            }
        }
        return verdicts;
    }

    private long listGone(Connection connection, Consumer<Difference> each) throws SQLException {
        long gone = 0;
        LocalDate from = day.equals(BatchRequest.SINCE_EVER) ? null : day;
        try (PreparedStatement question = prepare(connection, kept().listWithdrawn());
                ResultSet rows = question.executeQuery()) {
            while (rows.next()) {
                gone++;
                each.accept(
                        new Difference(
                                Kind.GONE,
                                rows.getString(1),
                                from,
                                List.of(),
                                null,
                                null,
                                null,
                                null));
            }
        }
        return gone;
    }

    private Difference read(ResultSet rows) throws SQLException {
        boolean shaped = sql.layer().published();
        int columns = sql.layer().attributes().size() + (shaped ? 1 : 0);
        boolean added = rows.getString(1).equals("added");
        Geometry after = shaped ? sql.dialect().readGeometry(rows, 2 + columns) : null;
        Geometry before =
                shaped && !added ? sql.dialect().readGeometry(rows, 2 + 2 * columns) : null;
        int accuracy = sql.layer().indexOf("accuracy_class");
        return new Difference(
                added ? Kind.ADDED : Kind.CHANGED,
                rows.getString(3),
                sql.dialect().readValue(rows, 2, LocalDate.class),
                added ? List.of() : changes(rows, columns),
                shift(before, after),
                before,
                after,
                added || accuracy < 0 ? null : rows.getString(3 + columns + accuracy));
    }

    private List<AttributeChange> changes(ResultSet rows, int columns) throws SQLException {
        List<AttributeChange> changes = new ArrayList<>();
        List<Attribute> attributes = sql.layer().attributes();
        for (int i = 0; i < attributes.size(); i++) {
            Attribute attribute = attributes.get(i);
            Class<?> type = attribute.type().javaClass();
            Object after = sql.dialect().readValue(rows, 3 + i, type);
            Object before = sql.dialect().readValue(rows, 3 + columns + i, type);
            boolean unsaid = after == null && attribute.name().equals(Layer.VALID_FROM);
            if (!unsaid && !Objects.equals(before, after)) {
                changes.add(new AttributeChange(attribute.name(), before, after));
            }
        }
        return changes;
    }

    private static @Nullable ShapeShift shift(@Nullable Geometry before, @Nullable Geometry after) {
        return before == null || after == null || before.equalsExact(after)
                ? null
                : ShapeShift.between(before, after);
    }
}
