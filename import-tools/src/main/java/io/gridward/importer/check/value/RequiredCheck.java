package io.gridward.importer.check.value;

import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.Layer;
import io.gridward.importer.check.CheckedRow;
import io.gridward.importer.check.Fault;
import io.gridward.importer.check.RowCheck;
import io.gridward.importer.fieldmap.FieldMap;
import java.util.List;

/**
 * Q07: a required attribute is empty. An attribute whose cell was filled but unusable has its own
 * finding already; one that the file has no column for was to be derived from another, and the
 * finding about that other tells enough (whole columns are asked for before the first row).
 */
public final class RequiredCheck implements RowCheck {
    private final Layer layer;
    private final List<Attribute> required;
    private final FieldMap map;

    /** Asks for the required attributes of the layer that a file is mapped to. */
    public RequiredCheck(FieldMap map) {
        this.layer = map.layer();
        this.map = map;
        this.required = layer.attributes().stream().filter(Attribute::required).toList();
    }

    @Override
    public void check(CheckedRow row) {
        for (Attribute attribute : required) {
            int i = layer.indexOf(attribute.name());
            int column = map.column(i);
            if (row.values()[i] == null && column >= 0 && row.raw().cell(column).isEmpty()) {
                row.fault(
                        Fault.MISSING_VALUE,
                        attribute.name(),
                        map.findColumn(attribute.name()).orElse(attribute.name()),
                        "");
            }
        }
    }
}
