package io.gridward.importer.load;

import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.Layer;
import io.gridward.importer.check.Fault;
import io.gridward.importer.check.RowFinding;
import io.gridward.importer.fieldmap.FieldMap;
import java.util.ArrayList;
import java.util.List;

/**
 * Q01 missing-column: what a file as a whole has to have. A name that the department register gives
 * need not be a column.
 */
final class MissingColumns {
    private MissingColumns() {}

    static List<RowFinding> find(FieldMap map, boolean departmentsKnown) {
        List<RowFinding> missing = new ArrayList<>();
        for (Attribute attribute : map.layer().attributes()) {
            boolean given =
                    attribute.name().equals("competent_name")
                            && departmentsKnown
                            && map.has("competent_code");
            if (attribute.required() && !map.has(attribute.name()) && !given) {
                missing.add(missing(attribute.name(), attribute.name(), map));
            }
        }
        if (map.place().isEmpty()) {
            missing.add(missing(Layer.GEOMETRY, "lon, lat | x, y | wkt", map));
        }
        return missing;
    }

    private static RowFinding missing(String attribute, String told, FieldMap map) {
        return new RowFinding(
                0, Fault.MISSING_COLUMN, attribute, told, String.join(", ", map.header()), null);
    }
}
