package io.gridward.importer.check.change;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LocalText;
import io.gridward.importer.check.CheckedRow;
import io.gridward.importer.check.Fault;
import io.gridward.importer.check.RowCheck;
import io.gridward.importer.check.RowKey;
import io.gridward.importer.check.StoredKeys;
import io.gridward.importer.fieldmap.FieldMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Q21: a delivery of changes. What is changed or deleted is in the store, and no change is older
 * than what is stored. A row that deletes becomes the stored thing with its last day; one that
 * deletes what is gone already asks for nothing. Rows without an operation are as in any file.
 */
public final class ChangeCheck implements RowCheck {
    private static final List<String> COLUMNS =
            List.of(
                    "operation",
                    "op",
                    "change_type",
                    "changetype",
                    "操作",
                    "操作类型",
                    "变更类型",
                    "变更操作",
                    "变更状态");
    private static final String WORDS = "新增/变更/注销, A/U/D";

    private final Layer layer;
    private final int column;
    private final StoredKeys stored;
    private final Function<String, Optional<Feature>> features;
    private final LocalDate effective;

    private ChangeCheck(
            Layer layer,
            int column,
            StoredKeys stored,
            Function<String, Optional<Feature>> features,
            LocalDate effective) {
        this.layer = layer;
        this.column = column;
        this.stored = stored;
        this.features = features;
        this.effective = effective;
    }

    /**
     * The check of a file that has a column of operations; empty when it has not.
     *
     * @param stored keys of the layer
     * @param features the stored thing of a key, all attributes; asked for deletions only
     * @param effective day from which changes hold
     */
    public static Optional<RowCheck> of(
            FieldMap map,
            StoredKeys stored,
            Function<String, Optional<Feature>> features,
            LocalDate effective) {
        int column = column(map);
        return column < 0
                ? Optional.empty()
                : Optional.of(new ChangeCheck(map.layer(), column, stored, features, effective));
    }

    /** True when a file says of its rows what is to be done. */
    public static boolean concerns(FieldMap map) {
        return column(map) >= 0;
    }

    private static int column(FieldMap map) {
        for (int i = 0; i < map.header().size(); i++) {
            String name = map.header().get(i).strip().toLowerCase(Locale.ROOT);
            if (COLUMNS.contains(name) && map.layer().find(name).isEmpty()) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public void check(CheckedRow row) {
        String word = row.raw().cell(column);
        String key = row.text(layer.key());
        if (word.isEmpty() || key == null) {
            return;
        }
        Optional<Operation> operation = Operation.find(word);
        if (operation.isEmpty()) {
            row.fault(Fault.UNKNOWN_OPERATION, null, word, WORDS);
        } else if (operation.get() != Operation.ADD) {
            change(row, key, operation.get());
        }
    }

    private void change(CheckedRow row, String key, Operation operation) {
        long number = RowKey.number(key);
        boolean delete = operation == Operation.DELETE;
        if (!stored.has(number)) {
            if (delete && stored.retired(number)) {
                row.mergeInto(key);
                return;
            }
            LocalText what = delete ? LocalText.of("注销", "deleted") : LocalText.of("变更", "changed");
            row.fault(Fault.NOTHING_TO_CHANGE, layer.key(), key, what);
            return;
        }
        LocalDate changed = day(row);
        LocalDate surveyed = stored.surveyedOn(number);
        if (changed != null && surveyed != null && changed.isBefore(surveyed)) {
            row.fault(Fault.STALE_CHANGE, "change_date", changed, surveyed);
        } else if (delete) {
            features.apply(key).ifPresent(feature -> withdraw(row, feature));
        }
    }

    private void withdraw(CheckedRow row, Feature feature) {
        LocalDate from = (LocalDate) feature.value(Layer.VALID_FROM);
        if (from != null && !from.isBefore(effective)) {
            row.fault(Fault.DATE_ORDER, null, effective, from.plusDays(1));
        } else {
            row.withdraw(feature, effective);
        }
    }

    private @Nullable LocalDate day(CheckedRow row) {
        return layer.indexOf("change_date") < 0 ? null : (LocalDate) row.value("change_date");
    }
}
