package io.gridward.core.layer.stored;

import io.gridward.core.layer.Layer;
import java.util.List;

/** Which table of a layer: what is held true now, or what was before. */
enum Shelf {
    /** Rows that no later version replaced. */
    CURRENT(""),
    /** Rows as they stood before a version replaced or withdrew them. */
    REPLACED("_history");

    private final String suffix;

    Shelf(String suffix) {
        this.suffix = suffix;
    }

    String table(Layer layer) {
        return layer.table() + suffix;
    }

    /** That a row, under the alias {@code t}, was true at a data version. */
    Sql heldAt(long version) {
        Sql.Bound bound = Sql.value(version, Long.class);
        return this == CURRENT
                ? new Sql("t.version_from <= ?", List.of(bound))
                : new Sql("t.version_from <= ? AND t.version_to > ?", List.of(bound, bound));
    }
}
