package io.gridward.importer.check.code;

import io.gridward.core.layer.Layer;
import io.gridward.importer.check.CheckedRow;
import io.gridward.importer.check.Fault;
import io.gridward.importer.check.RowCheck;
import io.gridward.importer.check.RowKey;
import io.gridward.importer.check.StoredKeys;

/**
 * Q05: a number that was retired is not given to another thing. A row that itself says when it
 * ended tells of the past and is not asked.
 */
public final class RetiredCheck implements RowCheck {
    private final Layer layer;
    private final StoredKeys stored;

    /** Compares the keys of a layer with those that the store had. */
    public RetiredCheck(Layer layer, StoredKeys stored) {
        this.layer = layer;
        this.stored = stored;
    }

    /** True for layers whose keys are numbers given by the standards. */
    public static boolean concerns(Layer layer) {
        return layer.name().equals("component") || layer.name().equals("unit_grid");
    }

    @Override
    public void check(CheckedRow row) {
        String key = row.text(layer.key());
        if (key != null
                && row.value(Layer.VALID_TO) == null
                && stored.retired(RowKey.number(key))) {
            row.fault(Fault.REUSED_NUMBER, layer.key(), key, "");
        }
    }
}
