package io.gridward.core.coverage.cell;

import io.gridward.core.responsibility.lists.ZoneRow;
import org.locationtech.jts.geom.Geometry;

/**
 * A row of the territorial list with its ground.
 *
 * @param row the row
 * @param ground its shape in metres of the plane
 */
public record Zone(ZoneRow row, Geometry ground) {

    String key() {
        return row.facts().id();
    }

    int specificity(TypeKey type) {
        return row.fit().specificity(type.kind(), type.code());
    }
}
