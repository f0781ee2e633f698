package io.gridward.core.store.bulk;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table that takes many rows at once.
 *
 * @param name its name
 * @param columns those that are written
 */
public record BulkTable(String name, List<Column> columns) {

    public BulkTable {
        columns = List.copyOf(columns);
    }

    /**
     * One column.
     *
     * @param name its name
     * @param type what it takes: String, Long, Double, LocalDate, OffsetDateTime or Geometry (in
     *     EPSG:4490)
     */
    public record Column(String name, Class<?> type) {}

    /** Its columns, parted by commas. */
    public String columnNames() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }
}
